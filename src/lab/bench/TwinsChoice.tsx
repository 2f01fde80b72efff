import type { Text } from '../classify/text.ts';
import { tell } from './text.ts';

/** What a page has to know at build time of a plain net and its residual twin. */
export interface TwinNets {
  readonly layers: number;
  readonly plain: TwinNet;
  readonly residual: TwinNet;
}

interface TwinNet {
  readonly id: string;
  readonly name: string;
  readonly family: 'plain' | 'resnet';
  readonly blocks: number;
}

interface Props {
  t: Text;
  pairs: readonly TwinNets[];
  layers: number;
  choose: (layers: number) => void;
}

/** Which depth to compare. */
export function TwinsChoice({ t, pairs, layers, choose }: Props) {
  return (
    <div class="lab-settings">
      <label>
        {tell(t, 'bench.twins')}
        <select value={layers} onChange={(event) => choose(Number(event.currentTarget.value))}>
          {pairs.map(({ layers: depth, plain, residual }) => (
            <option key={depth} value={depth}>
              {tell(t, 'bench.twins.pair', { plain: plain.name, residual: residual.name })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
