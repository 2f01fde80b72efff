import type { Text } from '../classify/text.ts';
import { tell } from '../bench/text.ts';
import { stages, withSet } from './gates.ts';

interface Props {
  t: Text;
  gates: readonly number[];
  change: (gates: readonly number[]) => void;
  /** Whether every stage gets a button that switches all of it. */
  whole: boolean;
}

/** The residual branches as switches, stage by stage: a tick and a solid edge for on, a dash and a dashed edge for off. */
export function Gates({ t, gates, change, whole }: Props) {
  return (
    <fieldset class="gates">
      <legend>{tell(t, 'blocks.branches', { n: gates.length })}</legend>
      {stages(gates.length).map((members, stage) => (
        <fieldset key={stage} class="gates-stage">
          <legend>
            {tell(t, 'blocks.stage', { n: stage + 1, size: 32 >> stage, filters: 16 << stage })}
          </legend>
          {members.map((at) => (
            <label key={at} class="gate">
              <input
                type="checkbox"
                checked={gates[at] === 1}
                aria-label={tell(t, 'blocks.branch', { n: at + 1 })}
                onChange={(event) => change(withSet(gates, [at], event.currentTarget.checked ? 1 : 0))}
              />
              <span aria-hidden="true">
                {at + 1}
                <small>{gates[at] === 1 ? '✓' : '–'}</small>
              </span>
            </label>
          ))}
          {whole && <Whole t={t} gates={gates} members={members} stage={stage + 1} change={change} />}
        </fieldset>
      ))}
    </fieldset>
  );
}

interface WholeProps extends Pick<Props, 't' | 'gates' | 'change'> {
  members: readonly number[];
  stage: number;
}

function Whole({ t, gates, members, stage, change }: WholeProps) {
  const off = members.every((at) => gates[at] === 0);
  return (
    <button type="button" class="button" onClick={() => change(withSet(gates, members, off ? 1 : 0))}>
      {tell(t, off ? 'blocks.stage.on' : 'blocks.stage.off', { n: stage })}
    </button>
  );
}

/** 'off: 3, 5', or that all is on; a plain net has blocks where a residual one has branches. */
export function switchedOff(t: Text, family: 'plain' | 'resnet', gates: readonly number[]): string {
  const off = gates.flatMap((gate, i) => (gate === 1 ? [] : [i + 1]));
  if (off.length === 0) return tell(t, `blocks.none.${family}`);
  return tell(t, `blocks.off.${family}`, { list: off.join(tell(t, 'bench.comma')) });
}
