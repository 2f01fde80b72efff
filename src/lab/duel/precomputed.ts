import type { Lang } from '../../i18n/languages.ts';
import type { Label, Model } from '../../inference/manifest.ts';
import { softmax, topK } from '../../inference/postprocess.ts';
import { twinsOf } from '../bench/nets.ts';
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

interface Check {
  readonly picture?: string;
  readonly logits: Readonly<Record<string, readonly number[]>>;
}

const CHECKS = import.meta.glob<Check>('../../../models/zoo/*/check.json', {
  eager: true,
  import: 'default',
});
const RESPONSES = import.meta.glob<{ std: readonly number[] }>('../../../models/zoo/*/responses.json', {
  eager: true,
  import: 'default',
});

/** The picture of the duel: the sample whose answers check.json of every network holds. */
export const PICTURE = 'cat';

/** The deepest plain network of the zoo and its residual twin, and what they answered to PICTURE. */
export function sides(lang: Lang): Side[] {
  const { plain, residual } = twinsOf(models, null);
  return [plain, residual].map((model) => {
    const [best, share] = answerOf(model);
    // The networks of this project name their classes in the manifest itself.
    const label = Array.isArray(model.labels) ? (model.labels as readonly Label[])[best] : undefined;
    return {
      id: model.id,
      name: model.name,
      family: model.family === 'plain' ? 'plain' : 'resnet',
      strengths: RESPONSES[`../../../models/zoo/${model.id}/responses.json`]?.std ?? [],
      answer: label?.[lang] ?? '',
      share,
      right: label?.en === PICTURE,
    };
  });
}

/** The most probable class of the graph for the CPU, and its share in per cent. */
function answerOf(model: Model): readonly [number, number] {
  const check = CHECKS[`../../../models/zoo/${model.id}/check.json`];
  const logits = check?.logits[model.files.wasm.sha256];
  if (check?.picture !== PICTURE || !logits) throw new Error(`${model.id}: check.json knows no ${PICTURE}`);
  const probabilities = softmax(logits);
  const [best = 0] = topK(probabilities, 1);
  return [best, 100 * (probabilities[best] ?? 0)];
}
