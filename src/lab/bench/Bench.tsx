import type { ComponentChildren } from 'preact';
import type { Lang } from '../../i18n/languages.ts';
import { BackendChoice } from '../classify/BackendChoice.tsx';
import { Problem } from '../classify/Problem.tsx';
import { ProgressBar } from '../classify/ProgressBar.tsx';
import { say, type Text } from '../classify/text.ts';
import { useDropAndPaste } from '../classify/use-drop-and-paste.ts';
import { BenchPicture } from './BenchPicture.tsx';
import { Frame } from './Frame.tsx';
import { RunButton } from './RunButton.tsx';
import { Spent } from './Spent.tsx';
import type { Bench as Workings } from './use-bench.ts';

interface Props {
  lang: Lang;
  t: Text;
  /** What the experiment is called, for screen readers. */
  name: string;
  bench: Workings;
  /** The experiment's own choices. */
  controls?: ComponentChildren;
  /** What a screen reader is told when the runs are done. */
  spoken: string;
  /** Whether what the networks see of the picture is worth a look. */
  seen?: boolean;
  /** The result. */
  children: ComponentChildren;
}

/** The bench of an experiment: the picture in its strip, choices, button and result beside it. */
export function Bench({ lang, t, name, bench, controls, spoken, seen = false, children }: Props) {
  const { state, settings } = bench;
  const { dragging, said } = useDropAndPaste(bench.pickFile);
  return (
    <Frame
      t={t}
      name={name}
      ready={state.picture !== null}
      done={isDone(bench)}
      dragging={dragging}
      strip={<BenchPicture {...{ lang, t, bench, said, seen }} />}
      picture={state.picture}
      controls={
        <>
          {controls}
          <BackendChoice
            t={t}
            backend={settings.backend}
            disabled={state.busy !== null && state.going}
            choose={(backend) => bench.change({ backend })}
          />
        </>
      }
      run={
        <>
          <RunButton t={t} bench={bench} />
          <ProgressBar t={t} busy={state.busy} cancel={bench.cancel} />
        </>
      }
      problem={<Problem t={t} problem={state.problem} actions={bench} />}
      said={hasAnswers(bench) ? spoken : ''}
    >
      {children}
      <Spent t={t} bench={bench} />
      <Spoken t={t} bench={bench} spoken={spoken} />
    </Frame>
  );
}

function hasAnswers(bench: Workings): boolean {
  return bench.wants.some((want) => bench.answer(want) !== undefined);
}

/** Whether everything that is wanted of the picture at hand is known. */
function isDone({ state, wants, missing }: Workings): boolean {
  return state.busy === null && wants.length > 0 && missing.length === 0;
}

/** Tells a screen reader what happens: that it loads, that it runs, what came out. Failures have their own alert. */
export function Spoken({ t, bench, spoken }: { t: Text; bench: Workings; spoken: string }) {
  const { busy, cancelled } = bench.state;
  const text = () => {
    if (busy?.stage === 'download') return say(t, 'say.loading');
    if (busy !== null) return say(t, 'say.running');
    if (cancelled) return say(t, 'error.cancelled');
    // What else runs by itself will change it at once.
    return isDone(bench) || (bench.waits && hasAnswers(bench)) ? spoken : '';
  };
  return (
    <p class="visually-hidden" role="status">
      {text()}
    </p>
  );
}
