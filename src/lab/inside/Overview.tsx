import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Net } from './net.ts';
import { signed } from './numbers.ts';
import { strength, type Reading } from './reading.ts';

interface Props {
  t: Text;
  net: Net;
  now: Reading;
  current: number;
  gates: readonly number[];
  go: (block: number) => void;
}

/** All blocks in a row, each as two bars: what comes in and what its branch adds. */
export function Overview({ t, net, now, current, gates, go }: Props) {
  const tall = (value: number | undefined) => `${Math.min(100, ((value ?? 0) / 1.6) * 100)}%`;
  return (
    <nav class="inside-overview" aria-label={tell(t, 'inside.overview')}>
      {[0, 1, 2].map((stage) => (
        <div key={stage} class="inside-stage">
          <span>{tell(t, 'inside.stage', { n: stage + 1 })}</span>
          <div>
            {net.blocks.map(({ stage: of, x, f }, at) => {
              if (of !== stage) return null;
              const [a, b] = [strength(now.maps[x]), strength(now.maps[f])];
              const shut = gates[at] === 0;
              return (
                <button
                  key={at}
                  type="button"
                  class={shut ? 'shut' : ''}
                  aria-current={at === current ? 'true' : undefined}
                  aria-label={tell(t, shut ? 'inside.overview.cut' : 'inside.overview.block', {
                    n: at + 1,
                    x: a === undefined ? '–' : signed(a),
                    f: b === undefined ? '–' : signed(b),
                  })}
                  onClick={() => go(at)}
                >
                  <span class="inside-bars" aria-hidden="true">
                    <i style={{ height: tall(a) }} />
                    <b style={{ height: tall(b) }} />
                  </span>
                  <span aria-hidden="true">{shut ? '✂' : at + 1}</span>
                </button>
              );
            })}
          </div>
        </div>
      ))}
    </nav>
  );
}
