import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';

interface Props {
  t: Text;
  /** The block's number, from 1. */
  number: number;
  cut: boolean;
  /** How strong what the two lines carry is, and was before the last change. */
  x: number | undefined;
  f: number | undefined;
  before: { readonly x: number | undefined; readonly f: number | undefined };
  toggle: () => void;
}

/** The shortcut and the branch of a block, as thick as what they carry is strong; the button in ⊕ cuts the branch. */
export function Wires({ t, number, cut, x, f, before, toggle }: Props) {
  const wide = (strength: number | undefined) =>
    `${Math.max(1, Math.min(20, (strength ?? 0) * 8)).toFixed(1)}px`;
  const line = (d: string, name: string, now: number | undefined, was: number | undefined) => (
    <>
      {was !== undefined && was !== now && <path d={d} class="was" style={{ strokeWidth: wide(was) }} />}
      <path d={d} class={name} style={{ strokeWidth: wide(now) }} />
    </>
  );
  return (
    <div class="inside-wires">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {line('M26 0 V100', 'x', x, before.x)}
        {line('M26 8 H74 V88 H26', cut ? 'f cut' : 'f', f, before.f)}
      </svg>
      <span class="inside-layer one" aria-hidden="true">
        3×3
      </span>
      <span class="inside-layer two" aria-hidden="true">
        3×3
      </span>
      <button
        type="button"
        class="inside-plus"
        aria-pressed={cut}
        aria-label={tell(t, 'inside.cut.at', { n: number })}
        title={tell(t, cut ? 'inside.mend' : 'inside.cut')}
        data-cut={number}
        onClick={toggle}
      >
        {cut ? '✂' : '+'}
      </button>
    </div>
  );
}
