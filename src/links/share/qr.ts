import { encode } from 'uqr';
import { escapeHtml } from './formats.ts';

/** A text as a QR code: SVG source, dark on white with the quiet zone of four modules, a unit a module. */
export function qrSvg(text: string, name: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${8 * size}" ` +
    `shape-rendering="crispEdges" role="img" aria-label="${escapeHtml(name)}">` +
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${runs.join('')}"/></svg>`
  );
}
