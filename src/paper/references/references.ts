import source from '../../../content/references.bib?raw';
import { parseReferences, type Reference } from './bibtex.ts';

export const references = parseReferences(source);

/** The reference with this key; throws where there is none, so that a build stops at a misspelt citation. */
export function reference(key: string): Reference {
  const found = references.find((entry) => entry.key === key);
  if (!found) throw new Error(`references.bib has no ${key}`);
  return found;
}
