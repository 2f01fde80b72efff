import type { Manifest } from '../../inference/manifest.ts';
import type { Lang } from '../../i18n/languages.ts';
import { twinsOf } from '../bench/nets.ts';
import { Nets } from '../bench/Nets.tsx';
import { readCommon, writeCommon, type Common } from '../bench/settings.ts';
import { inWords } from '../bench/Top.tsx';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import type { Text } from '../classify/text.ts';
import { LiveBench } from './LiveBench.tsx';

/** The sample to begin with, and what of it is shown. */
export type Begin = Pick<Common, 'image' | 'frame'>;

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** With the reader's own picture. */
  own?: boolean;
  begin?: Begin;
}

/** The deepest plain net of the zoo and its residual twin. */
function deepest({ models }: Manifest) {
  const { plain, residual } = twinsOf(models, null);
  return [plain, residual];
}

const wants = (manifest: Manifest) => deepest(manifest).map(({ id }) => ({ model: id, gates: null }));

/** For §4.2 and the home page: a plain and a residual net on the same picture. */
export function Pair({ lang, t, base, own = false, begin }: Props) {
  const codec = {
    read: (values: URLSearchParams) => ({ ...readCommon(values), ...begin }),
    write: writeCommon,
  };
  const [settings, change] = useAddress(codec, false);
  const bench = useBench({ base, settings, change, wants });
  const answers = bench.wants.flatMap((want) => bench.answer(want) ?? []);
  return (
    <LiveBench
      lang={lang}
      t={t}
      bench={bench}
      own={own}
      spoken={answers.map((answer) => inWords(lang, answer)).join(' ')}
    >
      {bench.state.manifest && (
        <Nets lang={lang} t={t} bench={bench} models={deepest(bench.state.manifest)} count={3} />
      )}
    </LiveBench>
  );
}
