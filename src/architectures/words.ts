import type { CompareWords } from './compare-html.ts';
import type { Words } from './names.ts';
import type { Lang } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';

/** The words of drawings and tables of layers in a language. */
export function words(lang: Lang): Words {
  const t = strings(lang);
  return {
    maxPool: t['architecture.max-pool'],
    averagePool: t['architecture.average-pool'],
    fullyConnected: t['architecture.fc'],
    shortcut: t['architecture.shortcut'],
    zeros: t['architecture.zeros'],
    input: t['architecture.input'],
  };
}

/** The row headings of a comparison in a language. */
export function compareWords(lang: Lang): CompareWords {
  const t = strings(lang);
  return {
    depth: t['architecture.depth'],
    parameters: t['architecture.parameters'],
    multiplyAdds: t['architecture.multiplyAdds'],
    memory: t['architecture.memory'],
    field: t['architecture.field'],
    size: t['architecture.compare.size'],
    head: t['architecture.head'],
  };
}
