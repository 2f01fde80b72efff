import Answer from './Answer.astro';
import AtStart from './AtStart.astro';
import Block from './Block.astro';
import BuildingBlock from './BuildingBlock.astro';
import Cite from './Cite.astro';
import Code from './Code.astro';
import Equation from './Equation.astro';
import Figure from './Figure.astro';
import Heading from './Heading.astro';
import Live from './Live.astro';
import M from './M.astro';
import Measured from './Measured.astro';
import Note from './Note.astro';
import Question from './Question.astro';
import Runs from './Runs.astro';
import Table from './Table.astro';
import TableChart from './TableChart.astro';
import Term from './Term.astro';
import ThreeNetworks from './ThreeNetworks.astro';
import To from './To.astro';
import TwoBlocks from './TwoBlocks.astro';

/** What an author may write in the MDX of content/walkthrough, without imports. */
export const vocabulary = {
  Answer,
  AtStart,
  Block,
  BuildingBlock,
  Cite,
  Equation,
  Figure,
  Live,
  M,
  Measured,
  Note,
  Question,
  Runs,
  TableChart,
  Term,
  ThreeNetworks,
  To,
  TwoBlocks,
  h2: Heading,
  pre: Code,
  table: Table,
};
