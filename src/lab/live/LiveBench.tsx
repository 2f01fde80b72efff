import type { ComponentChildren } from 'preact';
import type { Lang } from '../../i18n/languages.ts';
import { Spoken } from '../bench/Bench.tsx';
import { RunButton } from '../bench/RunButton.tsx';
import { Spent } from '../bench/Spent.tsx';
import type { Bench } from '../bench/use-bench.ts';
import { OwnPicture } from '../classify/OwnPicture.tsx';
import { Problem } from '../classify/Problem.tsx';
import { ProgressBar } from '../classify/ProgressBar.tsx';
import { Samples } from '../classify/Samples.tsx';
import type { Text } from '../classify/text.ts';

interface Props {
  lang: Lang;
  t: Text;
  bench: Bench;
  spoken: string;
  /** Whether the reader's own picture can be chosen as well. */
  own?: boolean;
  children: ComponentChildren;
}

/** What every live piece has: the shipped pictures, a button, and what became of it. */
export function LiveBench({ lang, t, bench, spoken, own = false, children }: Props) {
  const { state, settings, base } = bench;
  const shown = { ...state, choosing: settings.image };
  return (
    // A form of its own keeps the radio buttons of two pieces on one page apart.
    <form onSubmit={(event) => event.preventDefault()} data-ready={state.picture !== null}>
      <Samples lang={lang} t={t} base={base} state={shown} pick={bench.pickSample} />
      {own && (
        <OwnPicture lang={lang} t={t} base={base} actions={bench} full={false} said={null} lost={false} />
      )}
      <RunButton t={t} bench={bench} />
      <ProgressBar t={t} busy={state.busy} cancel={bench.cancel} />
      <Problem t={t} problem={state.problem} actions={bench} />
      {children}
      <Spent t={t} bench={bench} />
      <Spoken t={t} bench={bench} spoken={spoken} />
    </form>
  );
}
