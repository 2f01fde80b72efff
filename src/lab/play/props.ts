import samples from '../../../public/samples/samples.json' with { type: 'json' };
import { networks } from '../../architectures/load.ts';
import { find } from '../../architectures/table1.ts';
import type { Lang } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { asset } from '../../i18n/url.ts';
import { numberAt } from '../../results/format.ts';
import { tables } from '../../results/load.ts';
import type { Measure } from './detector.ts';
import { costsOf, placesOf } from './options.ts';
import type { Exchange } from './slope.ts';

/** The picture that is cropped, and its width and height in pixels. */
const PICTURE = { id: 'cat', size: [363, 300] } as const;

/** A number of a result table of the paper: printed('table-2', 'r18', 'plain') → 27.94. */
function printed(id: string, row: string, column: string): number {
  const table = tables().find((one) => one.id === id);
  if (!table) throw new Error(`content/results has no ${id}`);
  return numberAt(table, row, column);
}

/** For §4.1: the four errors of Table 2. */
export function slopeProps(): { errors: Exchange } {
  const at = (row: string, column: string) => printed('table-2', row, column);
  return {
    errors: {
      plain18: at('r18', 'plain'),
      plain34: at('r34', 'plain'),
      resnet18: at('r18', 'resnet'),
      resnet34: at('r34', 'resnet'),
    },
  };
}

/** For §3.2: the places of ResNet-34 where channels grow, what the options cost there, and their errors in Table 3. */
export function optionsProps() {
  const network = find(networks(), 'resnet-34');
  return {
    places: placesOf(network),
    costs: costsOf(network).map((cost) => ({
      ...cost,
      top1: printed('table-3', `resnet-34-${cost.option.toLowerCase()}`, 'top-1'),
    })),
  };
}

/** For §3.4: a picture of this site. */
export function cropProps(lang: Lang) {
  const sample = samples.samples.find(({ id }) => id === PICTURE.id)!;
  return { picture: { src: asset(`samples/${sample.file}`), alt: sample.alt[lang], size: PICTURE.size } };
}

/** For §4.3: what Tables 7 and 8 say of the two backbones. */
export function detectorProps(lang: Lang): { measures: Measure[] } {
  const t = strings(lang);
  const measures = [
    ['table-7', 'voc-07', t['play.detector.voc-07']],
    ['table-7', 'voc-12', t['play.detector.voc-12']],
    ['table-8', 'map-50', t['play.detector.map-50']],
    ['table-8', 'map-50-95', t['play.detector.map-50-95']],
  ] as const;
  return {
    measures: measures.map(([table, id, name]) => ({
      id,
      name,
      vgg: printed(table, 'vgg-16', id),
      resnet: printed(table, 'resnet-101', id),
    })),
  };
}
