/** What a slide shows: drawings side by side, each by what it is called, or a table whose first row is its head. */
export type Content =
  | { readonly kind: 'drawings'; readonly drawings: readonly Element[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A slide as it is read from a lesson. */
export interface Slide {
  /** The part of the lesson, above the title. */
  readonly part: string;
  readonly title: string;
  /** Where what is shown comes from. */
  readonly source: string;
  /** Its full address on the site. */
  readonly address: string;
  /** What to say: a paragraph each. */
  readonly notes: readonly string[];
  readonly content: Content;
}
