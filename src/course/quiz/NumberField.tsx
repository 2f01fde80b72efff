import { say, type Strings } from './text.ts';

interface Props {
  id: string;
  t: Strings;
  unit: string;
  /** Whether a rounded value counts, which is then said. */
  rounded: boolean;
  draft: string;
  setDraft: (draft: string) => void;
}

/** Where the answer is a number. */
export function NumberField({ id, t, unit, rounded, draft, setDraft }: Props) {
  return (
    <p class="quiz-numeric">
      <label for={`answer-${id}`}>{say(t, 'quiz.your-number')}</label>
      <span>
        <input
          id={`answer-${id}`}
          type="text"
          inputMode="decimal"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />{' '}
        {unit}
      </span>
      {rounded && <small>{say(t, 'quiz.rounded')}</small>}
    </p>
  );
}
