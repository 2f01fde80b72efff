import { formatBytes } from '../../i18n/bytes.ts';

/** A page with the size of each file where it says `data-bytes="path"`; `bytes` throws for a file that is not there. */
export function fillSizes(html: string, bytes: (path: string) => number): string {
  return html.replace(
    /(<small data-bytes="([^"]+)"[^>]*>)[^<]*(<\/small>)/g,
    (_, open: string, path: string, close: string) => open + formatBytes(bytes(path)) + close,
  );
}
