import { useEffect, useRef, useState } from 'preact/hooks';
import { isRight, parseNumber } from './grade.ts';
import { say, type Strings } from './text.ts';
import type { View } from './view.ts';
import { Explanation } from './Explanation.tsx';
import { NumberField } from './NumberField.tsx';
import { Options } from './Options.tsx';
import { Rich } from './Rich.tsx';
import { ShareLink } from './ShareLink.tsx';

interface Props {
  view: View;
  t: Strings;
  /** The checked answer, if there is one. */
  given: number | undefined;
  /** False as long as the page is only HTML: then the answer opens by itself, without a check. */
  ready: boolean;
  /** Whether another question is open; else the next step is the result. */
  more: boolean;
  hidden: boolean;
  answer: (given: number) => void;
  again: () => void;
  next: () => void;
}

/** One question: choose or type, check, read why. The keyboard's way is arrows, Enter, Enter. */
export function Question({ view, t, given, ready, more, hidden, answer, again, next }: Props) {
  const [draft, setDraft] = useState('');
  const [missing, setMissing] = useState(false);
  const article = useRef<HTMLElement>(null);
  const moved = useRef(false);
  const graded = given !== undefined;
  const kind = 'options' in view ? 'choice' : 'number';

  useEffect(() => {
    setMissing(false);
    setDraft(given === undefined ? '' : String(given));
    // Only where the reader has pressed something here does the focus go on: to the next step, or back to the options.
    if (moved.current) article.current?.querySelector<HTMLElement>(graded ? '.quiz-next' : 'input')?.focus();
    moved.current = false;
  }, [given]);

  const check = (event: Event) => {
    event.preventDefault();
    if (graded) return;
    const value = kind === 'choice' && draft !== '' ? Number(draft) : parseNumber(draft);
    setMissing(value === null);
    if (value === null) return;
    moved.current = true;
    answer(value);
  };
  const retry = () => {
    moved.current = true;
    again();
  };

  return (
    <article
      ref={article}
      id={view.id}
      class="quiz-question"
      data-block
      aria-labelledby={`${view.id}-question`}
      hidden={hidden}
    >
      <form id={`${view.id}-form`} autocomplete="off" onSubmit={check}>
        <fieldset disabled={graded}>
          <legend>
            <h2 id={`${view.id}-question`}>
              <span class="quiz-number">{view.number}</span> <Rich text={view.question} />
            </h2>
          </legend>
          {'options' in view ? (
            <Options
              {...{ t, draft, setDraft, graded }}
              id={view.id}
              options={view.options}
              right={view.right}
            />
          ) : (
            <NumberField
              {...{ t, draft, setDraft }}
              id={view.id}
              unit={view.unit}
              rounded={view.tolerance > Math.abs(view.value) / 1000}
            />
          )}
        </fieldset>
      </form>
      <div
        role="status"
        class={`quiz-feedback ${graded ? (isRight(view, given) ? 'is-right' : 'is-wrong') : ''}`}
      >
        {missing && <p>{say(t, `quiz.missing.${kind}`)}</p>}
        {graded && (
          <>
            <p class="quiz-verdict">{say(t, isRight(view, given) ? 'quiz.right' : 'quiz.wrong')}</p>
            <Explanation view={view} t={t} />
          </>
        )}
      </div>
      {!ready && (
        <details class="quiz-answer no-print">
          <summary>{say(t, 'quiz.answer')}</summary>
          <Explanation view={view} t={t} />
        </details>
      )}
      <p class="quiz-steps no-print">
        {ready && !graded && (
          // A frame with a sandbox sends no form, so the button itself does it; Enter presses it too.
          <button type="submit" form={`${view.id}-form`} class="button primary" onClick={check}>
            {say(t, 'quiz.check')}
          </button>
        )}
        {graded && (
          <>
            <button type="button" class="button primary quiz-next" onClick={next}>
              {say(t, more ? 'quiz.next' : 'quiz.finish')}
            </button>
            {!isRight(view, given) && (
              <button type="button" class="button" onClick={retry}>
                {say(t, 'quiz.again')}
              </button>
            )}
          </>
        )}
        <ShareLink id={view.id} t={t} />
      </p>
    </article>
  );
}
