import { htmlLang, type Lang } from '../../i18n/languages.ts';
import { say, type Strings } from '../quiz/text.ts';
import type { Card } from './card.ts';

interface Props {
  lang: Lang;
  t: Strings;
  card: Card;
  flipped: boolean;
  /** Whether the other language stands below. */
  both: boolean;
  flip: () => void;
}

/** The card on top: a button that shows the term, and its definition once it has been turned. */
export function Face({ lang, t, card, flipped, both, flip }: Props) {
  const side = flipped ? 'definition' : 'term';
  const other = flipped ? card.otherDefinition : card.otherTerm;
  return (
    <button type="button" class={`flashcard is-${side}`} onClick={flip} aria-describedby="cards-hint">
      <span class="flashcard-side" key={`${card.id} ${side}`}>
        <small>{flipped ? card.term : say(t, 'cards.term')}</small>
        <span class="flashcard-text">{card[side]}</span>
        {both && (
          <span class="flashcard-other" lang={htmlLang(lang === 'zh' ? 'en' : 'zh')}>
            {other}
          </span>
        )}
      </span>
    </button>
  );
}
