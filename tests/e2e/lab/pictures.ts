import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** A file as setInputFiles takes it. */
export interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const file = (name: string, mimeType: string, buffer: Buffer): FilePayload => ({
  name,
  mimeType,
  buffer,
});

/** A real black PNG of one bit a pixel: 100 megapixels are 12 kB. */
export function blackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))));
  const chunks = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A JPEG, red on its left and blue on its right, whose EXIF says to turn it (6: a quarter clockwise, red comes on top). */
export async function redBlueJpeg(page: Page, orientation: number): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 64;
    const context = canvas.getContext('2d')!;
    for (const [colour, x] of [
      ['#f00', 0],
      ['#00f', 32],
    ] as const) {
      context.fillStyle = colour;
      context.fillRect(x, 0, 32, 64);
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]!;
  });
  const jpeg = Buffer.from(base64, 'base64');
  // An EXIF segment with one entry, big-endian: tag 0x0112, one short.
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
