import { escapeHtml } from '../../../links/share/formats.ts';
import { rich } from '../rich.ts';
import type { Course } from './course.ts';
import { feedback } from './feedback.ts';
import { asked, isMultiple, nameOf, type Item } from './item.ts';

/** Questions as Moodle XML: a category for each section; formulas stay TeX, which Moodle's filter reads. */
export function moodle({ title, chapters }: Course): string {
  const parts = chapters.flatMap((chapter) => [
    category(`${title}/${chapter.title.replaceAll('/', '//')}`),
    ...chapter.items.map(question),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`;
}

function category(path: string): string {
  const text = `<text>${escapeHtml(`$course$/top/${path}`)}</text>`;
  return `<question type="category"><category>${text}</category></question>`;
}

function question(item: Item): string {
  return [
    `<question type="${'options' in item ? 'multichoice' : 'numerical'}">`,
    `<name><text>${escapeHtml(nameOf(item))}</text></name>`,
    html('questiontext', `<p>${rich(asked(item))}</p>`),
    html('generalfeedback', feedback(item)),
    '<defaultgrade>1</defaultgrade>',
    '<penalty>0.3333333</penalty>',
    '<hidden>0</hidden>',
    `<idnumber>${item.id}</idnumber>`,
    ...('options' in item ? choices(item.options) : number(item)),
    `<tags>${[item.section, ...item.lessons].map((tag) => `<tag><text>${tag}</text></tag>`).join('')}</tags>`,
    '</question>',
  ].join('\n');
}

/** Several right options share the whole mark, and each wrong one takes all of it away. */
function choices(options: Extract<Item, { options: unknown }>['options']): string[] {
  const right = options.filter((option) => option.right).length;
  const wrong = isMultiple(options) ? -100 : 0;
  return [
    `<single>${isMultiple(options) ? 'false' : 'true'}</single>`,
    '<shuffleanswers>true</shuffleanswers>',
    '<answernumbering>ABCD</answernumbering>',
    ...options.map((option) => {
      const fraction = option.right ? Number((100 / right).toFixed(5)) : wrong;
      return html('answer', rich(option.text), `fraction="${fraction}" `);
    }),
  ];
}

function number({ value, tolerance }: Extract<Item, { value: number }>): string[] {
  return [
    `<answer fraction="100" format="moodle_auto_format"><text>${value}</text><tolerance>${tolerance}</tolerance></answer>`,
    '<unitgradingtype>0</unitgradingtype>',
    '<showunits>3</showunits>',
    '<unitsleft>0</unitsleft>',
  ];
}

function html(tag: string, content: string, attributes = ''): string {
  return `<${tag} ${attributes}format="html"><text><![CDATA[${content}]]></text></${tag}>`;
}
