import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../../../src/i18n/languages.ts';
import { inOrder, makeRun } from '../../../../src/results/runs/run.ts';
import {
  differences,
  sayConditions,
  sayDepth,
  sayFigure,
  sayNames,
  sayResponses,
} from '../../../../src/results/runs/say.ts';
import { clock, meanResponse, rateSteps, summarize } from '../../../../src/results/runs/summary.ts';
import { parseTraining } from '../../../../src/results/runs/training.ts';
import { FOUR, madeUpLog, TWO } from '../../../charts/runs-fixture.ts';

const SMALL = `# {"network": "resnet-20", "iterations": 800, "batch": 128, "warm_up": false, "seed": 1, "threads": 2, "precision": "bfloat16", "data": "cifar", "device": "cpu", "torch": "1.13.0a0", "python": "3.11.2", "parameters": 269722}
iteration,epoch,learning_rate,train_loss,train_error,test_error,seconds
391,1,0.1,1.5753,58.24,53.96,40.9
782,2,0.001,1.1175,40.38,40.49,40.8
800,3,0.001,1.1100,40.10,41.00,3.3
`;

describe('the log of a training run', () => {
  test('is read with its settings', () => {
    const { settings, epochs } = parseTraining(SMALL);
    expect(settings).toMatchObject({ network: 'resnet-20', iterations: 800, warmUp: false, seed: 1 });
    expect(epochs).toHaveLength(3);
    expect(epochs[0]).toEqual({
      iteration: 391,
      epoch: 1,
      learningRate: 0.1,
      trainLoss: 1.5753,
      trainError: 58.24,
      testError: 53.96,
      seconds: 40.9,
    });
  });

  test.each([
    ['no settings', SMALL.replace('# ', '')],
    ['other columns', SMALL.replace('train_loss', 'loss')],
    ['a broken row', SMALL.replace('53.96', 'nan?')],
    ['no rows', SMALL.split('\n').slice(0, 2).join('\n')],
    ['a network of another kind', SMALL.replace('resnet-20', 'vgg-16')],
  ])('is refused with %s', (_, source) => {
    expect(() => parseTraining(source)).toThrow();
  });

  test('comes to its last row, its best row and its time', () => {
    const { final, best, seconds } = summarize(makeRun(SMALL));
    expect(final.testError).toBe(41);
    expect(best.iteration).toBe(782);
    expect(seconds).toBeCloseTo(85);
    expect(clock(5430)).toEqual({ hours: 1, minutes: 31 });
  });
});

test.each(globSync('models/zoo/*/training.csv'))(
  '%s: the rate falls after a half and three quarters',
  (file) => {
    const { settings, epochs } = parseTraining(readFileSync(file, 'utf8'));
    const [half, most] = rateSteps(settings.iterations);
    for (const { iteration, learningRate } of epochs) {
      // The rate of the last mini-batch, which is the one before `iteration` in a count from 0.
      const expected = iteration > most ? 0.001 : iteration > half ? 0.01 : 0.1;
      expect(learningRate).toBeCloseTo(expected, 6);
    }
    expect(epochs.at(-1)?.iteration).toBe(settings.iterations);
  },
);

test('runs are named, and stand plain before residual, shallow before deep', () => {
  const runs = inOrder([...FOUR].reverse());
  expect(runs.map(({ name }) => name)).toEqual(['plain-20', 'plain-56', 'ResNet-20', 'ResNet-56']);
  expect(runs.map(({ family }) => family)).toEqual(['plain', 'plain', 'residual', 'residual']);
  expect(makeRun(SMALL).responses).toBeUndefined();
  expect(meanResponse({ responses: [1, 2] })).toBe(1.5);
});

describe('the words about the runs', () => {
  test('compare depths only where there are two', () => {
    expect(sayDepth(TWO, 'plain').en).toContain('plain-20 is the only plain net');
    expect(sayDepth([], 'plain').en).toBe('');
    for (const lang of LANGS) expect(sayDepth(TWO, 'residual')[lang]).not.toContain('56');
  });

  test('say which is higher, as the numbers have it', () => {
    expect(sayDepth(FOUR, 'plain').en).toMatch(
      /plain-56 has a training error of [\d.]+%, [\d.]+ points more/,
    );
    expect(sayDepth(FOUR, 'residual').en).toMatch(/points less.* \(each against ResNet-20\)/);
    const same = ['plain-20', 'plain-56'].map((name) => makeRun(madeUpLog(name, 12)));
    expect(sayDepth(same, 'plain').en).toMatch(/the same.*each against plain-20/);
    expect(sayDepth(FOUR, 'plain').zh).toContain('高 9.00 个百分点');
    expect(sayDepth(same, 'plain').zh).toContain('相同');
  });

  test('set plain against residual at each depth, and add nothing about depth where there is one', () => {
    expect(sayFigure('fig-6', TWO).map(({ en }) => en)).toEqual([
      expect.stringMatching(/^With 20 layers, plain-20 ends at .*, ResNet-20 at [\d.]+% and [\d.]+%\.$/),
    ]);
    expect(sayFigure('fig-6', FOUR)).toHaveLength(4);
    expect(sayFigure('fig-6', FOUR).at(-1)?.en).toMatch(
      /^From ResNet-20 to ResNet-56: [\d.]+ points less training error/,
    );
    expect(sayFigure('fig-1', FOUR)[0]?.en).toContain('plain-56');
    expect(sayFigure('fig-6', TWO.slice(0, 1))).toEqual([]);
  });

  test('name the nets, their means and what the logs say of the training, leaving no gap', () => {
    expect(sayNames(TWO)).toEqual({ zh: 'plain-20、ResNet-20', en: 'plain-20 and ResNet-20' });
    expect(sayResponses(TWO).en).toMatch(/^Mean over the layers: plain-20 0\.9\d, ResNet-20 0\.\d\d\.$/);
    expect(sayConditions(FOUR).en).toMatch(/^Trained for 12,800 iterations .* bfloat16 on a CPU, seed 1/);
    for (const text of [sayNames(FOUR), sayResponses(FOUR), sayConditions(FOUR), sayDepth(FOUR, 'plain')])
      for (const lang of LANGS) expect(text[lang]).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('say of the pixels and the length of the training only what differs from the paper', () => {
    const like = (iterations: number, pixels: string) =>
      makeRun(madeUpLog('resnet-20', 9, iterations).replace('"data"', `"pixels": "${pixels}", "data"`));
    const said = (run: ReturnType<typeof like>) =>
      differences([run])
        .map(({ en }) => en)
        .join(' ');
    expect(said(like(12800, 'jpeg'))).toMatch(/12,800 iterations instead of 64,000.*re-encoded as JPEG/);
    expect(said(like(64000, 'original'))).not.toMatch(/iterations|JPEG/);
    expect(sayConditions([like(64000, 'original')]).en).toContain('original pixels');
    expect(sayConditions([like(64000, 'jpeg')]).zh).toContain('JPEG');
    expect(makeRun(SMALL).settings.pixels).toBe('original');
  });
});
