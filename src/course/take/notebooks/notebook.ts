import type { Lang } from '../../../i18n/languages.ts';
import { fill, strings } from '../../../i18n/strings.ts';
import { ipynb, type Notebook } from './ipynb.ts';
import { colab } from './links.ts';
import { notebookPath, runOf, sourceOf, type Listed, type Run } from './load.ts';
import type { Cell } from './read.ts';

/**
 * A notebook as it is taken along. `site` is the full address of the site's root, ending with a slash; with `run` the cells show
 * what it gave.
 */
export function notebook(
  listed: Listed,
  lang: Lang,
  site: string,
  run: Run | undefined = runOf(listed.id),
): Notebook {
  const { title, lead, cells } = sourceOf(listed.id, lang);
  const head: Cell = { kind: 'text', text: `# ${title}\n\n${lead}\n\n${facts(listed, lang, site, run)}` };
  const all = [head, ...cells].map((cell) =>
    cell.kind === 'text'
      ? { ...cell, text: cell.text.replaceAll('{site}', site) }
      : { ...cell, code: cell.code.replaceAll('{site}', site) },
  );
  return ipynb(all, run?.outputs, listed.gpu);
}

/** What it needs, how long it took, how to open it: a list in Markdown. */
function facts(listed: Listed, lang: Lang, site: string, run: Run | undefined): string {
  const t = strings(lang);
  const address = site + notebookPath(listed.id, lang);
  const packages = listed.packages.join(' ');
  const items = [
    fill(t['notebook.packages'], { packages }),
    ...(listed.data ? [t['notebook.data']] : []),
    ...(run ? [fill(t['notebook.ran'], { seconds: run.seconds, versions: versions(run) })] : []),
    fill(t['notebook.open'], { colab: colab(address), address }),
    fill(t['notebook.from'], { site: `${site}${lang}/${listed.pages[0]}` }),
  ];
  return items.map((item) => `- ${item}`).join('\n');
}

/** 'Python 3.11.2, torch 1.13.0' */
function versions({ python, packages }: Run): string {
  return [`Python ${python}`, ...Object.entries(packages).map((pair) => pair.join(' '))].join(', ');
}
