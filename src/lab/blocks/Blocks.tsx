import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { Bench } from '../bench/Bench.tsx';
import { Still } from '../bench/Still.tsx';
import { saidOf, type Known } from '../bench/still.ts';
import { ModelChoice } from '../bench/ModelChoice.tsx';
import { labNets } from '../bench/nets.ts';
import { tell } from '../bench/text.ts';
import { ToInside } from '../bench/ToInside.tsx';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import { allOn } from '../bench/want.ts';
import type { Text } from '../classify/text.ts';
import { Many } from '../folder/Many.tsx';
import { Change, verdict } from './Change.tsx';
import { CurvePanel } from './CurvePanel.tsx';
import { readGates, shutAtRandom, writeGates } from './gates.ts';
import { Gates, switchedOff } from './Gates.tsx';
import type { Net } from './net.ts';
import { Random } from './Random.tsx';
import { read, write, type Settings } from './settings.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** The residual nets that can be chosen. */
  nets: readonly Net[];
  /** What they say of the samples, whole. */
  known: Known;
}

const CODEC = { read, write };

/** Switches residual branches off, one by one, by the stage or at random, and shows what becomes of the prediction. */
function Blocks({ lang, t, base, nets, known }: Props) {
  const [settings, change, changes] = useAddress(CODEC);
  const net = nets.find(({ id }) => id === settings.model) ?? nets[0]!;
  const gates = gatesOf(settings, net.blocks);
  const whole = { model: net.id, gates: allOn(net.blocks) };
  const cut = { model: net.id, gates };
  const { plain } = net;
  const twin = plain && {
    whole: { model: plain.id, gates: allOn(net.blocks), graph: plain.graph },
    cut: { model: plain.id, gates, graph: plain.graph },
  };
  const wants = ({ models }: Manifest) => {
    const known = labNets(models).map(({ id }) => id);
    return [whole, cut, ...(twin ? [twin.whole, twin.cut] : [])].filter(({ model }) => known.includes(model));
  };
  const bench = useBench({ base, settings, change, changes, wants });
  const set = (next: readonly number[]) => change({ gates: writeGates(next), off: 0, seed: 0 });
  const uncut = !gates.includes(0);
  const still = (id: string) => saidOf(known, id, settings, bench.state.picture);
  const [before, after] = [bench.answer(whole), bench.answer(cut)];
  const spoken =
    before && after ? [switchedOff(t, 'resnet', gates), verdict(lang, t, before, after)].join(' ') : '';
  return (
    <>
      <Bench
        lang={lang}
        t={t}
        name={tell(t, 'blocks.name')}
        bench={bench}
        spoken={spoken}
        controls={
          <ModelChoice
            t={t}
            nets={nets}
            chosen={net.id}
            choose={(model) => change({ model, gates: null, off: 0, seed: 0 })}
          />
        }
      >
        <Gates t={t} gates={gates} change={set} whole />
        <Change
          lang={lang}
          t={t}
          whole={before ?? still(net.id)}
          cut={after ?? (uncut ? still(net.id) : undefined)}
          gates={gates}
          count={5}
        />
        {twin && (
          <Change
            lang={lang}
            t={t}
            whole={bench.answer(twin.whole) ?? still(twin.whole.model)}
            cut={bench.answer(twin.cut) ?? (uncut ? still(twin.cut.model) : undefined)}
            gates={gates}
            count={5}
          />
        )}
        <Random
          t={t}
          blocks={net.blocks}
          settings={settings}
          draw={(off, seed) => change({ gates: null, off, seed })}
          all={() => set(allOn(net.blocks))}
        />
        <ToInside
          {...{ lang, t, base }}
          state={{ model: net.id, image: settings.image, gates: writeGates(gates) }}
        />
        <Still t={t} shown={!before && still(net.id) !== undefined} />
      </Bench>
      <Many title={tell(t, 'blocks.many')} open={settings.many} setOpen={(many) => change({ many })}>
        <CurvePanel lang={lang} t={t} bench={bench} net={net} settings={settings} change={change} />
      </Many>
    </>
  );
}

function gatesOf({ gates, off, seed }: Settings, blocks: number): readonly number[] {
  return gates === null ? shutAtRandom(blocks, Math.min(off, blocks), seed) : readGates(gates, blocks);
}

export const BlocksIsland = island(Blocks);
