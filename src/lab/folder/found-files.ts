import type { Found } from './picture-set.ts';

/** The files of an input, with their paths where a folder was chosen. */
export function filesOf(list: FileList | null): Found[] {
  return Array.from(list ?? [], (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What was dropped, folders opened. Has to be called while the event is being handled: later the browser has forgotten. */
export function droppedFiles({ items, files }: DataTransfer): Promise<Found[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return Promise.resolve(filesOf(files));
  return filesIn(entries.filter((entry) => entry !== null));
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const entry of entries) {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      found.push({ path: entry.fullPath.replace(/^\//, ''), file });
    } else {
      found.push(...(await filesIn(await children(entry as FileSystemDirectoryEntry))));
    }
  }
  return found;
}

/** A browser hands them out a hundred at a time. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
