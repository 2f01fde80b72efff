import { say, type Strings } from './text.ts';

/** A link to a question; the share menu of the page opens at a click. */
export function ShareLink({ id, t }: { id: string; t: Strings }) {
  return (
    <a class="quiz-share" href={`#${id}`}>
      {say(t, 'quiz.link')}
    </a>
  );
}
