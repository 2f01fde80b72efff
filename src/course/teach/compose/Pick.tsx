import type { Named } from './state.ts';

interface Props<Id extends string> {
  label: string;
  value: Id;
  options: readonly Named<Id>[];
  choose: (id: Id) => void;
}

/** One of several, by name. */
export function Pick<Id extends string>({ label, value, options, choose }: Props<Id>) {
  return (
    <label class="compose-pick">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value as Id)}>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
