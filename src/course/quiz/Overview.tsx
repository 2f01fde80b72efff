import './quiz.css';
import type { Key } from './grade.ts';
import { tally } from './progress.ts';
import { say, type Strings } from './text.ts';
import { Lost } from './Lost.tsx';
import { Reset } from './Reset.tsx';
import { useAnswers } from './use-answers.ts';

export interface Part {
  readonly id: string;
  readonly href: string;
  /** '4.2 CIFAR-10 and analysis' */
  readonly label: string;
  readonly keys: readonly Key[];
}

/** All sections with what has been answered of each. */
export function Overview({ parts, t }: { parts: readonly Part[]; t: Strings }) {
  const [answers, change, lasting] = useAnswers();
  const all = tally(
    parts.flatMap(({ keys }) => keys),
    answers ?? {},
  );
  return (
    <div class="quiz-overview" data-ready={answers !== null}>
      <ul>
        {parts.map(({ id, href, label, keys }) => {
          const part = tally(keys, answers ?? {});
          return (
            <li key={id}>
              <a href={href}>{label}</a>
              <span>
                {part.answered > 0
                  ? say(t, 'quiz.progress', { ...part })
                  : say(t, 'quiz.count', { n: part.total })}
              </span>
              {part.answered > 0 && (
                <progress
                  value={part.right}
                  max={part.total}
                  aria-label={say(t, 'quiz.progress.label', { label })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {answers !== null && (
        <div class="quiz-result no-print">
          <p role="status">
            {say(t, 'quiz.all')}
            {say(t, 'quiz.progress', { ...all })}
          </p>
          <Lost t={t} lasting={lasting} />
          <Reset t={t} reset={() => change(() => ({}))} />
        </div>
      )}
    </div>
  );
}
