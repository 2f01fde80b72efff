import './precision.css';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { Manifest, Model } from '../../inference/manifest.ts';
import { Bench } from '../bench/Bench.tsx';
import { ModelChoice } from '../bench/ModelChoice.tsx';
import { labNets } from '../bench/nets.ts';
import { tell } from '../bench/text.ts';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import type { Text } from '../classify/text.ts';
import { Chart } from './Chart.tsx';
import { read, write } from './settings.ts';
import { Scores, Ways } from './Tables.tsx';
import { useGpu } from './use-gpu.ts';
import { verdict } from './verdict.ts';
import { bytesOf, wantOf, WAYS, type Way } from './ways.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  nets: readonly Pick<Model, 'id' | 'name' | 'files'>[];
}

const CODEC = { read, write };

/** One network computed in 32 bits and in 8, on the CPU and on WebGPU: what it costs and what becomes of the scores. */
function Precision({ lang, t, base, nets }: Props) {
  const [settings, change, changes] = useAddress(CODEC);
  const net = nets.find(({ id }) => id === settings.model) ?? nets[0]!;
  const gpu = useGpu(settings.backend);
  const ways = WAYS.filter((way) => gpu || way !== 'gpu');
  const known = ({ models }: Manifest) =>
    labNets(models).find(({ id, files }) => id === net.id && files.fp32);
  const bench = useBench({
    base,
    settings,
    change,
    changes,
    wants: (manifest) => (known(manifest) ? ways.map((way) => wantOf(net.id, way)) : []),
  });
  // A GPU that failed left its work to the CPU: that is no answer of the GPU.
  const of = (way: Way) => {
    const answer = bench.answer(wantOf(net.id, way));
    return way === 'gpu' && answer?.outcome.provider !== 'webgpu' ? undefined : answer;
  };
  const tried = ways.map((way) => ({ way, answer: of(way) }));
  const series = tried.flatMap(({ way, answer }) => (answer ? [{ way, logits: answer.outcome.logits }] : []));
  const names =
    tried.flatMap(({ answer }) => answer ?? [])[0]?.model.labels.map((label) => label[lang]) ?? [];
  const said = verdict(lang, t, of, gpu);
  const sizes = {
    net: net.name,
    fp32: formatBytes(bytesOf(net, 'fp32')),
    int8: formatBytes(bytesOf(net, 'int8')),
    percent: Math.round((100 * bytesOf(net, 'int8')) / bytesOf(net, 'fp32')),
  };
  return (
    <Bench
      lang={lang}
      t={t}
      name={tell(t, 'precision.name')}
      bench={bench}
      spoken={said}
      controls={
        <>
          <ModelChoice
            t={t}
            nets={nets}
            chosen={net.id}
            disabled={bench.state.busy !== null}
            choose={(model) => change({ model })}
          />
          <p class="lab-hint">{tell(t, 'precision.sizes', sizes)}</p>
        </>
      }
    >
      <Ways lang={lang} t={t} tried={tried} model={net} />
      {!gpu && <p class="bench-hint">{tell(t, 'precision.gpu.none')}</p>}
      {said && <p class="bench-verdict">{said}</p>}
      {series.length > 0 && (
        <>
          <Chart t={t} series={series} names={names} label={said} />
          <Scores lang={lang} t={t} tried={tried} />
        </>
      )}
    </Bench>
  );
}

export const PrecisionIsland = island(Precision);
