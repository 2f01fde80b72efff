import * as attention from '../../../lab/attention/settings.ts';
import type { Common } from '../../../lab/bench/settings.ts';
import { withValues } from '../../../lab/bench/use-address.ts';
import * as blocks from '../../../lab/blocks/settings.ts';
import { writeGates } from '../../../lab/blocks/gates.ts';
import { writeAddress } from '../../../lab/classify/address.ts';
import * as depth from '../../../lab/depth/settings.ts';
import * as folder from '../../../lab/folder/settings.ts';
import * as precision from '../../../lab/precision/settings.ts';
import * as responses from '../../../lab/responses/settings.ts';

/** The laboratory itself, under '', and its experiments by the last part of their address. */
export const BENCHES = [
  '',
  'depth',
  'responses',
  'blocks',
  'attention',
  'precision',
  'views',
  'folder',
] as const;
export type BenchId = (typeof BENCHES)[number];

/** What a lecturer has chosen; each experiment takes what it has a use for: see FIELDS. */
export interface Choice extends Pick<Common, 'backend' | 'image'> {
  readonly bench: BenchId;
  readonly model: string;
  readonly layers: number;
  readonly gates: readonly number[];
  /** Id of a class; null for the one that the network puts first. */
  readonly class: string | null;
  readonly order: responses.Order;
  /** Networks of the experiment with many pictures. */
  readonly nets: readonly string[];
}

export type Field = Exclude<keyof Choice, 'bench'>;

/** What can be set of each experiment, in the order of the form. */
export const FIELDS: Readonly<Record<BenchId, readonly Field[]>> = {
  '': ['model', 'image', 'backend'],
  depth: ['image', 'backend'],
  responses: ['layers', 'order', 'image', 'backend'],
  blocks: ['model', 'gates', 'image', 'backend'],
  attention: ['layers', 'class', 'image', 'backend'],
  precision: ['model', 'image'],
  views: ['model', 'image', 'backend'],
  folder: ['nets', 'backend'],
};

/** The query of an experiment that is as at the beginning. */
const NONE = new URLSearchParams();

/**
 * The address after the language of an experiment set up as chosen, written by the experiment's own module:
 * { bench: 'blocks', model: 'resnet-20', gates: [1, 0, …] } → 'lab/blocks/?model=resnet-20&…&gates=10…'.
 */
export function addressOf(choice: Choice): string {
  const path = choice.bench === '' ? 'lab/' : `lab/${choice.bench}/`;
  return `${path}${queryOf(choice)}`;
}

function queryOf({ bench, model, layers, gates, order, nets, ...rest }: Choice): string {
  const common = { backend: rest.backend, image: rest.image };
  switch (bench) {
    case '':
      return writeAddress('', { model, ...common });
    case 'depth':
      return withValues('', depth.write({ ...depth.read(NONE), ...common }));
    case 'responses':
      return withValues('', responses.write({ ...responses.read(NONE), ...common, layers, order }));
    case 'blocks':
      return withValues(
        '',
        blocks.write({ ...blocks.read(NONE), ...common, model, gates: writeGates(gates) }),
      );
    case 'attention':
      return withValues(
        '',
        attention.write({ ...attention.read(NONE), ...common, layers, class: rest.class }),
      );
    case 'precision':
      return withValues('', precision.write({ ...precision.read(NONE), image: rest.image, model }));
    case 'views':
      return withValues('', precision.write({ ...precision.read(NONE), ...common, model }));
    case 'folder':
      return withValues('', folder.write({ backend: rest.backend, nets }));
  }
}
