import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import type { Run } from './run.ts';
import { sayEnd } from './say.ts';
import { curves, type Panel } from './runs-curves.ts';
import type { LegendItem } from './runs-legend.ts';
import { DASH, thickness, type RunChart } from './runs-types.ts';

/** After the paper's Fig. 1 (page 1): training error and test error (%) of the plain nets against iteration. */
export const figure1: RunChart = (all, options) => {
  const runs = all.filter(({ family }) => family === 'plain');
  const panels = (['train', 'test'] as const).map((what): Panel => ({
    part: what,
    title: phrase(`runs.axis.${what}`),
    curves: runs.map((run) => ({ run, what, dash: null })),
  }));
  return curves(panels, options, {
    name: phrase('runs.fig-1.title'),
    description: describe(runs),
    legend: depths(runs, 'plain'),
  });
};

/**
 * After the paper's Fig. 6 (page 8): plain nets left, residual ones right; training error dashed, test error solid (%), beside
 * its last value the paper's.
 */
export const figure6: RunChart = (runs, options) => {
  const panels = (['plain', 'residual'] as const)
    .map((family): Panel => ({
      part: family,
      title: phrase(`runs.panel.${family}`),
      curves: runs
        .filter((run) => run.family === family)
        .flatMap((run) => [
          { run, what: 'train' as const, dash: DASH },
          { run, what: 'test' as const, dash: null, printed: run.printed },
        ]),
    }))
    .filter(({ curves }) => curves.length > 0);
  const kinds = [
    { text: phrase('runs.train'), stroke: { width: 2, dash: DASH }, kind: 'other' },
    { text: phrase('runs.test'), stroke: { width: 2, dash: null }, kind: 'other' },
  ] as const;
  const isPrinted = runs.some(({ printed }) => printed !== undefined);
  const paper = isPrinted ? [{ text: phrase('runs.printed'), stroke: null, kind: 'other' as const }] : [];
  return curves(panels, options, {
    name: phrase('runs.fig-6.title'),
    description: describe(runs),
    legend: [...kinds, ...depths(runs, 'other'), ...paper],
  });
};

/** Thin for the shallowest to thick for the deepest; nothing where there is one depth only. */
function depths(runs: readonly Run[], kind: LegendItem['kind']): LegendItem[] {
  const found = [...new Set(runs.map(({ depth }) => depth))].sort((a, b) => a - b);
  if (found.length < 2) return [];
  return found.map((depth) => ({
    text: phrase('runs.layers', { depth }),
    stroke: { width: thickness(depth, found), dash: null },
    kind,
  }));
}

function describe(runs: readonly Run[]): Text {
  const ends = runs.map(sayEnd);
  return {
    zh: `${ends.map(({ zh }) => zh).join('；')}。`,
    en: `${ends.map(({ en }) => en).join('; ')}.`,
  };
}
