import type { Lasting } from '../../browser/storage.ts';
import { say, type Strings } from './text.ts';

/** That the browser does not keep the reader's progress, where it does not. */
export function Lost({ t, lasting }: { t: Strings; lasting: Lasting }) {
  return (
    <p class="quiz-lost no-print" aria-live="polite">
      {lasting !== 'kept' && say(t, `quiz.lost.${lasting}`)}
    </p>
  );
}
