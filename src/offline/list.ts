/** The files of a build that can be kept on a device, as the build lists them. Shared by the build, the pages and the worker. */

/** A file of the site. */
export interface ListedFile {
  /** Its address after the base path; a page's is its folder: 'zh/paper/abstract/'. */
  readonly path: string;
  readonly bytes: number;
  /** The first 16 hexadecimal digits of its SHA-256. */
  readonly hash: string;
  readonly group: string;
  /** What the lab keeps it under, in the cache of networks; other files are kept under their address. */
  readonly key?: string;
}

/** Something a reader can choose to keep. */
export interface Item {
  /** 'reading', 'search', 'take', 'lab', 'gpu', or 'model:' and the id of a network. */
  readonly id: string;
  /** Whose files make it up; a group may be part of several. */
  readonly groups: readonly string[];
  /** Of a network. */
  readonly name?: string;
}

/** All of one build. */
export interface FileList {
  readonly version: string;
  readonly items: readonly Item[];
  /** What the worker keeps from its first minute: the page that is shown for one that is not there. */
  readonly first: readonly string[];
  readonly files: readonly ListedFile[];
}

/** Shown for a page that is not on the device. */
export const UNREAD = 'unread/';

/** The one of them for an address, in its language first: 'zh/paper/abstract/' → 'unread/zh/'. */
export function unreadFor(path: string): string {
  return path.startsWith('zh') ? `${UNREAD}zh/` : UNREAD;
}

/** Whether something read from a file is the list of a version. */
export function isList(value: unknown, version: string): value is FileList {
  if (typeof value !== 'object' || value === null) return false;
  const { version: own, files, first, items } = value as Partial<FileList>;
  return own === version && [files, first, items].every(Array.isArray);
}

/** Where the list of a version is: an address after the base path that no other version has. */
export function listPath(version: string): string {
  return `_astro/files.${version}.json`;
}

/** The file that an address asks for: ('/course/zh/search/?q=x', '/course/') → 'zh/search/'; 'zh' → 'zh/'. */
export function pathOf(address: string, base: string): string {
  const path = new URL(address, 'http://a').pathname.slice(base.length).replace(/(^|\/)index\.html$/, '$1');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === '' || last.includes('.') ? path : `${path}/`;
}

/** The files of an item. */
export function filesOf(list: FileList, item: Item): ListedFile[] {
  return list.files.filter(({ group }) => item.groups.includes(group));
}

/** The files that go with an item, where the others of these stay. */
export function onlyOf(list: FileList, item: Item, staying: readonly Item[]): ListedFile[] {
  const shared = new Set(staying.filter(({ id }) => id !== item.id).flatMap(({ groups }) => groups));
  return filesOf(list, item).filter(({ group }) => !shared.has(group));
}

/** How many bytes files have together. */
export function bytesOf(files: readonly ListedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
