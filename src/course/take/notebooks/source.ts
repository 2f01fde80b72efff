import { readListings } from '../../../paper/listings.ts';
import type { Lang } from '../../../i18n/languages.ts';

/** Reads a file by its path from the root of the project. */
export type Read = (path: string) => string;

/**
 * The Python that a line of a notebook's cell names, which is written down in one place only:
 *
 *   family.py#build                         a cell of content/notebooks/code, after its line `# %% build`
 *   walkthrough/cifar-10#cifar_resnet       the listing of a page that defines this name
 *   models/training/data.py#MEAN normalize  definitions of a program, in this order
 *
 * Throws an Error where there is no such thing.
 */
export function pythonOf(line: string, lang: Lang, read: Read): string {
  const [place = '', names = ''] = line.split('#');
  const found = /^(walkthrough|review)\//.test(place)
    ? listing(read(`content/${place.replace('/', `/${lang}/`)}.mdx`), names)
    : place.startsWith('models/')
      ? definitions(read(place), names.split(' '))
      : marked(read(`content/notebooks/code/${place}`), names);
  if (found === undefined) throw new Error(`there is no Python ${line}`);
  return found.trim();
}

/** The listing of a page that defines `name`: a function, a class or a value. */
export function listing(page: string, name: string): string | undefined {
  const defines = new RegExp(String.raw`^(?:def|class) ${name}\b|^${name}\b.*? = `, 'm');
  return readListings('', page).find(({ code }) => defines.test(code))?.code;
}

/** What stands after the line `# %% name` of a program, up to the next such line. */
export function marked(program: string, name: string): string | undefined {
  const parts = program.split(/^# %% (.+)\n/m);
  const at = parts.findIndex((part, i) => i % 2 === 1 && part === name);
  return at < 0 ? undefined : parts[at + 1];
}

/** Functions, classes and values of a program by their names; undefined where one is missing. */
export function definitions(program: string, names: readonly string[]): string | undefined {
  const found = names.map((name) => {
    const block = new RegExp(String.raw`^(?:@.*\n)*(?:def|class) ${name}\b.*\n(?:[ \t].*\n|\n)*`, 'm').exec(
      program,
    );
    if (block) return `${block[0].trim()}\n`;
    return new RegExp(`^${name} = .*$`, 'm').exec(program)?.[0];
  });
  return found.some((part) => part === undefined) ? undefined : found.join('\n');
}
