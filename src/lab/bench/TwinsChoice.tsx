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
  /** Networks without a twin, to be looked at alone, and which of them is. */
  alone?: readonly { readonly id: string; readonly name: string }[];
  chosen?: string | undefined;
  chooseAlone?: (id: string) => void;
}

/** Which depth to compare. */
export function TwinsChoice({ t, pairs, layers, choose, alone = [], chosen, chooseAlone }: Props) {
  const take = (value: string) => {
    if (alone.some(({ id }) => id === value)) chooseAlone?.(value);
    else choose(Number(value));
  };
  return (
    <label>
      {tell(t, 'bench.twins')}
      <select value={chosen ?? layers} onChange={(event) => take(event.currentTarget.value)}>
        {pairs.map(({ layers: depth, plain, residual }) => (
          <option key={depth} value={depth}>
            {tell(t, 'bench.twins.pair', { plain: plain.name, residual: residual.name })}
          </option>
        ))}
        {alone.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
