import { InTurn } from '../../browser/InTurn.tsx';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { Layers } from './Layers.tsx';
import { nameOf, percent, toneOf } from './names.ts';
import { Plane } from './Plane.tsx';
import type { Points } from './points.ts';
import type { Reply } from './protocol.ts';
import type { Spec } from './spec.ts';

interface Props {
  t: Text;
  spec: Spec;
  nets: readonly Spec[];
  points: Points;
  reply: Reply | undefined;
}

/** One network in training: what it answers where, how often it is wrong, what goes on in its layers. */
export function NetCard({ t, spec, nets, points, reply }: Props) {
  const name = nameOf(t, spec, nets);
  const error = reply ? percent(reply.state.error) : '–';
  return (
    <li class={`bench-net train-net ${toneOf(spec)}`}>
      <InTurn>
        <h3>{name}</h3>
        <Plane
          points={points}
          regions={reply?.regions ?? null}
          label={tell(t, reply ? 'train.plane' : 'train.plane.new', { error, n: points.label.length })}
        />
        <p class="train-error">
          <span>{tell(t, 'train.error')}</span> <strong>{error}</strong>
        </p>
        {reply && reply.state.step > 0 ? (
          <Layers t={t} spec={spec} state={reply.state} />
        ) : (
          <p class="bench-hint train-later">{tell(t, 'train.later')}</p>
        )}
      </InTurn>
    </li>
  );
}
