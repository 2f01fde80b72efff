import samples from '../../../public/samples/samples.json' with { type: 'json' };
import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { framed } from '../../inference/picture/cut.ts';
import { within, WHOLE, type Frame } from '../../inference/picture/frame.ts';
import { topK } from '../../inference/postprocess.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { twinsOf } from '../bench/nets.ts';
import { askerOf, sampleOf } from '../stills.ts';
import { models } from '../zoo.ts';

/** One side of the duel, as it stands in the repository: nothing of it has to be run. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly family: 'plain' | 'resnet';
  /** How strong each layer responds, first to last, over the test pictures. */
  readonly strengths: readonly number[];
  /** What it takes the picture for, and how sure it is, in per cent. */
  readonly answer: string;
  readonly share: number;
  readonly right: boolean;
}

const RESPONSES = import.meta.glob<{ std: readonly number[] }>('../../../models/zoo/*/responses.json', {
  eager: true,
  import: 'default',
});

/** The sample that the duel is about. */
const SAMPLE = samples.samples.find(({ id }) => id === 'cat')!;

/** The deepest plain network of the zoo and its residual twin. */
const { plain, residual } = twinsOf(models, null);

/** The networks of this project name their classes in the manifest itself. */
const labels = plain.labels as readonly Label[];
const RIGHT = labels.findIndex(({ id }) => id === SAMPLE.class);

const found = find();

/** The picture of the duel: a part of the sample, and what both networks answer to it. */
export async function duel(lang: Lang) {
  const { frame, picture, shares } = await found;
  const sides = [plain, residual].map((model, side): Side => {
    const own = shares[side] ?? [];
    const [best = 0] = topK(own, 1);
    return {
      id: model.id,
      name: model.name,
      family: model.family === 'plain' ? 'plain' : 'resnet',
      strengths: RESPONSES[`../../../models/zoo/${model.id}/responses.json`]?.std ?? [],
      answer: labels[best]?.[lang] ?? '',
      share: 100 * (own[best] ?? 0),
      right: best === RIGHT,
    };
  });
  return { sample: SAMPLE, frame, picture, sides };
}

/** The part of the sample on which the two disagree most: the residual net is right and sure, the plain one sure of something else. */
async function find(): Promise<{ frame: Frame; picture: Pixels; shares: number[][] }> {
  const whole = await sampleOf(SAMPLE.file);
  const asks = await Promise.all([plain, residual].map(askerOf));
  const places = [40, 50, 60];
  const frames = [
    WHOLE,
    ...[90, 80].flatMap((size) =>
      places.flatMap((x) => places.map((y) => within({ turn: 0, x, y, size }, whole))),
    ),
  ];
  const all = frames.map((frame) => {
    const picture = framed(whole, frame);
    return { frame, picture, shares: asks.map((ask) => ask(picture)) };
  });
  const apart = ({ shares: [one = [], other = []] }: (typeof all)[number]) =>
    (other[RIGHT] ?? 0) - (one[RIGHT] ?? 0);
  return all.reduce((best, one) => (apart(one) > apart(best) ? one : best));
}
