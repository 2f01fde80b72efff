import { say, type Text } from '../classify/text.ts';

interface Props {
  t: Text;
  nets: readonly { readonly id: string; readonly name: string }[];
  chosen: string | undefined;
  disabled?: boolean;
  choose: (id: string) => void;
}

/** The menu of an experiment that looks at one network at a time. */
export function ModelChoice({ t, nets, chosen, disabled = false, choose }: Props) {
  return (
    <label>
      {say(t, 'model')}
      <select
        value={chosen}
        disabled={disabled}
        onChange={(event) => {
          choose(event.currentTarget.value);
        }}
      >
        {nets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
