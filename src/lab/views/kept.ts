import { elsewhereFile, fetchElsewhere } from '../../inference/elsewhere.ts';
import type { Model } from '../../inference/manifest.ts';
import { keptBytes } from '../../inference/parts.ts';

/** The networks of other hosts that are whole on this device: to use these nothing has to be fetched from there. */
export async function keptElsewhere(base: string): Promise<Model[]> {
  const models = await fetchElsewhere(base);
  const whole = await Promise.all(
    models.map(async (model) => {
      const file = elsewhereFile(base, model);
      return file !== null && (await keptBytes(file)) === file.bytes;
    }),
  );
  return models.filter((_, i) => whole[i]);
}
