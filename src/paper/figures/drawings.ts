import { billions } from '../../architectures/format.ts';
import { networks } from '../../architectures/load.ts';
import type { Network } from '../../architectures/schema.ts';
import { summarize } from '../../architectures/summary.ts';
import { words } from '../../architectures/words.ts';
import type { Lang } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { block } from './block.ts';
import { buildingBlock } from './building-block.ts';
import { columns } from './columns.ts';

/** The drawings of the paper's figures that no data of a run is needed for. */
export const DRAWINGS = ['fig-2', 'fig-3', 'fig-5-basic', 'fig-5-bottleneck'] as const;
export type Drawing = (typeof DRAWINGS)[number];

/** A drawing in one language: SVG source, with the classes of figures.css. */
export function drawing(id: Drawing, lang: Lang): string {
  const t = strings(lang);
  switch (id) {
    case 'fig-2':
      return buildingBlock({
        title: t['fig2.title'],
        description: t['fig2.desc'],
        layer: t['fig2.layer'],
        shortcut: t['fig2.shortcut'],
      });
    case 'fig-3':
      return threeNetworks(lang);
    case 'fig-5-basic':
      return block(network('resnet-34'), words(lang), {
        name: t['fig5.basic'],
        description: t['fig5.basic.desc'],
      });
    case 'fig-5-bottleneck':
      return block(network('resnet-50'), words(lang), {
        name: t['fig5.bottleneck'],
        description: t['fig5.bottleneck.desc'],
      });
  }
}

/** Fig. 3; the costs are those of shortcuts without projections, as the 3.6 billion beside the paper's figure. */
function threeNetworks(lang: Lang): string {
  const t = strings(lang);
  const shown = ['vgg-19', 'plain-34', 'resnet-34'].map(network);
  const captions = shown.map((one) => ({
    name: one.name,
    note: `${billions(summarize(one, { shortcut: 'A' }).multiplyAdds, 1)}·10⁹`,
  }));
  return columns(shown, words(lang), captions, { name: t['fig3.title'], description: t['fig3.desc'] });
}

function network(id: string): Network {
  const found = networks().find((one) => one.id === id);
  if (!found) throw new Error(`content/architectures/${id}.json is missing`);
  return found;
}
