import still from './still.json' with { type: 'json' };
import { GRID, type Trainer } from './trainer.ts';

/** A network of the first question, trained beforehand. */
export interface StillNet {
  /** Per cent of wrong points at the start and after every STRIDE steps. */
  readonly errors: readonly number[];
  /** The probability of class 1 in ninths, a digit for each square of the grid. */
  readonly regions: string;
}

/** Steps between two errors. */
export const STRIDE = 50;

/** What the networks of the first question come to, in its order: `npm run train:still` writes it. */
export const STILL: readonly StillNet[] = still.nets;

/** Trains for `steps` steps; per cent of wrong points at the start and after every STRIDE of them, two decimals. */
export function markEvery(trainer: Trainer, steps: number): number[] {
  const errors = [trainer.state().error];
  for (let step = STRIDE; step <= steps; step += STRIDE) {
    trainer.steps(STRIDE);
    errors.push(trainer.state().error);
  }
  return errors.map((error) => Number(error.toFixed(2)));
}

/** The squares in which a network answers with about so many ninths, as one path on a grid of GRID × GRID. */
export function squaresOf(regions: string, ninths: number): string {
  const rows = Array.from({ length: GRID }, (_, row) => regions.slice(row * GRID, (row + 1) * GRID));
  return rows
    .flatMap((row, y) =>
      [...row.matchAll(new RegExp(`${ninths}+`, 'g'))].map(
        ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`,
      ),
    )
    .join('');
}
