import { inOrder, makeRun, type Run } from '../../src/results/runs/run.ts';

/** Made-up logs of the form that training writes: the same numbers every time, another curve for each network. */
export function madeUpLog(network: string, end: number, iterations = 12800): string {
  const settings = {
    network,
    iterations,
    batch: 128,
    warm_up: false,
    seed: 1,
    threads: 2,
    precision: 'bfloat16',
    data: 'cifar',
    device: 'cpu',
    torch: '1.13.0a0',
    parameters: 269722,
  };
  const epochs = Math.ceil(iterations / 391);
  const rows = Array.from({ length: epochs }, (_, index) => {
    const iteration = Math.min(iterations, 391 * (index + 1));
    const rate = iteration > iterations * 0.75 ? 0.001 : iteration > iterations / 2 ? 0.01 : 0.1;
    const above = { 0.1: 8 + 50 / (index + 1), 0.01: 1.5, 0.001: 0 }[rate];
    const wave = rate === 0.1 ? 3 * Math.sin(index * 2.1) : 0.2 * Math.sin(index);
    const train = end + above - index * 0.01;
    const test = end + 4 + above + Math.max(wave, -2);
    return [iteration, index + 1, rate, (train / 30).toFixed(4), train.toFixed(2), test.toFixed(2), 40];
  });
  const header = 'iteration,epoch,learning_rate,train_loss,train_error,test_error,seconds';
  return `# ${JSON.stringify(settings)}\n${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
}

function madeUp(network: string, end: number, layers: number, loud: number, printed?: number): Run {
  const std = Array.from({ length: layers }, (_, i) =>
    Number((loud * (1 + 0.25 * Math.sin(i * 1.7))).toFixed(5)),
  );
  return makeRun(madeUpLog(network, end), { std }, printed);
}

/** A shallow and a deep net of each family; the deep plain one is worse, the deep residual one better. */
export const FOUR = inOrder([
  madeUp('plain-20', 12, 19, 0.9),
  madeUp('plain-56', 21, 55, 0.95),
  madeUp('resnet-20', 10, 19, 0.75, 8.75),
  madeUp('resnet-56', 5, 55, 0.5, 6.97),
]);

/** What the zoo may hold at the end: every net of the paper's Fig. 6. */
export const ALL = inOrder([
  ...FOUR,
  madeUp('plain-32', 14, 31, 0.9),
  madeUp('plain-44', 17, 43, 0.92),
  madeUp('resnet-32', 8, 31, 0.65, 7.51),
  madeUp('resnet-44', 6, 43, 0.55, 7.17),
  madeUp('resnet-110', 3, 109, 0.4, 6.43),
]);

/** What the zoo may hold before the deep nets are trained. */
export const TWO = FOUR.filter(({ depth }) => depth === 20);
