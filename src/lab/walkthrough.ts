import AlongChart from '../results/runs/AlongChart.astro';
import Part from '../paper/blocks/Part.astro';
import Live from './live/Live.astro';
import Curves from './play/Curves.astro';
import Landscapes from './play/Landscapes.astro';
import Play from './play/Play.astro';
import Silhouettes from './play/Silhouettes.astro';
import Years from './play/Years.astro';
import { vocabulary } from './vocabulary.ts';

/** What an author may write in the MDX of content/walkthrough, without imports: the figures to play with have styles that other pages do without. */
export const walkthrough = {
  ...vocabulary,
  AlongChart,
  Curves,
  Landscapes,
  Live,
  Part,
  Play,
  Silhouettes,
  Years,
};
