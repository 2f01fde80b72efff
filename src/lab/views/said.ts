import type { Lang } from '../../i18n/languages.ts';
import { topK } from '../../inference/postprocess.ts';
import { average, CENTRE } from '../../inference/views.ts';
import type { Answer } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';

/** The first class of some probabilities. */
export function firstOf(probabilities: readonly number[]): number {
  return topK(probabilities, 1)[0] ?? 0;
}

/** The answer of the centre with the probabilities averaged over all views; undefined of none. */
export function averaged(answers: readonly Answer[]): Answer | undefined {
  const centre = answers[CENTRE];
  return centre && { ...centre, probabilities: average(answers.map(({ probabilities }) => probabilities)) };
}

/** What ten views say that one does not, in a sentence; '' before all have been run. */
export function verdict(lang: Lang, t: Text, answers: readonly Answer[], of: number): string {
  const [centre, ten] = [answers[CENTRE], averaged(answers)];
  if (answers.length < of || !centre || !ten) return '';
  const [first, before] = [firstOf(ten.probabilities), firstOf(centre.probabilities)];
  const name = (index: number) => centre.model.labels[index]?.[lang] ?? '';
  const same = first === before;
  return tell(t, same ? 'views.same' : 'views.changed', {
    n: answers.filter(({ probabilities }) => firstOf(probabilities) === first).length,
    of,
    name: name(first),
    before: name(before),
    ten: formatShare(ten.probabilities[first] ?? 0),
    one: formatShare(centre.probabilities[before] ?? 0),
  });
}
