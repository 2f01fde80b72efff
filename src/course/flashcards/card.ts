import type { Slip } from './state.ts';

/** A term of the glossary in the reader's language and in the other one. */
export interface Card extends Slip {
  readonly term: string;
  readonly definition: string;
  readonly otherTerm: string;
  readonly otherDefinition: string;
}

/** A section to choose cards by: '4.2 CIFAR-10 and analysis', with how many cards it has. */
export interface Section {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}
