import { silhouette, silhouetteNet, type SilhouetteWords } from './silhouette.ts';
import { short } from '../format.ts';
import type { Network } from '../schema.ts';
import { summarize } from '../summary.ts';
import { fill } from '../../i18n/fill.ts';

/** One to three networks as silhouettes to one scale, lined up by resolution, each with its cost; the words' title has a gap {names}. SVG source. */
export function drawBeside(networks: readonly Network[], words: SilhouetteWords): string {
  const nets = networks.map((network) => silhouetteNet(network, {}, short(summarize(network).multiplyAdds)));
  const title = fill(words.title, { names: networks.map(({ name }) => name).join(' · ') });
  return silhouette(nets, { align: 'resolution', labels: true, words: { ...words, title } });
}
