import './quiz.css';
import { useEffect, useState } from 'preact/hooks';
import { nextOpen, tally, without, withAnswer, wrongOnes } from './progress.ts';
import { say, type Strings } from './text.ts';
import type { View } from './view.ts';
import { Lost } from './Lost.tsx';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';
import { useAnswers } from './use-answers.ts';

/** The questions of a section, answered one by one. Without a script they are HTML, with answers that open. */
export function Quiz({ views, t }: { views: readonly View[]; t: Strings }) {
  const [answers, change, lasting] = useAnswers();
  // The ids that "the wrong ones again" shows; null shows all.
  const [only, setOnly] = useState<readonly string[] | null>(null);
  const [goal, setGoal] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (goal) focus(goal.id);
  }, [goal]);

  const ready = answers !== null;
  const all = views.map(({ id }) => id);
  const shown = only ?? all;
  const restart = (ids: readonly string[], show: readonly string[] | null) => {
    change((before) => without(before, ids));
    setOnly(show);
    setGoal({ id: ids[0] ?? '' });
  };
  return (
    <div class="quiz" data-ready={ready}>
      <p class="quiz-score no-print">{ready && say(t, 'quiz.progress', { ...tally(views, answers) })}</p>
      <Lost t={t} lasting={lasting} />
      {views.map((view) => {
        const open = nextOpen(shown, answers ?? {}, view.id);
        return (
          <Question
            key={view.id}
            {...{ view, t, ready }}
            given={answers?.[view.id]}
            more={open !== null}
            hidden={!shown.includes(view.id)}
            answer={(given) => change((before) => withAnswer(before, view.id, given))}
            again={() => change((before) => without(before, [view.id]))}
            next={() => setGoal({ id: open ?? 'result' })}
          />
        );
      })}
      {ready && (
        <Result
          t={t}
          keys={views}
          answers={answers}
          partly={only !== null}
          retry={() => {
            const wrong = wrongOnes(views, answers);
            restart(wrong, wrong);
          }}
          showAll={() => {
            setOnly(null);
            setGoal({ id: all[0] ?? '' });
          }}
          reset={() => restart(all, null)}
        />
      )}
    </div>
  );
}

/** Takes the reader to a question, its options first, or to the result. */
function focus(id: string): void {
  const place = document.getElementById(id);
  const target =
    place?.querySelector<HTMLElement>('input:checked:enabled, input:enabled, .quiz-next') ?? place;
  target?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}
