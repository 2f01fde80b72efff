import { models, twinNets } from '../../lab/zoo.ts';
import samples from '../../../public/samples/samples.json' with { type: 'json' };
import type { Lang } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import type { Label, Model } from '../../inference/manifest.ts';
import { BENCHES, type BenchId } from './compose/address.ts';
import type { Offer } from './compose/state.ts';

/** What an experiment can be set up with, in one language; `title` names an experiment other than the lab itself. */
export function offer(lang: Lang, title: (bench: Exclude<BenchId, ''>) => string): Offer {
  const labels = models.map((model) => model.labels).find(isList) ?? [];
  const classes = labels.map((label) => ({ id: label.id, name: label[lang] }));
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  return {
    benches: BENCHES.map((id) => ({
      id,
      name: id === '' ? strings(lang)['lab.title'] : title(id),
    })),
    nets: models.map(({ id, name, blocks }) => ({ id, name, blocks })),
    depths: twinNets.map(({ layers }) => layers),
    images: samples.samples.map(({ id, class: of }) => ({ id, name: names.get(of) ?? id })),
    classes,
  };
}

/** Whether labels stand in the manifest itself, as those of the networks that this project trained. */
function isList(labels: Model['labels']): labels is readonly Label[] {
  return Array.isArray(labels);
}
