import type { Lang } from '../../i18n/languages.ts';
import type { Dropped } from '../classify/dropped.ts';
import { OwnPicture } from '../classify/OwnPicture.tsx';
import { Samples } from '../classify/Samples.tsx';
import { Stage } from '../classify/Stage.tsx';
import type { Text } from '../classify/text.ts';
import { OWN } from './settings.ts';
import type { Bench } from './use-bench.ts';

interface Props {
  lang: Lang;
  t: Text;
  bench: Bench;
  /** What was dropped or pasted last. */
  said: Dropped | null;
  /** Whether what the networks see of it is shown too. */
  seen?: boolean;
}

/** The picture of an experiment, to crop and turn, and where another one can come from. */
export function BenchPicture({ lang, t, bench, said, seen = false }: Props) {
  const { state, settings, base } = bench;
  // Its address says that the picture was the reader's own, and what is shown is a sample.
  const lost = settings.image === OWN && state.picture !== null && state.picture.sample !== null;
  const known = state.samples.some(({ id }) => id === settings.image);
  const asked = state.samples.length > 0 && !known && settings.image !== OWN;
  const unknown = asked ? settings.image : bench.unknown;
  const shown = {
    ...state,
    choosing: known ? settings.image : null,
    model: bench.wants[0]?.model ?? '',
  };
  return (
    <>
      <Stage
        {...{ lang, t, base, unknown }}
        state={shown}
        image={settings.image}
        crop={bench.crop}
        small={seen}
      />
      <Samples lang={lang} t={t} base={base} state={shown} pick={bench.pickSample} />
      <OwnPicture lang={lang} t={t} base={base} actions={bench} full said={said} lost={lost} />
    </>
  );
}
