import type { Item } from './item.ts';

/** The questions of a section, under what it is called: 'CIFAR-10 and analysis'. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** All questions in one language. */
export interface Course {
  readonly title: string;
  readonly lang: string;
  readonly chapters: readonly Chapter[];
}
