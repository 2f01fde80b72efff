import { tally, wrongOnes, type Answers } from './progress.ts';
import type { Key } from './grade.ts';
import { say, type Strings } from './text.ts';
import { Reset } from './Reset.tsx';

interface Props {
  t: Strings;
  keys: readonly Key[];
  answers: Answers;
  /** Whether only some of the questions are shown. */
  partly: boolean;
  retry: () => void;
  showAll: () => void;
  reset: () => void;
}

/** The score of the section and what can be done with it. */
export function Result({ t, keys, answers, partly, retry, showAll, reset }: Props) {
  const { total, answered, right } = tally(keys, answers);
  const wrong = wrongOnes(keys, answers).length;
  return (
    <section class="quiz-result no-print" aria-labelledby="result">
      <h2 id="result" tabIndex={-1}>
        {say(t, 'quiz.result')}
      </h2>
      <p>{say(t, 'quiz.progress', { total, answered, right })}</p>
      {answered === total && right === total && <p>{say(t, 'quiz.result.all')}</p>}
      <p class="quiz-steps">
        {wrong > 0 && (
          <button type="button" class="button" onClick={retry}>
            {say(t, 'quiz.retry', { n: wrong })}
          </button>
        )}
        {partly && (
          <button type="button" class="button" onClick={showAll}>
            {say(t, 'quiz.show-all')}
          </button>
        )}
        {answered > 0 && <Reset t={t} reset={reset} />}
      </p>
    </section>
  );
}
