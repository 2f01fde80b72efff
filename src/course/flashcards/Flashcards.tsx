import './flashcards.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { InTurn } from '../../browser/InTurn.tsx';
import { island } from '../../browser/island.tsx';
import type { Lang } from '../../i18n/languages.ts';
import { say, type Strings } from '../quiz/text.ts';
import { Lost } from '../quiz/Lost.tsx';
import { Reset } from '../quiz/Reset.tsx';
import type { Card, Section } from './card.ts';
import { Controls } from './Controls.tsx';
import { Face } from './Face.tsx';
import { List } from './List.tsx';
import { counts, current } from './state.ts';
import { useArrows } from './use-arrows.ts';
import { useFlashcards } from './use-flashcards.ts';

interface Props {
  lang: Lang;
  /** pick(lang, 'cards.'), and the words of the reset button */
  t: Strings;
  cards: readonly Card[];
  sections: readonly Section[];
}

/** The glossary as a deck: turn, go on, mark as known or to be seen again. */
function Flashcards({ lang, t, cards, sections }: Props) {
  const [state, act, lasting] = useFlashcards(cards);
  const [both, setBoth] = useState(false);
  const deck = useRef<HTMLDivElement>(null);
  useArrows(deck, (by) => act({ type: 'step', by }));

  const { ready, round, at, flipped, marks, section } = state;
  const id = current(state);
  const card = cards.find((known) => known.id === id);
  const mark = id === null ? undefined : marks[id];
  // A hundred cards, which no turn of one changes.
  const list = useMemo(() => {
    const shown = section === '' ? cards : cards.filter((one) => one.section === section);
    return <List lang={lang} t={t} cards={shown} />;
  }, [section]);
  const place = card ? say(t, 'cards.place', { n: at + 1, total: round.length }) : '';
  const ended = say(t, round.length === 0 ? 'cards.none' : 'cards.ended');
  return (
    <>
      <div class="flashcards no-print" ref={deck} data-ready={ready}>
        <Controls {...{ t, sections, state, act, both, setBoth }} />
        <p class="flashcards-place">
          {place} <span>{say(t, 'cards.counts', counts(state))}</span>
        </p>
        <Lost t={t} lasting={Object.keys(marks).length > 0 ? lasting : 'kept'} />
        {card ? (
          <Face {...{ lang, t, card, flipped, both }} flip={() => act({ type: 'flip' })} />
        ) : (
          <p class="flashcard is-ended">{ended}</p>
        )}
        <div class="flashcards-steps">
          <button
            type="button"
            class="button"
            onClick={() => act({ type: 'step', by: -1 })}
            aria-disabled={at === 0}
          >
            <span aria-hidden="true">←</span> {say(t, 'cards.previous')}
          </button>
          {(['again', 'known'] as const).map((as) => (
            <button
              type="button"
              key={as}
              class="button"
              aria-pressed={mark === as}
              aria-disabled={!card}
              onClick={() => act({ type: 'mark', mark: as })}
            >
              <span aria-hidden="true">{as === 'known' ? '✓' : '↻'}</span> {say(t, `cards.${as}`)}
            </button>
          ))}
          <button
            type="button"
            class="button"
            onClick={() => act({ type: 'step', by: 1 })}
            aria-disabled={!card}
          >
            {say(t, 'cards.next')} <span aria-hidden="true">→</span>
          </button>
        </div>
        <p id="cards-hint" class="flashcards-hint">
          {say(t, 'cards.hint')}
        </p>
        <p class="visually-hidden" role="status">
          {ready && (card ? `${place} ${flipped ? card.definition : card.term}` : ended)}
        </p>
        <div>
          <Reset t={t} reset={() => act({ type: 'forget' })} />
        </div>
      </div>
      <InTurn still>{list}</InTurn>
    </>
  );
}

export const FlashcardsIsland = island(Flashcards);
