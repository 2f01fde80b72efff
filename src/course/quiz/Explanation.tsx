import { solution } from './solution.ts';
import { say, type Strings } from './text.ts';
import type { View } from './view.ts';
import { Rich } from './Rich.tsx';

/** The right answer, why it is right, and where to read it. */
export function Explanation({ view, t }: { view: View; t: Strings }) {
  return (
    <>
      <p>
        {say(t, 'quiz.solution')}
        <strong>
          <Rich text={solution(view)} />
        </strong>
      </p>
      <p>
        <Rich text={view.explanation} />
      </p>
      <p class="quiz-source">
        {view.source} · <a href={view.href}>{say(t, 'quiz.read')}</a>
      </p>
    </>
  );
}
