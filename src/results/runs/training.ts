import { z } from 'astro/zod';

/** What a run was trained with, as the first line of its log holds it. */
const settings = z
  .object({
    network: z.string().regex(/^(plain|resnet)-[1-9][0-9]*$/),
    iterations: z.number().int().positive(),
    batch: z.number().int().positive(),
    warm_up: z.boolean(),
    seed: z.number().int(),
    threads: z.number().int().positive(),
    precision: z.string(),
    device: z.string(),
    torch: z.string(),
    parameters: z.number().int().positive(),
    set: z.enum(['cifar-10', 'imagenette']).default('cifar-10'),
    // The original pixels of CIFAR-10, unless the log says that they were re-encoded.
    pixels: z.enum(['original', 'jpeg']).default('original'),
  })
  .transform(({ warm_up: warmUp, ...rest }) => ({ ...rest, warmUp }));

export type Settings = z.infer<typeof settings>;

/** One row of the log, written at the end of an epoch; the last epoch may be shorter than the others. */
export interface Epoch {
  /** Mini-batches seen since the start. */
  iteration: number;
  epoch: number;
  /** That of the last mini-batch. */
  learningRate: number;
  /** Mean cross-entropy over the epoch. */
  trainLoss: number;
  /** Per cent of the epoch's augmented pictures, while the weights were changing. */
  trainError: number;
  /** Per cent of the test pictures, at the end of the epoch. */
  testError: number;
  /** Time on the clock for the epoch and its test. */
  seconds: number;
}

const COLUMNS = 'iteration,epoch,learning_rate,train_loss,train_error,test_error,seconds';

/**
 * The log of a training run, models/zoo/<network>/training.csv: a line "# {settings}", a header, a row an epoch. Throws
 * where it has another form.
 */
export function parseTraining(source: string): { settings: Settings; epochs: Epoch[] } {
  const [first = '', header, ...lines] = source.trim().split(/\r?\n/);
  if (!first.startsWith('# {')) throw new Error('a training log begins with a line "# {settings}"');
  if (header !== COLUMNS) throw new Error(`a training log has the columns ${COLUMNS}`);
  if (lines.length === 0) throw new Error('a training log has a row an epoch');
  return { settings: settings.parse(JSON.parse(first.slice(2))), epochs: lines.map(readRow) };
}

function readRow(line: string): Epoch {
  const numbers = line.split(',').map(Number);
  if (numbers.length !== 7 || numbers.some(Number.isNaN))
    throw new Error(`no row of a training log: ${line}`);
  const [
    iteration = 0,
    epoch = 0,
    learningRate = 0,
    trainLoss = 0,
    trainError = 0,
    testError = 0,
    seconds = 0,
  ] = numbers;
  return { iteration, epoch, learningRate, trainLoss, trainError, testError, seconds };
}
