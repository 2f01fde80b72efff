import { convolutions } from './block.ts';
import type { Stage } from './schema.ts';

/** What a stage is made of, as a cell of Table 1 says it: lines of one block, and how often it is repeated. */
export function composition(stage: Stage): { lines: string[]; times: number } {
  return {
    lines: convolutions(stage).map(({ kernel, filters }) => `${kernel}×${kernel}, ${filters}`),
    times: stage.blocks,
  };
}
