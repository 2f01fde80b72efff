declare namespace App {
  interface Locals {
    /** The language that the blocks of a section are being rendered in. */
    lang: import('./i18n/languages.ts').Lang;
    /** Whether the page has both languages, so that they stand in two narrow columns. */
    both?: boolean;
    /** The number of the section they belong to; none in a lesson or an experiment. */
    section?: string | undefined;
    /** The address after the language of the page that they belong to; none in an experiment. */
    path?: string | undefined;
  }
}
