import { strings } from '../../../i18n/strings.ts';
import type { Lang } from '../../../i18n/languages.ts';
import { escapeHtml } from '../../../links/share/formats.ts';
import type { Key } from '../../quiz/grade.ts';
import { feedback } from '../quiz/feedback.ts';
import type { Item } from '../quiz/item.ts';
import { rich } from '../rich.ts';

/** Questions as a part of a page: a form each, whose explanation opens by itself where there is no script. */
export function quizHtml(items: readonly Item[], lang: Lang): string {
  const t = strings(lang);
  const data = {
    keys: items.map(keyOf),
    words: { right: t['quiz.right'], wrong: t['quiz.wrong'], progress: t['quiz.progress'] },
  };
  return [
    `<section id="quiz"><h2>${escapeHtml(t['quiz.title'])}</h2><p id="quiz-progress" role="status"></p>`,
    ...items.map((item, i) => form(item, i + 1, t)),
    `</section><script type="application/json" id="quiz-data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n');
}

function form(item: Item, number: number, t: ReturnType<typeof strings>): string {
  const options =
    'options' in item
      ? item.options.map(
          ({ text }, place) =>
            `<label><input type="radio" name="answer" value="${place}"/> <span>${rich(text)}</span></label>`,
        )
      : [
          `<label>${escapeHtml(t['quiz.your-number'])} <input type="text" name="answer" inputmode="decimal"/> ${escapeHtml(item.unit)}</label>`,
        ];
  return `<form data-question="${item.id}"><fieldset><legend>${number}. ${rich(item.question)}</legend>
${options.join('\n')}
<p><button>${escapeHtml(t['quiz.check'])}</button> <output></output></p>
<details><summary>${escapeHtml(t['quiz.answer'])}</summary><p><strong>${solutionOf(item)}</strong></p>${feedback(item)}</details></fieldset></form>`;
}

function solutionOf(item: Item): string {
  if ('options' in item) return rich(item.options.find(({ right }) => right)?.text ?? '');
  return `${item.value.toLocaleString('en', { maximumFractionDigits: 2 })} ${escapeHtml(item.unit)}`;
}

/** What the answer to a question with one right option, or to one for a number, is checked against. */
export function keyOf(item: Item): Key {
  if ('options' in item) return { id: item.id, right: item.options.findIndex(({ right }) => right) };
  return { id: item.id, value: item.value, tolerance: item.tolerance };
}
