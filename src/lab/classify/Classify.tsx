import '../lab.css';
import { useRef } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { asBase } from './address.ts';
import { Announcer } from './Announcer.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Facts } from './Facts.tsx';
import { Problem } from './Problem.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { Ranking } from './Ranking.tsx';
import { RunButton } from './RunButton.tsx';
import { Samples } from './Samples.tsx';
import { Settings } from './Settings.tsx';
import { Stage } from './Stage.tsx';
import { say, type Text } from './text.ts';
import { useClassify } from './use-classify.ts';
import { useDropAndPaste } from './use-drop-and-paste.ts';
import { OwnPicture } from './OwnPicture.tsx';

interface Props {
  lang: Lang;
  /** pick(lang, 'lab.') */
  t: Text;
  /** The site's base path: asset(''). */
  base: string;
  model?: string;
  image?: string;
  /** For the home page: without settings and camera, the button right below the picture, nothing kept in the address. */
  compact?: boolean;
}

/** Names a picture with a network of the zoo, in the reader's browser, once she asks for it. */
export function Classify({ lang, t, base, model = 'resnet-20', image = 'cat', compact = false }: Props) {
  const site = asBase(base);
  const { state, offer, lost, actions } = useClassify({ base: site, model, image, addressed: !compact });
  const runButton = useRef<HTMLButtonElement>(null);
  const { dragging, said } = useDropAndPaste(actions.pickFile);
  // The button that was pressed goes away: the focus must not go with it.
  const andFocus = (action: () => void) => () => {
    action();
    runButton.current?.focus();
  };
  const choices = (
    <>
      <Samples lang={lang} t={t} base={site} state={state} pick={actions.pickSample} />
      <OwnPicture lang={lang} t={t} base={site} actions={actions} full={!compact} said={said} lost={lost} />
    </>
  );
  return (
    <section
      class={['lab fields', compact && 'compact', dragging && 'dragging'].filter(Boolean).join(' ')}
      aria-label={say(t, 'title')}
      data-ready={state.picture !== null}
      // The build allows pages with these to fetch networks and pictures from other hosts: see src/build/policy.mjs.
      data-elsewhere={!compact}
      data-pictures={!compact}
    >
      <div class="lab-input">
        <Stage
          lang={lang}
          t={t}
          base={site}
          state={state}
          image={image}
          unknown={state.unknown}
          crop={compact ? undefined : actions.crop}
        />
        {!compact && choices}
      </div>
      <div class="lab-output">
        {!compact && <Settings t={t} state={state} actions={actions} />}
        <Elsewhere t={t} state={state} offer={offer} remove={andFocus(actions.remove)} />
        <RunButton t={t} base={site} state={state} offer={offer} run={actions.run} focus={runButton} />
        <ProgressBar t={t} busy={state.busy} cancel={andFocus(actions.cancel)} />
        <Problem t={t} problem={state.problem} actions={actions} />
        <Ranking lang={lang} t={t} state={state} count={compact ? 3 : 5} />
        <Facts t={t} result={state.result} compact={compact} />
      </div>
      {compact && <div class="lab-input">{choices}</div>}
      <Announcer lang={lang} t={t} state={state} />
    </section>
  );
}
