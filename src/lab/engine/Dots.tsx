import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Dot, Layer, Multiplied, Place } from './multiply.ts';
import { withMinus } from '../../i18n/minus.ts';

interface Props {
  t: Text;
  net: string;
  layer: Layer;
  place: Place;
  shown: Multiplied;
}

const minus = (value: number): string => withMinus(`${value}`);
const COLOURS = ['red', 'green', 'blue'] as const;

/** Nine dot products of bytes and what becomes of their sum, in numbers. */
export function Dots({ t, net, layer, place, shown }: Props) {
  const { dots, sum, scale, bias, value, relu, byte } = shown;
  const number = (of: number) => withMinus(of.toPrecision(4));
  const caption = { net, filter: place.filter + 1, row: place.row, column: place.column };
  return (
    <>
      <div
        class="window-dots lab-numbers"
        tabIndex={0}
        role="group"
        aria-label={tell(t, 'engine.table', caption)}
      >
        <table>
          <caption>{tell(t, 'engine.table', caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{tell(t, 'engine.place')}</th>
              <th scope="col">{tell(t, 'engine.bytes')}</th>
              <th scope="col">{tell(t, 'engine.weights')}</th>
              <th scope="col">{tell(t, 'engine.dot')}</th>
              <th scope="col">{tell(t, 'engine.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {dots.map((dot) => (
              <tr key={`${dot.down} ${dot.right}`} class={dot.outside ? 'outside' : undefined}>
                <th scope="row">{tell(t, `engine.at.${dot.down}.${dot.right}`)}</th>
                <td>
                  <Three t={t} values={dot.bytes} />
                  {dot.outside && <span class="window-border">{tell(t, 'engine.border')}</span>}
                </td>
                <td>
                  <Three t={t} values={dot.weights} />
                </td>
                <td>{minus(dot.dot)}</td>
                <td>{minus(dot.sum)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ol class="window-steps" aria-live="polite">
        <li>{tell(t, 'engine.step.sum', { sum: minus(sum) })}</li>
        <li>
          {tell(t, 'engine.step.value', {
            sum: minus(sum),
            scale: number(scale),
            bias: number(bias),
            value: number(value),
          })}
        </li>
        <li>{tell(t, value > 0 ? 'engine.step.relu' : 'engine.step.zero', { relu: number(relu) })}</li>
        <li>{tell(t, 'engine.step.byte', { byte, step: number(layer.next.scale) })}</li>
      </ol>
    </>
  );
}

/** Three numbers, one of each colour. */
function Three({ t, values }: { t: Text; values: Dot['bytes'] }) {
  return (
    <span class="window-three">
      {values.map((value, colour) => (
        <span key={colour} class={COLOURS[colour]} title={tell(t, `engine.${COLOURS[colour]}`)}>
          {minus(value)}
        </span>
      ))}
    </span>
  );
}
