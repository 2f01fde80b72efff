/** BMP files without compression, which browsers read and the decoder of the tools does not. */

/** The pixels R, G, B, A of a BMP of 1, 4, 8, 16, 24 or 32 bits a pixel. Throws an Error for compressed ones. */
export function decodeBmp(bytes: Uint8Array): { data: Uint8Array; width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = view.getUint32(14, true);
  const core = header === 12;
  const width = core ? view.getUint16(18, true) : view.getInt32(18, true);
  const signed = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const height = Math.abs(signed);
  const bits = view.getUint16(core ? 24 : 28, true);
  const compression = core ? 0 : view.getUint32(30, true);
  const masks = compression === 3 || compression === 6;
  if ((compression && !masks) || ![1, 4, 8, 16, 24, 32].includes(bits))
    throw new Error('a compressed BMP is not supported');
  const [red, green, blue, alpha] = masks
    ? [0, 1, 2, 3].map((i) => (i < 3 || header >= 56 ? view.getUint32(54 + 4 * i, true) : 0))
    : bits === 16
      ? [0x7c00, 0x3e0, 0x1f, 0]
      : [0xff0000, 0xff00, 0xff, 0];
  const start = view.getUint32(10, true);
  const row = Math.ceil((width * bits) / 32) * 4;
  const palette = 14 + header;
  const entry = core ? 3 : 4;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    const line = start + (signed < 0 ? y : height - 1 - y) * row;
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 4;
      if (bits <= 8) {
        const index =
          (view.getUint8(line + ((x * bits) >> 3)) >> (8 - bits - ((x * bits) % 8))) & (2 ** bits - 1);
        const [b = 0, g = 0, r = 0] = bytes.subarray(palette + index * entry);
        data.set([r, g, b, 255], to);
        continue;
      }
      const at = line + (x * bits) / 8;
      const value =
        bits === 24
          ? view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
          : bits === 16
            ? view.getUint16(at, true)
            : view.getUint32(at, true);
      data.set(
        [part(value, red), part(value, green), part(value, blue), alpha ? part(value, alpha) : 255],
        to,
      );
    }
  }
  return { data, width, height };
}

/** The bits of `value` under `mask`, as 0 to 255. */
function part(value: number, mask = 0): number {
  if (!mask) return 0;
  const lowest = mask & -mask;
  return Math.round((((value & mask) >>> 0) / (lowest >>> 0) / ((mask >>> 0) / (lowest >>> 0))) * 255);
}
