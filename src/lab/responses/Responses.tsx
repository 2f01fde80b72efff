import './responses.css';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { Bench } from '../bench/Bench.tsx';
import { labNets } from '../bench/nets.ts';
import { tell } from '../bench/text.ts';
import { TwinsChoice, type TwinNets } from '../bench/TwinsChoice.tsx';
import { ToInside } from '../bench/ToInside.tsx';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import { useLast } from '../bench/use-last.ts';
import { allOn } from '../bench/want.ts';
import type { Text } from '../classify/text.ts';
import { Chart } from './Chart.tsx';
import { Key } from './Key.tsx';
import { Numbers } from './Numbers.tsx';
import { lower, mean, type Series } from './series.ts';
import { ORDERS, read, write } from './settings.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** The depths that can be chosen, shallow first. */
  pairs: readonly TwinNets[];
  /** Standard deviations over the test pictures, by the network's id. */
  measured: Readonly<Record<string, readonly number[]>>;
}

const CODEC = { read, write };

/** Fig. 7 for the picture at hand: how strongly every layer responds, plain against residual. */
function Responses({ lang, t, base, pairs, measured }: Props) {
  const [settings, change, changes] = useAddress(CODEC);
  const pair = pairs.find(({ layers }) => layers === settings.layers) ?? pairs.at(-1)!;
  const nets = [pair.plain, pair.residual] as const;
  const wantOf = ({ id, blocks }: TwinNets['plain']) => ({ model: id, gates: allOn(blocks) });
  const wants = ({ models }: Manifest) =>
    nets.filter(({ id }) => labNets(models).some((model) => model.id === id)).map(wantOf);
  const bench = useBench({ base, settings, change, changes, wants });
  const { value: now } = useLast(
    bench.missing.length === 0
      ? responsesOf(nets.map((net) => bench.answer(wantOf(net))?.outcome.inside?.responses))
      : undefined,
  );
  const series = nets.flatMap(({ id, name, family }, i): Series[] => [
    ...(now?.[i]?.length === pair.layers - 1 ? [{ family, net: name, measured: false, values: now[i] }] : []),
    ...(measured[id] ? [{ family, net: name, measured: true, values: measured[id] }] : []),
  ]);
  const verdict = verdictOf(
    t,
    series.filter((one) => !one.measured),
  );
  return (
    <Bench
      lang={lang}
      t={t}
      name={tell(t, 'responses.name')}
      bench={bench}
      spoken={verdict}
      controls={
        <TwinsChoice t={t} pairs={pairs} layers={pair.layers} choose={(layers) => change({ layers })} />
      }
    >
      <fieldset class="responses-order">
        <legend>{tell(t, 'responses.order')}</legend>
        {ORDERS.map((order) => (
          <label key={order}>
            <input
              type="radio"
              name="order"
              checked={settings.order === order}
              onChange={() => change({ order })}
            />{' '}
            {tell(t, `responses.order.${order}`)}
          </label>
        ))}
      </fieldset>
      <Chart
        t={t}
        series={series}
        order={settings.order}
        label={`${tell(t, 'responses.name')}. ${verdict}`}
      />
      <Key t={t} series={series} />
      {verdict && <p class="bench-verdict">{verdict}</p>}
      <ToInside
        {...{ lang, t, base }}
        state={{ model: pair.residual.id, image: settings.image, plain: true }}
      />
      <Numbers t={t} series={series} order={settings.order} />
    </Bench>
  );
}

function responsesOf(found: readonly (Float32Array | undefined)[]): number[][] | undefined {
  const all = found.flatMap((values) => (values ? [[...values]] : []));
  return all.length === found.length ? all : undefined;
}

/** How the two nets compare on the picture at hand; '' before they have run. */
function verdictOf(t: Text, [plain, residual]: readonly Series[]): string {
  if (!plain || !residual) return '';
  return tell(t, 'responses.verdict', {
    net: residual.net,
    other: plain.net,
    n: lower(plain.values, residual.values),
    of: residual.values.length,
    mine: mean(residual.values).toFixed(2),
    theirs: mean(plain.values).toFixed(2),
  });
}

export const ResponsesIsland = island(Responses);
