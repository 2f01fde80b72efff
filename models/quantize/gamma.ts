/** A PNG may say by which curve its numbers stand for light; browsers follow it, decoders outside of them do not. */

const SRGB = 0.45455;

/** Puts the curve of the PNG's gAMA chunk into `data`, R, G, B, A, in place, unless a profile or sRGB is named. */
export function pngCurve(bytes: Uint8Array, data: Uint8ClampedArray): void {
  const gamma = gammaOf(bytes);
  if (gamma === null || Math.abs(gamma - SRGB) < 0.01) return;
  const curve = Uint8ClampedArray.from({ length: 256 }, (_, value) => {
    const light = (value / 255) ** (1 / gamma);
    return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
  });
  for (let i = 0; i < data.length; i++) if (i % 4 < 3) data[i] = curve[data[i] ?? 0] ?? 0;
}

function gammaOf(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let gamma: number | null = null;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (['iCCP', 'sRGB', 'cICP'].includes(chunk)) return null;
    if (chunk === 'gAMA') gamma = view.getUint32(at + 8) / 100000;
    if (chunk === 'IDAT') return gamma || null;
  }
  return null;
}
