/** What a file is, by its first bytes; its name and declared type are not to be trusted. */
export type Kind = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic' | 'svg' | 'unknown';

/** How many bytes of a file `sniff` and `dimensions` want; a JPEG may hold its size behind a long EXIF thumbnail. */
export const HEAD = 256 * 1024;

/** The kind of a file from its first bytes: 89 50 4E 47 … → 'png'. */
export function sniff(head: Uint8Array): Kind {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'gif';
  if (text(0, 2) === 'BM') return 'bmp';
  if (text(4, 8) === 'ftyp') {
    const brand = text(8, 12);
    if (/^avi[fs]$/.test(brand)) return 'avif';
    if (/^(hei|hev|mif1|msf1)/.test(brand)) return 'heic';
  }
  if (/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(text(0, 1024)))
    return 'svg';
  return 'unknown';
}
