import { useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { Change } from '../blocks/Change.tsx';
import { Gates } from '../blocks/Gates.tsx';
import { readCommon, writeCommon } from '../bench/settings.ts';
import { inWords } from '../bench/Top.tsx';
import { useAddress } from '../bench/use-address.ts';
import { useBench } from '../bench/use-bench.ts';
import { allOn, type Want } from '../bench/want.ts';
import type { Text } from '../classify/text.ts';
import { LiveBench } from './LiveBench.tsx';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  model: string;
  /** Its residual branches. */
  blocks: number;
}

const CODEC = { read: readCommon, write: writeCommon };

/** For §3.1: a small residual net whose branches can be switched off. */
export function Branches({ lang, t, base, model, blocks }: Props) {
  const [settings, change] = useAddress(CODEC, false);
  const [gates, setGates] = useState(allOn(blocks));
  const whole: Want = { model, gates: allOn(blocks) };
  const cut: Want = { model, gates };
  const bench = useBench({ base, settings, change, wants: () => [whole, cut] });
  const answer = bench.answer(cut);
  return (
    <LiveBench lang={lang} t={t} bench={bench} spoken={answer ? inWords(lang, answer) : ''}>
      <Gates t={t} gates={gates} change={setGates} whole={false} />
      <Change lang={lang} t={t} whole={bench.answer(whole)} cut={answer} gates={gates} count={3} />
    </LiveBench>
  );
}
