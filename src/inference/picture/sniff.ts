/** What a file is, by its first bytes; its name and declared type are not to be trusted. */
export type Kind = 'png' | 'jpeg' | 'webp' | 'gif' | 'bmp' | 'avif' | 'heic' | 'svg' | 'unknown';

/** How many bytes of a file `sniff` wants: an SVG may begin with a long comment. */
export const HEAD = 256 * 1024;

/** The kind of a file from its first bytes: 89 50 4E 47 … → 'png'. */
export function sniff(head: Uint8Array): Kind {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'gif';
  if (text(0, 2) === 'BM' && isBmp(head)) return 'bmp';
  if (text(4, 8) === 'ftyp') {
    const brand = text(8, 12);
    if (/^avi[fs]$/.test(brand)) return 'avif';
    if (/^(hei|hev|mif1|msf1)/.test(brand)) return 'heic';
  }
  if (isSvg(head)) return 'svg';
  return 'unknown';
}

/** Whether the header that follows has one of the lengths there are; a text may begin with the same two letters. */
function isBmp(head: Uint8Array): boolean {
  const [a = 255, b = 255, c = 255, d = 255] = head.subarray(14, 18);
  const length = a + 256 * b;
  return (
    c === 0 &&
    d === 0 &&
    (length === 0 || length === 12 || (length >= 16 && length <= 64) || [108, 124].includes(length))
  );
}

/** Whether an element svg comes first, behind whatever may stand before one: a mark of the encoding, XML's own, comments, a DOCTYPE. */
function isSvg(head: Uint8Array): boolean {
  const encoding =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  let text = new TextDecoder(encoding).decode(head);
  for (;;) {
    const rest = text.replace(
      /^(\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE\s[^[>]*(\[[\s\S]*?\]\s*)?>)/i,
      '',
    );
    if (rest.length === text.length) return /^<([a-z]+:)?svg[\s>/]/i.test(text);
    text = rest;
  }
}
