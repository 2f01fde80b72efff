import { isRight, type Key } from './grade.ts';

/** What has been answered: the place of the chosen option or the number given, by question. */
export type Answers = Readonly<Record<string, number>>;

export interface Tally {
  readonly total: number;
  readonly answered: number;
  readonly right: number;
}

/** Answers as a browser kept them; whatever else it may hold under that name counts as none. */
export function parseAnswers(kept: string | null): Answers | null {
  if (kept === null) return null;
  try {
    const value: unknown = JSON.parse(kept);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
    );
  } catch {
    return null;
  }
}

export function withAnswer(answers: Answers, id: string, given: number): Answers {
  return { ...answers, [id]: given };
}

/** The answers without those to these questions; answers of other sections stay. */
export function without(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}

/** How many of these questions have been answered, and how many rightly. */
export function tally(keys: readonly Key[], answers: Answers): Tally {
  const answered = keys.filter(({ id }) => answers[id] !== undefined);
  const right = answered.filter((key) => isRight(key, answers[key.id]!));
  return { total: keys.length, answered: answered.length, right: right.length };
}

/** The ids of the questions answered wrongly, in order. */
export function wrongOnes(keys: readonly Key[], answers: Answers): string[] {
  return keys
    .filter((key) => answers[key.id] !== undefined && !isRight(key, answers[key.id]!))
    .map(({ id }) => id);
}

/** The next question without an answer after this one, from the start again where need be; null when all are answered. */
export function nextOpen(ids: readonly string[], answers: Answers, after: string): string | null {
  const at = ids.indexOf(after) + 1;
  return [...ids.slice(at), ...ids.slice(0, at)].find((id) => answers[id] === undefined) ?? null;
}
