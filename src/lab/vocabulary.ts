import Answer from '../paper/blocks/Answer.astro';
import Block from '../paper/blocks/Block.astro';
import BuildingBlock from '../paper/blocks/BuildingBlock.astro';
import Cite from '../paper/blocks/Cite.astro';
import Code from '../paper/blocks/Code.astro';
import Equation from '../paper/blocks/Equation.astro';
import Figure from '../paper/blocks/Figure.astro';
import Heading from '../paper/blocks/Heading.astro';
import M from '../paper/blocks/M.astro';
import AtStart from '../results/runs/AtStart.astro';
import Measured from '../results/runs/Measured.astro';
import Note from '../paper/blocks/Note.astro';
import Question from '../paper/blocks/Question.astro';
import Runs from '../results/runs/Runs.astro';
import Table from '../paper/blocks/Table.astro';
import TableChart from '../results/TableChart.astro';
import Term from '../paper/blocks/Term.astro';
import ThreeNetworks from '../paper/blocks/ThreeNetworks.astro';
import To from '../paper/blocks/To.astro';
import TwoBlocks from '../paper/blocks/TwoBlocks.astro';

/** What an author may write in any MDX, without imports; content/walkthrough has more: walkthrough.ts. */
export const vocabulary = {
  Answer,
  AtStart,
  Block,
  BuildingBlock,
  Cite,
  Equation,
  Figure,
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
