import { useEffect, useRef, useState } from 'preact/hooks';
import { siteJson } from '../../inference/site-file.ts';
import { side, sayLoss, type LandscapeData } from '../../results/runs/landscape-place.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { markPlace, pointPlace } from './landscape-marks.ts';

interface Props {
  t: Text;
  /** The address of the losses. */
  src: string;
  /** Along a side of the plane. */
  points: number;
}

/** For §4.2 and the chapter on what came after: the loss of all networks at one point of the plane, which the reader moves. */
export function LandscapePlay({ t, src, points }: Props) {
  const middle = (points - 1) / 2;
  const [place, setPlace] = useState<readonly [number, number]>([middle, middle]);
  const [data, setData] = useState<LandscapeData | null>(null);
  const [failed, setFailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const figure = () => root.current?.closest('.landscapes');

  const load = () => {
    setFailed(false);
    siteJson<LandscapeData>('', src).then(setData, () => setFailed(true));
  };
  useEffect(load, [src]);
  useEffect(() => {
    const found = figure();
    if (found) markPlace(found, place, points);
  }, [place, points]);
  useEffect(() => {
    const found = figure();
    return found ? pointPlace(found, points, setPlace) : undefined;
  }, [points]);

  const [i, j] = place;
  const said = (index: number) => side(index, points).toFixed(2).replace('-', '−');
  const losses = data?.nets.map(({ id, name, loss }) => ({
    id,
    name,
    loss: sayLoss(loss[i * points + j] ?? 0),
  }));
  const spoken = losses?.map(({ name, loss }) => `${name} ${loss}`).join(', ') ?? '';
  const slider = (name: 'α' | 'β', index: number, set: (index: number) => void) => (
    <label>
      {`${name} = ${said(index)}`}
      <input
        type="range"
        min={0}
        max={points - 1}
        value={index}
        aria-valuetext={`${name} = ${said(index)}: ${spoken}`}
        onInput={({ currentTarget }) => set(Number(currentTarget.value))}
      />
    </label>
  );
  return (
    <div class="play-body" ref={root}>
      <div class="play-tools no-print">
        {slider('α', i, (to) => setPlace([to, j]))}
        {slider('β', j, (to) => setPlace([i, to]))}
      </div>
      {failed && (
        <p class="no-print" role="alert">
          {tell(t, 'play.landscape.failed')}{' '}
          <button type="button" class="button" onClick={load}>
            {tell(t, 'play.landscape.again')}
          </button>
        </p>
      )}
      {losses && (
        <div class="play-numbers">
          <table>
            <caption>{tell(t, 'play.landscape.at', { a: said(i), b: said(j) })}</caption>
            <thead>
              <tr>
                <th scope="col">{tell(t, 'play.landscape.net')}</th>
                <th scope="col">{tell(t, 'play.landscape.loss')}</th>
              </tr>
            </thead>
            <tbody>
              {losses.map(({ id, name, loss }) => (
                <tr key={id} class={id.startsWith('plain') ? 'plain' : 'residual'}>
                  <th scope="row">{name}</th>
                  <td>{loss}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
