import { useEffect, useState } from 'preact/hooks';
import type { Head } from '../../inference/cam.ts';
import { siteJson } from '../../inference/site-file.ts';

/** The last layers of some networks, by id, fetched once they are needed; what cannot be fetched is handed to `fail`. */
export function useHeads(
  base: string,
  ids: readonly string[],
  needed: boolean,
  fail: (error: unknown) => void,
): Readonly<Record<string, Head>> {
  const [heads, setHeads] = useState<Readonly<Record<string, Head>>>({});
  const wanted = needed ? ids.filter((id) => !(id in heads)) : [];
  useEffect(() => {
    for (const id of wanted)
      siteJson<Head>(`${base}models/`, `${id}/head.json`).then(
        (head) => setHeads((known) => ({ ...known, [id]: head })),
        fail,
      );
  }, [wanted.join()]);
  return heads;
}
