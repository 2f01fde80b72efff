import { useRef } from 'preact/hooks';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import { Frame } from '../bench/Frame.tsx';
import { saidOf, type Known } from '../bench/still.ts';
import { asBase } from './address.ts';
import { Announcer, announcement } from './Announcer.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Facts } from './Facts.tsx';
import { OwnPicture } from './OwnPicture.tsx';
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

interface Props {
  lang: Lang;
  /** The strings that begin with 'lab.', its title among them. */
  t: Text;
  /** The site's base path: asset(''). */
  base: string;
  model?: string;
  image?: string;
  /** What the networks of the site say of the samples. */
  known: Known;
}

/** Names a picture with a network of the zoo, in the reader's browser. */
function Classify({ lang, t, base, model = 'resnet-20', image = 'cat', known }: Props) {
  const site = asBase(base);
  const { state, offer, pending, lost, actions } = useClassify({ base: site, model, image });
  const runButton = useRef<HTMLButtonElement>(null);
  const { dragging, said } = useDropAndPaste(actions.pickFile);
  // The button that was pressed goes away: the focus must not go with it.
  const andFocus = (action: () => void) => () => {
    action();
    runButton.current?.focus();
  };
  const { picture, result, backend } = state;
  const still = result === null ? saidOf(known, state.model, { backend, image }, picture) : undefined;
  return (
    <Frame
      t={t}
      name={say(t, 'title')}
      ready={picture !== null}
      dragging={dragging}
      elsewhere
      strip={
        <>
          <Stage
            {...{ lang, t, base: site, state, image, unknown: state.unknown }}
            crop={actions.crop}
            small
          />
          <Samples lang={lang} t={t} base={site} state={state} pick={actions.pickSample} />
          <OwnPicture lang={lang} t={t} base={site} actions={actions} full said={said} lost={lost} />
        </>
      }
      picture={picture}
      controls={<Settings t={t} state={state} actions={actions} />}
      run={
        <>
          <RunButton {...{ t, state, offer, pending, run: actions.run, focus: runButton }} />
          <ProgressBar t={t} busy={state.busy} cancel={andFocus(actions.cancel)} />
        </>
      }
      problem={
        <>
          <Elsewhere t={t} state={state} offer={offer} remove={andFocus(actions.remove)} />
          <Problem t={t} problem={state.problem} actions={actions} />
        </>
      }
      said={state.busy === null ? announcement(lang, t, state) : ''}
      names={result?.model.labels.length ?? known.labels.length}
    >
      {result ? (
        <Ranking
          {...{ lang, t, ...result, count: 5 }}
          kind={picture !== null && picture.serial !== result.serial ? 'old' : 'new'}
        />
      ) : (
        still && <Ranking {...{ lang, t, ...still, count: 5 }} kind="still" />
      )}
      <Facts t={t} result={result} />
      <Announcer lang={lang} t={t} state={state} />
    </Frame>
  );
}

export const ClassifyIsland = island(Classify);
