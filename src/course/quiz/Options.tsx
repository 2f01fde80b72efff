import { letter } from './arrange.ts';
import { say, type Strings } from './text.ts';
import { Rich } from './Rich.tsx';

interface Props {
  id: string;
  t: Strings;
  options: readonly string[];
  right: number;
  /** The chosen place as text; '' for none. */
  draft: string;
  setDraft: (draft: string) => void;
  /** Whether the answer has been checked, so that right and wrong may show. */
  graded: boolean;
}

/** The options of a question: a radio group, with right and wrong marked in words once it has been checked. */
export function Options({ id, t, options, right, draft, setDraft, graded }: Props) {
  return (
    <div class="quiz-options">
      {options.map((option, place) => {
        const chosen = draft === String(place);
        const mark = !graded ? '' : place === right ? 'right' : chosen ? 'wrong' : '';
        return (
          <label key={place} class={mark === '' ? undefined : `is-${mark}`}>
            <input
              type="radio"
              name={`answer-${id}`}
              value={place}
              checked={chosen}
              onChange={() => setDraft(String(place))}
            />
            <span class="quiz-letter">{letter(place)}</span>
            <span>
              <Rich text={option} />
              {mark !== '' && <strong class="quiz-mark">{say(t, `quiz.mark.${mark}`)}</strong>}
            </span>
          </label>
        );
      })}
    </div>
  );
}
