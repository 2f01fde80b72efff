import { register, tell } from './page.ts';
import { bytesOf, filesOf, onlyOf, type FileList, type Item, type ListedFile } from './list.ts';
import { choose, chosen, each, keepFile, KeepingError, listOf, missing, removeFiles } from './store.ts';

/** What of the site is on this device, and how to have more or less of it: the page's side. */

/** Bytes, and how many of them are on the device. */
export interface Amount {
  readonly bytes: number;
  readonly kept: number;
}

export interface Status extends Amount {
  readonly item: Item;
}

export interface Library {
  readonly list: FileList;
  readonly base: string;
}

/** The list of the version that the worker is of; null where this browser has no worker. Throws KeepingError without the list. */
export async function openLibrary(base: string): Promise<Library | null> {
  const registration = await register();
  if (registration === null) return null;
  const active = registration.active ?? (await installed(registration, base));
  const { port1, port2 } = new MessageChannel();
  const version = await new Promise<string>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    tell(active, { type: 'version' }, [port2]);
  });
  return { list: await listOf(version, base), base };
}

/** The worker, once it is there; one that could not be installed has not got its list or its first files. Throws KeepingError. */
async function installed(registration: ServiceWorkerRegistration, base: string): Promise<ServiceWorker> {
  const coming = registration.installing ?? registration.waiting;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (coming === null || coming.state === 'redundant' || registration.active) resolve();
    };
    coming?.addEventListener('statechange', look);
    look();
  });
  if (registration.active) return registration.active;
  // A worker has no words for a page: what kept it from being installed, its list most likely, is asked for here.
  const script = await fetch(`${base}sw.js`, { cache: 'no-store' }).then(
    (response) => response.text(),
    () => '',
  );
  const version = /["'`]([0-9a-f]{12})["'`]/.exec(script)?.[1];
  if (version !== undefined) await listOf(version, base);
  throw new KeepingError('incomplete', 'sw.js');
}

/** How much of each item is here, and of all together, where what several share counts once. */
export async function statuses({ list, base }: Library): Promise<{ items: Status[]; all: Amount }> {
  const gone = new Set(await missing(list.files, list.version, base));
  const amount = (files: readonly ListedFile[]): Amount => ({
    bytes: bytesOf(files),
    kept: bytesOf(files.filter((file) => !gone.has(file))),
  });
  return {
    items: list.items.map((item) => ({ item, ...amount(filesOf(list, item)) })),
    all: amount(list.files),
  };
}

/**
 * Brings items onto the device; `onProgress` gets the bytes so far and all that are to come. What came stays when it fails or
 * is cancelled, and another try goes on from there. Throws KeepingError, or the reason of the abort.
 */
export async function keep(
  { list, base }: Library,
  items: readonly Item[],
  onProgress: (loaded: number, total: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const groups = new Set(items.flatMap((item) => item.groups));
  const wanted = list.files.filter(({ group }) => groups.has(group));
  const left = await missing(wanted, list.version, base);
  const total = bytesOf(left);
  // Some browsers answer that there is no room only after a long download.
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (total > quota - usage) throw new KeepingError('full', `${total} of ${quota - usage} bytes`);
  // Asks the browser not to clear it away; some ask the reader, some decide by themselves.
  void navigator.storage.persist().catch(() => false);
  let loaded = 0;
  onProgress(0, total);
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  await each(left, (file) =>
    keepFile(file, list.version, base, { cache: 'no-store', signal: either }, (bytes) => {
      loaded += bytes;
      onProgress(Math.min(loaded, total), total);
    }).catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  const before = await chosen(list.version, base);
  await choose(list.version, base, [...new Set([...before, ...items.map(({ id }) => id)])]);
}

/** Takes items off the device, but for what other chosen items need and for what the worker itself needs. */
export async function remove({ list, base }: Library, items: readonly Item[]): Promise<void> {
  const going = new Set(items.map(({ id }) => id));
  const staying = (await chosen(list.version, base)).filter((id) => !going.has(id));
  const rest = list.items.filter(({ id }) => staying.includes(id));
  const first = new Set(list.first);
  const files = items.flatMap((item) => onlyOf(list, item, rest)).filter(({ path }) => !first.has(path));
  await removeFiles(files, list.version, base);
  await choose(list.version, base, staying);
}
