import type { ComponentChildren } from 'preact';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Block } from './net.ts';
import { signed } from './numbers.ts';
import { nameOf, strength, type Reading } from './reading.ts';
import type { Kind, Settings } from './settings.ts';
import { sparing } from './Sparing.tsx';
import { Strip } from './Strip.tsx';
import { Wires } from './Wires.tsx';

/** What can be asked for in a block, by its place. */
export interface BlockActions {
  /** Cuts its branch, or mends it. */
  readonly toggle: (at: number) => void;
  /** Cuts all but this one. */
  readonly only: (at: number) => void;
  /** Where the reader is within the maps. */
  readonly walk: (at: number, kind: Kind, channel: number) => void;
  readonly show: (at: number, kind: Kind, channel: number) => void;
}

interface Props {
  t: Text;
  /** Counted from 0. */
  at: number;
  block: Block;
  /** The same block of the plain twin, where that stands beside it. */
  plain: Block | null;
  now: Reading;
  before: Reading | null;
  plainNow: Reading | null;
  /** Whether it is the one that is looked at, and which of its maps is shown large. */
  current: boolean;
  map: Settings['map'];
  cut: boolean;
  /** Whether only its lines and numbers are shown. */
  folded: boolean;
  narrow: boolean;
  colours: Uint32Array;
  actions: BlockActions;
  /** The large view of one of its maps. */
  children: ComponentChildren;
}

/** One block: what comes in, what the branch adds, their sum, each with its strength. */
export const BlockView = sparing((props: Props) => {
  const { t, at, block, plain, now, before, plainNow, cut, folded, narrow, colours, current, map } = props;
  const { actions, children } = props;
  const classes = ['inside-block', current && 'current', cut && 'cut', folded && 'folded'];
  const number = at + 1;
  const rows: readonly (readonly [Kind, Reading | null, string])[] = [
    ['x', now, block.x],
    ['f', now, block.f],
    ['sum', now, nameOf(block, 'sum')],
    ...(plain ? ([['plain', plainNow, plain.out]] as const) : []),
  ];
  const of = (reading: Reading | null, name: string) => strength(reading?.maps[name]);
  const toggle = () => actions.toggle(at);
  return (
    <section
      class={classes.filter(Boolean).join(' ')}
      data-of={number}
      aria-label={tell(t, 'inside.block', { n: number })}
    >
      <Wires
        {...{ t, number, cut, toggle }}
        x={of(now, block.x)}
        f={of(now, block.f)}
        before={{ x: of(before, block.x), f: of(before, block.f) }}
      />
      <div class="inside-maps">
        <p class="inside-head">
          <strong>{tell(t, 'inside.block', { n: number })}</strong>
          <span>{tell(t, 'inside.shape', { channels: block.channels, size: block.size })}</span>
          <button type="button" class="inside-small" onClick={toggle}>
            {tell(t, cut ? 'inside.mend' : 'inside.cut')}
          </button>
          <button type="button" class="inside-small" onClick={() => actions.only(at)}>
            {tell(t, 'inside.only')}
          </button>
        </p>
        {rows.map(([kind, reading, name]) => {
          const here = map?.kind === kind ? map.channel : null;
          const value = of(reading, name);
          const was = kind === 'plain' ? undefined : of(before, name);
          return (
            <div key={kind} class={`inside-row ${kind}`}>
              <p class="inside-label">
                <span>
                  {tell(t, `inside.map.${kind}`)}
                  {kind === 'f' && cut && <em> {tell(t, 'inside.unused')}</em>}
                </span>
                <span class="inside-rms">
                  RMS {value === undefined ? '…' : signed(value)}
                  {was !== undefined && value !== undefined && signed(was) !== signed(value) && (
                    <s title={tell(t, 'inside.before')}>{signed(was)}</s>
                  )}
                </span>
              </p>
              {!folded && (
                <Strip
                  {...{ t, kind, narrow, colours, block: at }}
                  name={tell(t, 'inside.strip', { n: number, map: tell(t, `inside.map.${kind}`) })}
                  map={reading?.maps[name]}
                  channels={block.channels}
                  large={here}
                  walk={(channel) => actions.walk(at, kind, channel)}
                  show={(channel) => actions.show(at, kind, channel)}
                />
              )}
            </div>
          );
        })}
      </div>
      {current && children}
    </section>
  );
});
