import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { Bench } from '../bench/Bench.tsx';
import { labNets } from '../bench/nets.ts';
import { Nets } from '../bench/Nets.tsx';
import { Still } from '../bench/Still.tsx';
import { saidOf, type Known } from '../bench/still.ts';
import { tell } from '../bench/text.ts';
import { inWords } from '../bench/Top.tsx';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import type { Text } from '../classify/text.ts';
import { Many } from '../folder/Many.tsx';
import { agreement } from './agreement.ts';
import { DepthMany } from './DepthMany.tsx';
import { read, write } from './settings.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** The networks, shallow first, with what is known of the samples in advance. */
  known: Known;
}

const CODEC = { read, write };
const wants = ({ models }: Manifest) => labNets(models).map(({ id }) => ({ model: id, gates: null }));

/** The same picture through every plain and residual net of the zoo. */
function Depth({ lang, t, base, known }: Props) {
  const [settings, change, changes] = useAddress(CODEC);
  const bench = useBench({ base, settings, change, changes, wants });
  const still = (id: string) => saidOf(known, id, settings, bench.state.picture);
  const answers = known.nets.flatMap(({ id }) => bench.answer({ model: id, gates: null }) ?? []);
  const shown = known.nets.flatMap(({ id }) => bench.answer({ model: id, gates: null }) ?? still(id) ?? []);
  const found = shown.length === known.nets.length ? agreement(shown) : null;
  const said = found && {
    ...found,
    name: shown[0]?.model.labels[found.best]?.[lang] ?? '',
  };
  const verdict = said ? tell(t, said.votes === said.of ? 'depth.all' : 'depth.some', said) : '';
  return (
    <>
      <Bench
        lang={lang}
        t={t}
        name={tell(t, 'depth.name')}
        bench={bench}
        spoken={[verdict, ...answers.map((answer) => inWords(lang, answer))].join(' ')}
      >
        {verdict && <p class="bench-verdict">{verdict}</p>}
        <Nets lang={lang} t={t} bench={bench} models={known.nets} count={3} still={still} />
        <Still t={t} shown={shown.length > answers.length} />
      </Bench>
      <Many title={tell(t, 'depth.many')} open={settings.many} setOpen={(many) => change({ many })}>
        <DepthMany lang={lang} t={t} bench={bench} />
      </Many>
    </>
  );
}

export const DepthIsland = island(Depth);
