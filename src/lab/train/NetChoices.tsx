import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { nameOf } from './names.ts';
import { MOST, type Settings } from './settings.ts';
import { DEPTHS, SHORTCUTS, STARTS, type Shortcut, type Spec, type Start } from './spec.ts';

interface Props {
  t: Text;
  settings: Settings;
  change: (part: Partial<Settings>) => void;
}

const ALL_DEPTHS = Array.from({ length: (DEPTHS.max - DEPTHS.min) / 2 + 1 }, (_, i) => DEPTHS.min + 2 * i);

/** The networks, a row each: shortcut, depth, normalization, initialization, warm-up. */
export function NetChoices({ t, settings: { nets }, change }: Props) {
  const set = (i: number, part: Partial<Spec>) =>
    change({ nets: nets.map((spec, at) => (at === i ? { ...spec, ...part } : spec)) });
  return (
    <div class="train-choices">
      {nets.map((spec, i) => (
        <fieldset key={i}>
          <legend>{tell(t, 'train.net', { n: i + 1 })}</legend>
          <label>
            {tell(t, 'train.shortcut')}
            <select
              value={spec.shortcut}
              onChange={({ currentTarget }) => set(i, { shortcut: currentTarget.value as Shortcut })}
            >
              {SHORTCUTS.map((one) => (
                <option key={one} value={one}>
                  {tell(t, `train.shortcut.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {tell(t, 'train.depth')}
            <select
              value={String(spec.depth)}
              onChange={({ currentTarget }) => set(i, { depth: Number(currentTarget.value) })}
            >
              {ALL_DEPTHS.map((depth) => (
                <option key={depth} value={String(depth)}>
                  {depth}
                </option>
              ))}
            </select>
          </label>
          <label>
            {tell(t, 'train.start')}
            <select
              value={spec.start}
              onChange={({ currentTarget }) => set(i, { start: currentTarget.value as Start })}
            >
              {STARTS.map((one) => (
                <option key={one} value={one}>
                  {tell(t, `train.start.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={spec.norm}
              onChange={({ currentTarget }) => set(i, { norm: currentTarget.checked })}
            />
            {tell(t, 'train.norm')}
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={spec.warm}
              onChange={({ currentTarget }) => set(i, { warm: currentTarget.checked })}
            />
            {tell(t, 'train.warm')}
          </label>
          {nets.length > 1 && (
            <button
              type="button"
              class="button"
              aria-label={tell(t, 'train.remove.label', { name: nameOf(t, spec, nets) })}
              onClick={() => change({ nets: nets.filter((_, at) => at !== i) })}
            >
              {tell(t, 'train.remove')}
            </button>
          )}
        </fieldset>
      ))}
      {nets.length < MOST && (
        <button type="button" class="button" onClick={() => change({ nets: [...nets, twin(nets)] })}>
          {tell(t, 'train.add')}
        </button>
      )}
    </div>
  );
}

/** What comes beside the last network: the same, with the other kind of block. */
function twin(nets: readonly Spec[]): Spec {
  const last = nets.at(-1)!;
  return { ...last, shortcut: last.shortcut === 'plain' ? 'residual' : 'plain' };
}
