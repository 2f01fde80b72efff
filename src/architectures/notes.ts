import { billions } from './format.ts';
import { layers } from './layers.ts';
import type { Network } from './schema.ts';
import { summarize } from './summary.ts';
import type { Lang } from '../i18n/languages.ts';
import { fill, strings, type Key } from '../i18n/strings.ts';

/** Why our count and the number printed for a network may differ, in words; undefined where nothing needs to be said. */
export function note(network: Network, lang: Lang): string | undefined {
  const t = strings(lang);
  const count = (variant: Parameters<typeof summarize>[1]) =>
    billions(summarize(network, variant).multiplyAdds, 2);
  if (!('paper' in network)) return t[`architecture.note.${network.id}` as Key];
  if (network.id === 'resnet-34')
    return fill(t['architecture.note.resnet-34'], {
      a: count({ shortcut: 'A' }),
      b: count({ shortcut: 'B' }),
    });
  if (network.id === 'resnet-18') return t['architecture.note.resnet-18'];
  if (network.stages.some(({ block }) => block === 'bottleneck'))
    return fill(t['architecture.note.bottleneck'], { here: count({}), there: count({ strideOn: 2 }) });
  if (network.family === 'vgg') {
    const convs = layers(network).filter(({ op }) => op === 'conv');
    const conv = billions(
      convs.reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0),
      2,
    );
    return fill(t['architecture.note.vgg'], { conv, all: count({}) });
  }
  return undefined;
}

/** One sentence on what kind of network it is. */
export function character(network: Network, lang: Lang): string {
  const t = strings(lang);
  const { name, family, stages } = network;
  if (family === 'vgg') return fill(t['architecture.is.vgg'], { name });
  if (family === 'plain')
    return fill(t['architecture.is.plain'], { name, twin: name.replace('plain', 'ResNet') });
  const residual = stages.filter(({ block }) => block !== 'single');
  const blocks = residual.reduce((sum, stage) => sum + stage.blocks, 0);
  return fill(t['architecture.is.residual'], {
    name,
    blocks,
    depth: network.depth,
    layers: residual[0]?.block === 'bottleneck' ? 3 : 2,
  });
}
