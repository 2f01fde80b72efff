/** What the deck has to know of a card: its name, and the section where the term matters. */
export interface Slip {
  readonly id: string;
  readonly section: string;
}

export type Mark = 'known' | 'again';
export type Marks = Readonly<Record<string, Mark>>;

/** Which cards go into a round: all, those not known yet, or those marked "again". */
export const SCOPES = ['all', 'open', 'again'] as const;
export type Scope = (typeof SCOPES)[number];

export interface State {
  readonly slips: readonly Slip[];
  /** Only terms of this section; '' for all. */
  readonly section: string;
  readonly scope: Scope;
  /** The ids of this round. A card marked "known" stays until the round is over. */
  readonly round: readonly string[];
  /** The place in the round; its length once the round is over. */
  readonly at: number;
  readonly flipped: boolean;
  readonly marks: Marks;
  /** False until the page has come alive and knows what the browser kept. */
  readonly ready: boolean;
}

export type Action =
  | { type: 'woken'; marks: Marks; section: string }
  | { type: 'section'; section: string }
  | { type: 'scope'; scope: Scope }
  | { type: 'flip' }
  | { type: 'step'; by: 1 | -1 }
  | { type: 'mark'; mark: Mark }
  | { type: 'forget' };

export function initial(slips: readonly Slip[]): State {
  const round = slips.map(({ id }) => id);
  return { slips, section: '', scope: 'all', round, at: 0, flipped: false, marks: {}, ready: false };
}

/** The next state. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'woken': {
      const known = state.slips.some(({ section }) => section === action.section);
      return deal({ ...state, ready: true, marks: action.marks, section: known ? action.section : '' });
    }
    case 'section':
      return deal({ ...state, section: action.section });
    case 'scope':
      return deal({ ...state, scope: action.scope });
    case 'flip':
      return current(state) === null ? state : { ...state, flipped: !state.flipped };
    case 'step':
      return step(state, action.by);
    case 'mark': {
      const id = current(state);
      if (id === null) return state;
      return step({ ...state, marks: { ...state.marks, [id]: action.mark } }, 1);
    }
    case 'forget':
      return deal({ ...state, marks: {}, scope: 'all' });
  }
}

/** The card that lies on top; null when the round is over or has no cards. */
export function current({ round, at }: State): string | null {
  return round[at] ?? null;
}

/** How many of the chosen section's cards there are, and how many carry which mark. */
export function counts({ slips, section, marks }: State): { total: number; known: number; again: number } {
  const ids = slips.filter((slip) => section === '' || slip.section === section).map(({ id }) => id);
  const marked = (mark: Mark) => ids.filter((id) => marks[id] === mark).length;
  return { total: ids.length, known: marked('known'), again: marked('again') };
}

/** Marks as a browser kept them; whatever else it may hold under that name counts as none. */
export function parseMarks(kept: string | null): Marks {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const isMark = (entry: [string, unknown]): entry is [string, Mark] =>
      entry[1] === 'known' || entry[1] === 'again';
    return Object.fromEntries(Object.entries(value).filter(isMark));
  } catch {
    return {};
  }
}

/** Starts a round. */
function deal(state: State): State {
  const { slips, section, scope, marks } = state;
  const fits = ({ id }: Slip) =>
    scope === 'all' || (scope === 'open' ? marks[id] !== 'known' : marks[id] === 'again');
  const round = slips
    .filter((slip) => (section === '' || slip.section === section) && fits(slip))
    .map(({ id }) => id);
  return { ...state, round, at: 0, flipped: false };
}

function step(state: State, by: 1 | -1): State {
  const at = Math.min(Math.max(state.at + by, 0), state.round.length);
  return at === state.at ? state : { ...state, at, flipped: false };
}
