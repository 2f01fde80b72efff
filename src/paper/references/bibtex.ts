import { parse, type Creator } from '@retorquere/bibtex-parser';

/** A work the site cites, from content/references.bib. */
export interface Reference {
  key: string;
  authors: readonly { given: string; family: string }[];
  title: string;
  year: string;
  /** Journal, proceedings, publisher, or arXiv number. */
  venue: string;
  /** '770–778'; '' where they are not known. */
  pages: string;
  /** Where to read it. */
  url: string | undefined;
}

const person = (creator: Creator) => ({
  given: creator.firstName ?? '',
  family: [creator.prefix, creator.lastName ?? creator.name].filter(Boolean).join(' '),
});

/** Every reference, in the order of the file. Throws where the BibTeX has an error. */
export function parseReferences(bibtex: string): Reference[] {
  const library = parse(bibtex, { sentenceCase: false });
  const error = library.errors[0];
  if (error) throw new Error(`references.bib: ${error.error}`);
  return library.entries.map(({ key, fields }) => ({
    key,
    authors: (fields.author ?? []).map(person),
    title: fields.title ?? '',
    year: fields.year ?? '',
    venue:
      fields.journal ??
      fields.booktitle ??
      String(fields.institution ?? fields.publisher ?? (fields.eprint ? `arXiv:${fields.eprint}` : '')),
    pages: fields.pages ?? '',
    url: fields.doi
      ? `https://doi.org/${fields.doi}`
      : fields.eprint
        ? `https://arxiv.org/abs/${fields.eprint}`
        : fields.url,
  }));
}
