import { htmlLang, type Lang } from '../../i18n/languages.ts';
import { say, type Strings } from '../quiz/text.ts';
import type { Card } from './card.ts';

interface Props {
  lang: Lang;
  t: Strings;
  cards: readonly Card[];
}

/** All cards at once: a plain list without a script, a grid of cards on paper. */
export function List({ lang, t, cards }: Props) {
  const other = htmlLang(lang === 'zh' ? 'en' : 'zh');
  return (
    <ul class="flashcards-list">
      {cards.map((card) => (
        <li key={card.id}>
          <p>
            <strong>{card.term}</strong> <span lang={other}>{card.otherTerm}</span>
          </p>
          <p>{card.definition}</p>
          <details class="no-print">
            <summary>{say(t, 'cards.other')}</summary>
            <p lang={other}>{card.otherDefinition}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
