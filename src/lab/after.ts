import FamilyTree from '../paper/after/FamilyTree.astro';
import Idea from '../paper/after/Idea.astro';
import Landscapes from './play/Landscapes.astro';
import { vocabulary } from './vocabulary.ts';

/** What an author may write in the MDX of content/after, without imports. */
export const after = { ...vocabulary, FamilyTree, Idea, Landscapes };
