import { rich } from '../rich.ts';
import type { Course } from './course.ts';
import { feedback } from './feedback.ts';
import { asked, isMultiple, nameOf, type Item } from './item.ts';

/** Questions in GIFT, a text format that Moodle and others read; a category for each section. */
export function gift({ title, chapters }: Course): string {
  const parts = chapters.flatMap((chapter) => [
    `$CATEGORY: $course$/top/${title}/${chapter.title.replaceAll('/', '//')}`,
    ...chapter.items.map(question),
  ]);
  return `${parts.join('\n\n')}\n`;
}

function question(item: Item): string {
  const answers = 'options' in item ? choices(item.options) : [`#${item.value}:${item.tolerance}`];
  const lines = [...answers, `####${escape(feedback(item))}`];
  return `// ${item.id}\n::${escape(nameOf(item))}::[html]${escape(`<p>${rich(asked(item))}</p>`)}{\n${lines.join('\n')}\n}`;
}

function choices(options: Extract<Item, { options: unknown }>['options']): string[] {
  const share = Number((100 / options.filter(({ right }) => right).length).toFixed(5));
  return options.map(({ text, right }) => {
    const sign = isMultiple(options) ? `~%${right ? share : -100}%` : right ? '=' : '~';
    return sign + escape(rich(text));
  });
}

/** Text in which no sign means anything to GIFT: 'a = b' → 'a \= b'. */
function escape(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&');
}
