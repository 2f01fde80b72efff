import type { ComponentChildren } from 'preact';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Block } from './net.ts';
import { signed } from './numbers.ts';
import { nameOf, strength, type Reading } from './reading.ts';
import type { Kind, Settings } from './settings.ts';
import { Strip } from './Strip.tsx';
import { Wires } from './Wires.tsx';

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
  settings: Settings;
  cut: boolean;
  /** Whether only its lines and numbers are shown. */
  folded: boolean;
  narrow: boolean;
  colours: Uint32Array;
  toggle: () => void;
  only: () => void;
  /** Where the reader is within the maps. */
  walk: (kind: Kind, channel: number) => void;
  show: (kind: Kind, channel: number) => void;
  /** The large view of one of its maps. */
  children: ComponentChildren;
}

/** One block: what comes in, what the branch adds, their sum, each with its strength. */
export function BlockView({ t, at, block, plain, now, before, plainNow, cut, folded, ...rest }: Props) {
  const { settings, narrow, colours, toggle, only, walk, show, children } = rest;
  const current = settings.block === at;
  const rows: readonly (readonly [Kind, Reading | null, string])[] = [
    ['x', now, block.x],
    ['f', now, block.f],
    ['sum', now, nameOf(block, 'sum')],
    ...(plain ? ([['plain', plainNow, plain.out]] as const) : []),
  ];
  const of = (reading: Reading | null, name: string) => strength(reading?.maps[name]);
  const number = at + 1;
  return (
    <section
      class={['inside-block', current && 'current', cut && 'cut', folded && 'folded']
        .filter(Boolean)
        .join(' ')}
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
          <button type="button" class="inside-small" onClick={only}>
            {tell(t, 'inside.only')}
          </button>
        </p>
        {rows.map(([kind, reading, name]) => {
          const here = settings.map?.kind === kind && current ? settings.map.channel : null;
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
                  walk={(channel) => walk(kind, channel)}
                  show={(channel) => show(kind, channel)}
                />
              )}
            </div>
          );
        })}
      </div>
      {current && children}
    </section>
  );
}
