import '../lab.css';
import '../bench/bench.css';
import './inside.css';
import './network.css';
import './large.css';
import './after.css';
import { useRef } from 'preact/hooks';
import { InTurn } from '../../browser/InTurn.tsx';
import { useDrawn } from '../../browser/use-drawn.ts';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { tell } from '../bench/text.ts';
import { allOn } from '../bench/want.ts';
import { withSet } from '../blocks/gates.ts';
import { Problem } from '../classify/Problem.tsx';
import { ProgressBar } from '../classify/ProgressBar.tsx';
import type { Text } from '../classify/text.ts';
import { useDropAndPaste } from '../classify/use-drop-and-paste.ts';
import { Controls } from './Controls.tsx';
import { covered } from './cover.ts';
import { Curve } from './Curve.tsx';
import { Evidence } from './Evidence.tsx';
import { Foot } from './Foot.tsx';
import { Large } from './Large.tsx';
import { Network } from './Network.tsx';
import type { Pair } from './nets.ts';
import { Overview } from './Overview.tsx';
import { save, type Format } from './save.ts';
import { Side } from './Side.tsx';
import type { Still } from './still.ts';
import { useInside } from './use-inside.ts';
import { useMoves } from './use-moves.ts';
import { useNarrow, usePalette } from './use-theme.ts';
import { spokenOf } from './words.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  pairs: readonly Pair[];
  labels: readonly Label[];
  still: Still;
  /** Of each network by its id: the response of every layer, averaged over the test set. */
  measured: Readonly<Record<string, readonly number[]>>;
}

/** Keys that set the network going; others only walk the page. */
const TOUCH = /^(Arrow\w+|Enter| )$/;

/** One living network: what every block is given, what it adds, their sum; to be looked into and cut. */
function Inside({ lang, t, base, pairs, labels, still, measured }: Props) {
  const root = useRef<HTMLElement>(null);
  const workings = useInside({ base, pairs, labels, still, root });
  const { settings, change, net, plain, gates, setGates, picture, live, now, before } = workings;
  const narrow = useNarrow();
  const ready = useDrawn(picture !== null && now.maps[workings.block.x] !== undefined);
  const colours = usePalette();
  const { go, close, keys, swipe } = useMoves(root, workings, narrow);
  const { dragging, said } = useDropAndPaste(workings.pictures.pickFile);
  const drawn = (format: Format) => {
    const pixels = picture && covered(picture.pixels, settings.cover);
    return pixels && save({ lang, t, net, labels, now, pixels, address: location.href }, format);
  };
  return (
    <section
      ref={root}
      class={dragging ? 'lab fields inside dragging' : 'lab fields inside'}
      aria-label={tell(t, 'inside.name')}
      data-ready={ready}
      data-live={live.now !== null}
      data-bytes={live.bytes}
      onClickCapture={live.start}
      onKeyDownCapture={({ key }) => TOUCH.test(key) && live.start()}
      onKeyDown={keys}
    >
      <InTurn>
        <Side {...{ lang, t, base, labels, workings, said }} />
      </InTurn>
      <div class="inside-main">
        <InTurn>
          <Controls
            t={t}
            nets={pairs.map((pair) => pair.net)}
            model={net.id}
            plain={settings.plain}
            plainName={plain.name}
            cutting={gates.includes(0)}
            choose={(model) => change({ model, gates: null, block: 0, map: null, place: null })}
            beside={(beside) => change({ plain: beside })}
            restore={() => setGates(allOn(net.blocks.length))}
            save={(format) => void drawn(format)}
          />
        </InTurn>
        <ProgressBar t={t} busy={live.busy} cancel={live.cancel} />
        <Problem t={t} problem={workings.trouble?.problem ?? null} actions={workings} />
        <InTurn>
          <Overview {...{ t, net, now, gates, go }} current={settings.block} />
        </InTurn>
        <p class="inside-key" aria-hidden="true">
          −3 <span /> 0 <i /> 3
        </p>
        <div {...swipe}>
          <Network
            {...{ t, net, now, before, gates, settings, narrow, colours }}
            plain={settings.plain ? plain : null}
            plainNow={workings.plainNow}
            cut={(blocks, value) => setGates(withSet(gates, blocks, value))}
            only={(kept) => setGates(gates.map((_, i) => (i === kept ? 1 : 0)))}
            walk={(block, kind, channel) => change({ block, map: { kind, channel } }, true)}
            show={(block, kind, channel) => change({ block, map: { kind, channel }, place: null })}
          >
            <Large {...{ t, workings, colours, close }} />
          </Network>
        </div>
        <InTurn>
          <Curve
            t={t}
            now={now.responses}
            before={before?.responses ?? null}
            average={measured[net.id] ?? []}
            block={settings.block}
          />
        </InTurn>
        <InTurn>
          <Evidence {...{ lang, t, base, labels, workings, colours }} />
        </InTurn>
        <p class="lab-hint">
          {live.now ? tell(t, 'inside.live', { ms: live.now.ms.toFixed(1) }) : tell(t, 'inside.still')}
        </p>
      </div>
      <Foot {...{ lang, t, labels, workings }} />
      <p class="visually-hidden" role="status">
        {live.now && !workings.film.on ? spokenOf(lang, t, labels, live.now, live.before) : ''}
      </p>
    </section>
  );
}

export const InsideIsland = island(Inside);
