import { useEffect, useState } from 'preact/hooks';
import type { Wanted } from '../../inference/wanted.ts';
import { keptBytes } from '../../inference/parts.ts';

/** How many bytes of a file are on this device; null until known, and without a file. `moment`: look again when it changes. */
export function useKept(file: Wanted | null, moment: string): number | null {
  const [kept, setKept] = useState<{ key: string; bytes: number } | null>(null);
  useEffect(() => {
    let stale = false;
    if (file !== null)
      void keptBytes(file).then((bytes) => {
        if (!stale) setKept({ key: file.key, bytes });
      });
    return () => {
      stale = true;
    };
  }, [file?.key, moment]);
  return file !== null && kept?.key === file.key ? kept.bytes : null;
}
