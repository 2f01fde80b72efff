/**
 * Picture files on which decoders differ, with what every one of them has to show at the corner above at the left: the page is
 * held to it in a browser, the commands with their own decoder.
 */

import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

export interface Sample {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  /** R, G and B. */
  corner: readonly [number, number, number];
}

const [RED, GREEN, BLUE] = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
] as const;

/** Red, green, blue and red in the quarters of a picture of 96×64. */
const quarters = (channels: 3 | 4 = 3, alpha = 255) => {
  const data = Uint8Array.from({ length: 96 * 64 * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    const [right, below] = [pixel % 96 >= 48, pixel >= 96 * 32];
    const colour = below ? (right ? RED : BLUE) : right ? GREEN : RED;
    return i % channels === 3 ? alpha : colour[i % channels]!;
  });
  return sharp(data, { raw: { width: 96, height: 64, channels } });
};

const turned = (image: Sharp) => image.withExif({}).withMetadata({ orientation: 6 });

function png(value: number, chunks: readonly (readonly [string, Buffer])[]): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(40, 0);
  head.writeUInt32BE(40, 4);
  head.set([8, 2], 8);
  const rows = Buffer.concat(
    Array.from({ length: 40 }, () => Buffer.concat([Buffer.from([0]), Buffer.alloc(120, value)])),
  );
  const all = [['IHDR', head], ...chunks, ['IDAT', deflateSync(rows)], ['IEND', Buffer.alloc(0)]] as const;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...all.map(([type, data]) => chunk(type, data)),
  ]);
}

const gamma = (value: number) => {
  const data = Buffer.alloc(4);
  data.writeUInt32BE(value);
  return ['gAMA', data] as const;
};

/** A BMP of one colour, 24 bits a pixel, with OS/2's header of 12 bytes or the usual one of 40. */
function bmp(core: boolean): Buffer {
  const header = core ? 12 : 40;
  const out = Buffer.alloc(14 + header + 40 * 120);
  out.write('BM', 'latin1');
  out.writeUInt32LE(out.length, 2);
  out.writeUInt32LE(14 + header, 10);
  out.writeUInt32LE(header, 14);
  if (core) [40, 40, 1, 24].forEach((value, i) => out.writeUInt16LE(value, 18 + 2 * i));
  else {
    out.writeInt32LE(40, 18);
    out.writeInt32LE(40, 22);
    out.writeUInt16LE(1, 26);
    out.writeUInt16LE(24, 28);
  }
  for (let at = 14 + header; at < out.length; at += 3) out.set([20, 120, 230], at);
  return out;
}

/** All of them. */
export async function pictures(): Promise<Sample[]> {
  const whole = { width: 96, height: 64, corner: RED };
  const upright = { width: 64, height: 96, corner: BLUE };
  const square = { width: 40, height: 40 };
  const jpeg = { quality: 95, chromaSubsampling: '4:4:4' } as const;
  const list: [string, Promise<Buffer> | Buffer, Omit<Sample, 'name' | 'bytes'>][] = [
    ['clear.png', quarters(4, 0).png().toBuffer(), { ...whole, corner: [255, 255, 255] }],
    ['half.png', quarters(4, 102).png().toBuffer(), { ...whole, corner: [241, 165, 165] }],
    [
      'half.webp',
      quarters(4, 102).webp({ lossless: true }).toBuffer(),
      { ...whole, corner: [241, 165, 165] },
    ],
    ['turned.jpg', turned(quarters()).jpeg(jpeg).toBuffer(), upright],
    ['turned.webp', turned(quarters()).webp({ lossless: true }).toBuffer(), whole],
    [
      'inks.jpg',
      quarters().toColourspace('cmyk').jpeg(jpeg).toBuffer().then(withoutProfile),
      { ...whole, corner: [242, 11, 0] },
    ],
    ['light.png', png(128, [gamma(100000)]), { ...square, corner: [188, 188, 188] }],
    ['dark.png', png(128, [gamma(22727)]), { ...square, corner: [62, 62, 62] }],
    ['usual.png', png(128, [gamma(45455)]), { ...square, corner: [128, 128, 128] }],
    [
      'srgb.png',
      png(128, [gamma(100000), ['sRGB', Buffer.from([0])]]),
      { ...square, corner: [128, 128, 128] },
    ],
    ['core.bmp', bmp(true), { ...square, corner: [230, 120, 20] }],
    ['plain.bmp', bmp(false), { ...square, corner: [230, 120, 20] }],
    ['photo.jfif', quarters().jpeg(jpeg).toBuffer(), whole],
    [
      'cut.jpg',
      quarters()
        .jpeg(jpeg)
        .toBuffer()
        .then((bytes) => bytes.subarray(0, -2)),
      whole,
    ],
    ['still.gif', quarters().gif().toBuffer(), whole],
    ['still.avif', quarters().avif({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer(), whole],
  ];
  return Promise.all(
    list.map(async ([name, bytes, about]) => ({ name, bytes: new Uint8Array(await bytes), ...about })),
  );
}

/** A JPEG without its profile segments. */
function withoutProfile(jpeg: Buffer): Buffer {
  const parts = [jpeg.subarray(0, 2)];
  let at = 2;
  while (jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const length = 2 + jpeg.readUInt16BE(at + 2);
    if (jpeg[at + 1] !== 0xe2) parts.push(jpeg.subarray(at, at + length));
    at += length;
  }
  return Buffer.concat([...parts, jpeg.subarray(at)]);
}
