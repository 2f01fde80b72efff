import { strToU8, zipSync, type Zippable } from 'fflate';

/** A text, or bytes that are compressed already and stay as they are. */
export type Content = string | Uint8Array;

/** The same for the same files, whenever it is made: ZIP has no time zone, so this is the same in all of them. */
const TIME = new Date(2016, 5, 27);

/** Files as a ZIP archive, in this order: zip({ 'a/b.txt': 'text' }). */
export function zip(files: Readonly<Record<string, Content>>): Uint8Array<ArrayBuffer> {
  const content: Zippable = {};
  for (const [name, file] of Object.entries(files))
    content[name] = typeof file === 'string' ? [strToU8(file), { level: 9 }] : [file, { level: 0 }];
  return zipSync(content, { mtime: TIME });
}
