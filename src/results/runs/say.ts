import type { Key } from '../../i18n/strings.ts';
import { formatChange } from '../format.ts';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import type { Run } from './run.ts';
import { meanResponse, summarize } from './summary.ts';

/** Page 7. */
const PAPER_ITERATIONS = 64000;

/** What a run ended with, and the paper's test error where it prints one: "plain-20: training error 12.41%, test error 16.46%". */
export function sayEnd(run: Run): Text {
  const { trainError, testError } = summarize(run).final;
  const values = { name: run.name, train: trainError.toFixed(2), test: testError.toFixed(2) };
  if (run.printed === undefined) return phrase('runs.end', values);
  return phrase('runs.end.printed', { ...values, paper: run.printed.toFixed(2) });
}

/**
 * The deepest net of a family against its shallowest, in the words that the numbers call for; where there is only one,
 * that there is none to compare it with. Empty where the family has no run; without the errors themselves if `brief`.
 */
export function sayDepth(runs: readonly Run[], family: Run['family'], brief = false): Text {
  const own = runs.filter((run) => run.family === family).sort((a, b) => a.depth - b.depth);
  const [shallow, deep] = [own[0], own.at(-1)];
  if (shallow === undefined || deep === undefined) return { zh: '', en: '' };
  if (shallow === deep) return phrase(`runs.alone.${family}`, { name: shallow.name });
  const [a, b] = [summarize(shallow).final, summarize(deep).final];
  const [train, test] = [change(b.trainError - a.trainError), change(b.testError - a.testError)];
  const inWords = (lang: keyof Text) =>
    phrase(brief ? 'runs.change' : 'runs.depth', {
      deep: deep.name,
      shallow: shallow.name,
      train: b.trainError.toFixed(2),
      test: b.testError.toFixed(2),
      trainChange: train[lang],
      testChange: test[lang],
    })[lang];
  return { zh: inWords('zh'), en: inWords('en') };
}

/** The plain and the residual net of each depth that has both: "With 20 layers, plain-20 ends at …, ResNet-20 at …". */
export function sayPairs(runs: readonly Run[]): Text[] {
  return runs
    .filter(({ family }) => family === 'plain')
    .flatMap((plain) => {
      const residual = runs.find(({ family, depth }) => family === 'residual' && depth === plain.depth);
      if (residual === undefined) return [];
      const [a, b] = [summarize(plain).final, summarize(residual).final];
      return phrase('runs.pair', {
        depth: plain.depth,
        plain: plain.name,
        plainTrain: a.trainError.toFixed(2),
        plainTest: a.testError.toFixed(2),
        residual: residual.name,
        train: b.trainError.toFixed(2),
        test: b.testError.toFixed(2),
      });
    });
}

/** What the numbers of a figure say: by depth for Fig. 1, plain against residual and by depth for Fig. 6, means for Fig. 7. */
export function sayFigure(figure: 'fig-1' | 'fig-6' | 'fig-7', runs: readonly Run[]): Text[] {
  if (figure === 'fig-7') return [sayResponses(runs)];
  if (figure === 'fig-1') return [sayDepth(runs, 'plain')].filter(({ en }) => en !== '');
  const families = (['plain', 'residual'] as const).filter(
    (family) => runs.filter((run) => run.family === family).length > 1,
  );
  return [...sayPairs(runs), ...families.map((family) => sayDepth(runs, family, true))];
}

/** The mean response of each run that has one: "Mean over the layers: plain-20 0.87, ResNet-20 0.79." */
export function sayResponses(runs: readonly Run[]): Text {
  const means = runs.flatMap((run) => {
    const mean = meanResponse(run);
    return mean === undefined ? [] : [`${run.name} ${mean.toFixed(2)}`];
  });
  return {
    zh: phrase('runs.means', { means: means.join('，') }).zh,
    en: phrase('runs.means', { means: means.join(', ') }).en,
  };
}

/** How the runs were made, as far as their logs say it, each value once: "12,800 iterations, …". */
export function sayConditions(runs: readonly Run[]): Text {
  return say('runs.conditions', runs);
}

/** What differs from the paper's training, a sentence each; nothing of what these runs have in common with it. */
export function differences(runs: readonly Run[]): Text[] {
  const differs = {
    length: runs.some(({ settings }) => settings.iterations !== PAPER_ITERATIONS),
    data: runs.some(({ settings }) => settings.pixels === 'jpeg'),
    input: true,
    hardware: true,
    precision: true,
    order: true,
    once: true,
    error: true,
  };
  return (Object.keys(differs) as (keyof typeof differs)[])
    .filter((key) => differs[key])
    .map((key) => say(`runs.differs.${key}`, runs));
}

/** Which pixels a run was trained on: "CIFAR-10 in its original pixels". */
export function sayPixels({ settings }: Pick<Run, 'settings'>): Text {
  return phrase(`runs.pixels.${settings.pixels}`);
}

/** A sentence about the settings of some runs, each value once where they agree. */
function say(key: Key, runs: readonly Run[]): Text {
  const each = (value: (run: Run) => string | number) => [...new Set(runs.map(value))].join(' / ');
  const values = {
    iterations: each(({ settings }) => settings.iterations.toLocaleString('en-US')),
    precision: each(({ settings }) => settings.precision),
    device: each(({ settings }) => settings.device.replace('cuda', 'GPU').toUpperCase()),
    seed: each(({ settings }) => settings.seed),
  };
  return {
    zh: phrase(key, { ...values, data: each((run) => sayPixels(run).zh) }).zh,
    en: phrase(key, { ...values, data: each((run) => sayPixels(run).en) }).en,
  };
}

/** "plain-20, ResNet-20", with the commas of each language. */
export function sayNames(runs: readonly Run[]): Text {
  const names = runs.map(({ name }) => name);
  return { zh: names.join('、'), en: new Intl.ListFormat('en').format(names) };
}

function change(points: number): Text {
  const text = formatChange(points, 2);
  if (!/^[+\u2212]/.test(text)) return phrase('runs.same');
  return phrase(text.startsWith('+') ? 'runs.higher' : 'runs.lower', { points: text.slice(1) });
}
