import type { Lang } from '../../i18n/languages.ts';
import type { Manifest } from '../../inference/manifest.ts';
import { Bench } from '../bench/Bench.tsx';
import { labNets } from '../bench/nets.ts';
import { Nets } from '../bench/Nets.tsx';
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
}

const CODEC = { read, write };
const wants = ({ models }: Manifest) => labNets(models).map(({ id }) => ({ model: id, gates: null }));

/** The same picture through every plain and residual net of the zoo. */
export function Depth({ lang, t, base }: Props) {
  const [settings, change] = useAddress(CODEC);
  const bench = useBench({ base, settings, change, wants });
  const answers = bench.wants.flatMap((want) => bench.answer(want) ?? []);
  const whole = answers.length > 0 && bench.missing.length === 0;
  const found = whole ? agreement(answers) : null;
  const said = found && {
    ...found,
    name: answers[0]?.model.labels[found.best]?.[lang] ?? '',
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
        {bench.state.manifest && (
          <Nets lang={lang} t={t} bench={bench} models={labNets(bench.state.manifest.models)} count={3} />
        )}
        {verdict && <p class="bench-verdict">{verdict}</p>}
      </Bench>
      <Many title={tell(t, 'depth.many')} open={settings.many} setOpen={(many) => change({ many })}>
        <DepthMany lang={lang} t={t} bench={bench} />
      </Many>
    </>
  );
}
