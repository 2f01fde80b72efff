import { isNamedAsPicture } from '../../inference/picture/rules.ts';

/** What was dropped or pasted, in so far as it can be used. */
export type Dropped =
  | { readonly kind: 'picture'; readonly file: File; readonly rest: readonly string[] }
  | { readonly kind: 'folder' }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'nothing' };

/** Of a DataTransfer, what can be read while its event is being handled. */
export interface Carried {
  readonly files: Iterable<File>;
  /** Names of the folders among them. */
  readonly folders: readonly string[];
  readonly uris: string;
  readonly html: string;
  readonly text: string;
}

/**
 * The first picture among files, the rest named; else that there was a folder, the address of a picture, or nothing. A file that
 * claims to be none is taken where there is no other, so that it is said what is wrong with it.
 */
export function sorted({ files, folders, uris, html, text }: Carried): Dropped {
  const all = [...files].filter(({ name }) => !folders.includes(name));
  const picture = all.find(claims) ?? all[0];
  if (picture && (claims(picture) || !folders.length)) {
    const rest = [...all.filter((each) => each !== picture).map(({ name }) => name), ...folders];
    return { kind: 'picture', file: picture, rest };
  }
  if (folders.length) return { kind: 'folder' };
  const address = addressIn(html, uris) ?? addressIn('', text);
  return address === null ? { kind: 'nothing' } : { kind: 'address', address };
}

const claims = ({ name, type }: File): boolean => isNamedAsPicture(name) || type.startsWith('image/');

/** The address of the picture in HTML, or else the first one in a list of them: a link around a picture leads elsewhere. */
function addressIn(html: string, list: string): string | null {
  const source = /<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(html);
  const found = source?.slice(1).find(Boolean)?.replaceAll('&amp;', '&');
  const listed = list
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'));
  return (
    [found, listed].find((one) => one !== undefined && /^(https?:\/\/|data:image\/)\S+$/i.test(one)) ?? null
  );
}

/** What a drop or a paste carries. Has to be called while the event is being handled: later the browser has forgotten. */
export function carried(data: DataTransfer): Carried {
  const entries = Array.from(data.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null));
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  const [uris, html, text] = ['text/uri-list', 'text/html', 'text/plain'].map((type) => data.getData(type));
  return { files: Array.from(data.files), folders, uris: uris ?? '', html: html ?? '', text: text ?? '' };
}
