import '../lab.css';
import './bench.css';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { BACKENDS } from '../../inference/protocol.ts';
import { Problem } from '../classify/Problem.tsx';
import { ProgressBar } from '../classify/ProgressBar.tsx';
import { say, type Text } from '../classify/text.ts';
import { useDropAndPaste } from '../classify/use-drop-and-paste.ts';
import { BenchPicture } from './BenchPicture.tsx';
import { RunButton } from './RunButton.tsx';
import { Spent } from './Spent.tsx';
import type { Bench as Workings } from './use-bench.ts';

interface Props {
  lang: Lang;
  t: Text;
  /** What the experiment is called, for screen readers. */
  name: string;
  bench: Workings;
  /** The experiment's own choices, between the picture and the button. */
  controls?: ComponentChildren;
  /** What a screen reader is told when the runs are done. */
  spoken: string;
  /** The result, over the whole width. */
  children: ComponentChildren;
}

/** The bench of an experiment: the picture on one side, choices and the button on the other, the result below. */
export function Bench({ lang, t, name, bench, controls, spoken, children }: Props) {
  const { state, settings } = bench;
  const runButton = useRef<HTMLButtonElement>(null);
  const { dragging, said } = useDropAndPaste(bench.pickFile);
  const cancel = () => {
    bench.cancel();
    // The button that was pressed goes away: the focus must not go with it.
    runButton.current?.focus();
  };
  return (
    <section
      class={dragging ? 'lab fields bench dragging' : 'lab fields bench'}
      aria-label={name}
      data-ready={state.picture !== null}
      // The build allows pages with this to fetch pictures from other hosts: see src/build/policy.mjs.
      data-pictures
      data-done={state.going && state.busy === null && bench.missing.length === 0}
    >
      <div class="lab-input">
        <BenchPicture {...{ lang, t, bench, said }} />
      </div>
      <div class="lab-output">
        {controls}
        <div class="lab-settings">
          <label>
            {say(t, 'backend')}
            <select
              value={settings.backend}
              disabled={state.busy !== null}
              onChange={(event) =>
                bench.change({
                  backend: BACKENDS.find((known) => known === event.currentTarget.value) ?? 'auto',
                })
              }
            >
              {BACKENDS.map((backend) => (
                <option key={backend} value={backend}>
                  {say(t, `backend.${backend}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <RunButton t={t} bench={bench} focus={runButton} />
        <ProgressBar t={t} busy={state.busy} cancel={cancel} />
        <Problem t={t} problem={state.problem} actions={bench} />
        <Spent t={t} bench={bench} />
      </div>
      <div class="bench-result">{children}</div>
      <Spoken t={t} bench={bench} spoken={spoken} />
    </section>
  );
}

/** Tells a screen reader what happens: that it loads, that it runs, what came out. Failures have their own alert. */
export function Spoken({ t, bench, spoken }: { t: Text; bench: Workings; spoken: string }) {
  const { busy, cancelled, going } = bench.state;
  const text = () => {
    if (busy?.stage === 'download') return say(t, 'say.loading');
    if (busy !== null) return say(t, 'say.running');
    if (cancelled) return say(t, 'error.cancelled');
    return going && bench.missing.length === 0 ? spoken : '';
  };
  return (
    <p class="visually-hidden" role="status">
      {text()}
    </p>
  );
}
