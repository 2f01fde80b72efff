import { useState } from 'preact/hooks';
import { exact } from '../../architectures/format.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { addedAt, type Cost, type Place } from './added.ts';

interface Props {
  t: Text;
  places: readonly Place[];
  costs: readonly (Cost & { readonly top1: number })[];
}

type Letter = Cost['option'];

const shape = ([channels, size]: Place['from']) => `${size}×${size}×${channels}`;

/** For §3.2: what the shortcut of ResNet-34 does where the channels grow, under options A, B and C. */
export function OptionsPlay({ t, places, costs }: Props) {
  const [letter, setLetter] = useState<Letter>('A');
  const [index, setIndex] = useState(0);
  const place = places[index]!;
  const { zeros, weights } = addedAt(place, letter);
  const sentence = tell(t, `play.options.said.${letter === 'A' ? 'A' : 'B'}`, {
    in: shape(place.from),
    out: shape(place.to),
    zeros,
    from: place.from[0],
    to: place.to[0],
    weights: exact(weights),
  });
  const also = letter === 'C' ? ` ${tell(t, 'play.options.said.C', { n: costs[2]?.projections ?? 0 })}` : '';
  return (
    <div class="play-body">
      <div class="play-tools no-print">
        <fieldset class="play-choice">
          <legend>{tell(t, 'play.options.option')}</legend>
          {costs.map(({ option }) => (
            <label key={option}>
              <input type="radio" checked={letter === option} onChange={() => setLetter(option)} />
              {option}
            </label>
          ))}
        </fieldset>
        <fieldset class="play-choice">
          <legend>{tell(t, 'play.options.place')}</legend>
          {places.map(({ id, from, to }, i) => (
            <label key={id}>
              <input type="radio" checked={index === i} onChange={() => setIndex(i)} />
              {`${from[0]} → ${to[0]}`}
            </label>
          ))}
        </fieldset>
      </div>
      <Maps place={place} letter={letter} label={sentence} t={t} />
      <p class="play-said" aria-live="polite">
        {sentence + also}
      </p>
      <div class="play-numbers">
        <table>
          <caption>{tell(t, 'play.options.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'play.options.option')}</th>
              <th scope="col">{tell(t, 'play.options.projections')}</th>
              <th scope="col">{tell(t, 'play.options.weights')}</th>
              <th scope="col">{tell(t, 'play.options.error')}</th>
            </tr>
          </thead>
          <tbody>
            {costs.map(({ option, projections, weights: all, top1 }) => (
              <tr key={option} class={option === letter ? 'lit' : ''}>
                <th scope="row">{option}</th>
                <td>{projections}</td>
                <td>{exact(all)}</td>
                <td>{top1.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** A channel of the drawing stands for this many. */
const EACH = 16;
const STEP = 8;

/** Input and what the shortcut delivers, as stacks of maps; a map's side shrinks to a half, and zeros are empty. */
function Maps({
  place: { from, to },
  letter,
  label,
  t,
}: {
  place: Place;
  letter: Letter;
  label: string;
  t: Text;
}) {
  const [before, behind] = [from[0] / EACH, to[0] / EACH];
  const high = 34 + behind * STEP;
  const top = (count: number) => 14 + ((behind - count) * STEP) / 2;
  return (
    <svg class="maps" viewBox={`0 0 360 ${high + 22}`} role="img" aria-label={label}>
      <g class="in">
        {Array.from({ length: before }, (_, i) => (
          <rect key={i} x={30} y={top(before) + i * STEP} width={96} height={STEP - 2} />
        ))}
        <text x={78} y={high + 12}>
          {shape(from)}
        </text>
      </g>
      <g class="flow">
        <path d={`M138 ${high / 2 - 3}H222m-7 -5l7 5l-7 5`} />
        <text x={180} y={high / 2 - 14}>
          {letter === 'A' ? tell(t, 'play.options.every') : '1×1, /2'}
        </text>
      </g>
      <g class="out">
        {Array.from({ length: behind }, (_, i) => (
          <rect
            key={i}
            class={letter !== 'A' ? 'mixed' : i < before ? 'kept' : 'zero'}
            x={258}
            y={top(behind) + i * STEP}
            width={48}
            height={STEP - 2}
          />
        ))}
        <text x={282} y={high + 12}>
          {shape(to)}
        </text>
      </g>
    </svg>
  );
}
