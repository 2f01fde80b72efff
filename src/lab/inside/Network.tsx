import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { InTurn } from '../../browser/InTurn.tsx';
import { tell } from '../bench/text.ts';
import { stages } from '../blocks/gates.ts';
import type { Text } from '../classify/text.ts';
import { BlockView, type BlockActions } from './Block.tsx';
import type { Net } from './net.ts';
import type { Reading } from './reading.ts';
import type { Kind, Settings } from './settings.ts';

interface Props {
  t: Text;
  net: Net;
  plain: Net | null;
  now: Reading;
  before: Reading | null;
  plainNow: Reading | null;
  settings: Settings;
  gates: readonly number[];
  narrow: boolean;
  colours: Uint32Array;
  /** Cuts these branches, or mends them. */
  cut: (blocks: readonly number[], value: 0 | 1) => void;
  /** Cuts all but this one. */
  only: (block: number) => void;
  walk: (block: number, kind: Kind, channel: number) => void;
  show: (block: number, kind: Kind, channel: number) => void;
  children: ComponentChildren;
}

/** A network of more blocks than this shows the maps of one of them. */
const UNFOLDED = 9;

/** The network from its first convolution to its last block, stage by stage. */
export function Network(props: Props) {
  const { t, net, plain, gates, cut, settings, children, now, before, plainNow, narrow, colours } = props;
  // What a block can ask for is the same to the block, whatever else has changed.
  const latest = useRef(props);
  latest.current = props;
  const actions = useRef<BlockActions>({
    toggle: (at) => latest.current.cut([at], latest.current.gates[at] === 0 ? 1 : 0),
    only: (at) => latest.current.only(at),
    walk: (...place) => latest.current.walk(...place),
    show: (...place) => latest.current.show(...place),
  });
  const count = net.blocks.length;
  return (
    <div class="inside-network">
      <p class="inside-stem">
        <span aria-hidden="true">3×3</span>
        {tell(t, 'inside.stem', { channels: net.blocks[0]?.channels ?? 0 })}
      </p>
      {stages(count).map((blocks, stage) => {
        const { channels = 0, size = 0 } = net.blocks[blocks[0] ?? 0] ?? {};
        const off = blocks.every((at) => gates[at] === 0);
        return (
          <div key={stage} class="inside-of-stage">
            <p class="inside-stage-head">
              <strong>{tell(t, 'inside.stage.long', { n: stage + 1, size, channels })}</strong>
              <button type="button" class="inside-small" onClick={() => cut(blocks, off ? 1 : 0)}>
                {tell(t, off ? 'inside.stage.mend' : 'inside.stage.cut', { n: stage + 1 })}
              </button>
            </p>
            {blocks.map((at) => {
              const current = settings.block === at;
              return (
                <InTurn key={at}>
                  <BlockView
                    {...{ t, at, now, before, plainNow, narrow, colours, current }}
                    block={net.blocks[at]!}
                    plain={plain?.blocks[at] ?? null}
                    map={current ? settings.map : null}
                    cut={gates[at] === 0}
                    folded={count > UNFOLDED && !current}
                    actions={actions.current}
                  >
                    {current ? children : null}
                  </BlockView>
                </InTurn>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
