import { fill } from '../../../../i18n/fill.ts';
import { isRight, parseNumber, type Key } from '../../../quiz/grade.ts';
import { parseAnswers, tally, withAnswer, type Answers } from '../../../quiz/progress.ts';
import { findApi, report } from './scorm.ts';

/** The quiz of a package: checks answers in the page, and tells the course system, if there is one. */
const data = document.querySelector('#quiz-data')?.textContent ?? '{}';
const { keys, words } = JSON.parse(data) as {
  keys: Key[];
  words: Record<'right' | 'wrong' | 'progress', string>;
};
const told = report(findApi(window));
let answers: Answers = parseAnswers(told?.kept ?? null) ?? {};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-question]')) {
  const key = keys.find(({ id }) => id === form.dataset['question'])!;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = new FormData(form).get('answer');
    const given = typeof typed !== 'string' ? null : 'right' in key ? Number(typed) : parseNumber(typed);
    if (given === null) return;
    answers = withAnswer(answers, key.id, given);
    show(form, key, given);
    progress();
    const { total, answered, right } = tally(keys, answers);
    told?.save(JSON.stringify(answers), answered === total ? Math.round((100 * right) / total) : null);
  });
  const before = answers[key.id];
  if (before !== undefined) restore(form, key, before);
}
progress();
addEventListener('pagehide', () => told?.end());

/** Says whether an answer is right, and opens the explanation. */
function show(form: HTMLFormElement, key: Key, given: number): void {
  const right = isRight(key, given);
  const verdict = form.querySelector('output')!;
  verdict.textContent = right ? words.right : words.wrong;
  verdict.className = right ? 'right' : 'wrong';
  form.querySelector('details')!.open = true;
}

function restore(form: HTMLFormElement, key: Key, given: number): void {
  const field = form.querySelector<HTMLInputElement>(
    'right' in key ? `input[value="${given}"]` : 'input[type="text"]',
  );
  if (field?.type === 'radio') field.checked = true;
  else if (field) field.value = String(given);
  show(form, key, given);
}

function progress(): void {
  document.querySelector('#quiz-progress')!.textContent = fill(words.progress, { ...tally(keys, answers) });
}
