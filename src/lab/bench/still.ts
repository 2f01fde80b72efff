import type { Label, LabelledModel } from '../../inference/manifest.ts';
import { sameFrame, WHOLE } from '../../inference/picture/frame.ts';
import type { Picture } from '../classify/state.ts';
import type { Common } from './settings.ts';
import type { Said } from './state.ts';

/** Networks of the site, and what they say of the samples, computed in advance by the engine: [network][sample]. */
export interface Known {
  readonly nets: readonly Pick<LabelledModel, 'id' | 'name' | 'family' | 'accuracy'>[];
  readonly labels: readonly Label[];
  readonly answers: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
}

/**
 * What a network is known to say of the picture at hand, or of the sample that is asked for while there is none: of whole samples only,
 * and only where the engine could be what computes. Undefined where nothing is known.
 */
export function saidOf(
  { nets, labels, answers }: Known,
  id: string,
  { backend, image }: Pick<Common, 'backend' | 'image'>,
  picture: Pick<Picture, 'sample' | 'frame'> | null,
): Said | undefined {
  const net = nets.find((one) => one.id === id);
  const whole = picture === null || sameFrame(picture.frame, WHOLE);
  const sample = picture === null ? image : picture.sample;
  const probabilities = answers[id]?.[sample ?? ''];
  if (net === undefined || probabilities === undefined || !whole) return undefined;
  return backend === 'auto' || backend === 'engine'
    ? { model: { ...net, labels }, probabilities }
    : undefined;
}

/** A share to so many digits, to be sent; what is less than all stays less: briefly(0.99996, 4) → 0.9999. */
export function briefly(share: number, digits: number): number {
  const near = Number(share.toPrecision(digits));
  return near === 1 && share < 1 ? 1 - 10 ** -digits : near;
}
