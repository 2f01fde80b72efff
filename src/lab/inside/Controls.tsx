import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { FORMATS, type Format } from './save.ts';

interface Props {
  t: Text;
  nets: readonly { readonly id: string; readonly name: string }[];
  model: string;
  plain: boolean;
  plainName: string;
  cutting: boolean;
  choose: (id: string) => void;
  beside: (plain: boolean) => void;
  restore: () => void;
  save: (format: Format) => void;
}

/** Which network, whether its twin stands beside it, all branches back, and the state as a picture. */
export function Controls(props: Props) {
  const { t, nets, model, plain, plainName, cutting, choose, beside, restore, save } = props;
  return (
    <div class="inside-controls">
      <label>
        {tell(t, 'inside.net')}
        <select value={model} onChange={(event) => choose(event.currentTarget.value)}>
          {nets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="inside-check">
        <input type="checkbox" checked={plain} onChange={(event) => beside(event.currentTarget.checked)} />
        {tell(t, 'inside.beside', { name: plainName })}
      </label>
      <button type="button" class="button" aria-disabled={!cutting} onClick={() => cutting && restore()}>
        {tell(t, 'inside.restore')}
      </button>
      {FORMATS.map((format) => (
        <button key={format} type="button" class="button" onClick={() => save(format)}>
          {tell(t, `inside.${format}`)}
        </button>
      ))}
    </div>
  );
}
