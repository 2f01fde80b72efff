import type { CompareWords } from './compare-words.ts';
import type { SilhouetteWords } from './draw/silhouette.ts';
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

/** Those of silhouettes; the title has a gap {names}. */
export function silhouetteWords(lang: Lang): SilhouetteWords {
  const t = strings(lang);
  return {
    title: t['architecture.silhouette.title'],
    description: t['architecture.silhouette.text'],
    channels: t['architecture.silhouette.channels'],
    multiplyAdds: t['architecture.silhouette.cost'],
  };
}

/** The row headings of a comparison in a language, and how it compares. */
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
    same: t['architecture.compare.same'],
    close: t['architecture.compare.close'],
    'less.many': t['architecture.compare.less.many'],
    'less.much': t['architecture.compare.less.much'],
    'less.large': t['architecture.compare.less.large'],
    'more.many': t['architecture.compare.more.many'],
    'more.much': t['architecture.compare.more.much'],
    'more.large': t['architecture.compare.more.large'],
    said: t['architecture.compare.said'],
    'said.same': t['architecture.compare.said.same'],
    'said.close': t['architecture.compare.said.close'],
  };
}
