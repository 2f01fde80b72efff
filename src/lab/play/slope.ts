/** Top-1 errors of Table 2, in per cent. */
export interface Exchange {
  readonly plain18: number;
  readonly plain34: number;
  readonly resnet18: number;
  readonly resnet34: number;
}

/** What is on the chart at a step of the story. */
export interface Scene {
  /** Whether the line of a family runs to 34 layers, has only its point at 18, or is not there. */
  readonly plain: 'line' | 'pale';
  readonly resnet: 'none' | 'point' | 'line';
  /** Between which errors a difference is measured, and at which depth; the change of a line belongs to the line. */
  readonly gap: { readonly at: 18 | 34; readonly from: number; readonly to: number } | null;
  /** The number that the step is about, in percentage points: positive where the error grows. */
  readonly change: number;
}

export const STEPS = 4;

/** The story of Fig. 4 in four steps: plain gets worse with depth, shortcuts change nothing at 18, depth pays, what they bring at 34. */
export function sceneOf(step: number, { plain18, plain34, resnet18, resnet34 }: Exchange): Scene {
  const scenes: readonly Scene[] = [
    { plain: 'line', resnet: 'none', gap: null, change: plain34 - plain18 },
    {
      plain: 'pale',
      resnet: 'point',
      gap: { at: 18, from: plain18, to: resnet18 },
      change: resnet18 - plain18,
    },
    { plain: 'pale', resnet: 'line', gap: null, change: resnet34 - resnet18 },
    {
      plain: 'line',
      resnet: 'line',
      gap: { at: 34, from: plain34, to: resnet34 },
      change: resnet34 - plain34,
    },
  ];
  return scenes[Math.min(STEPS - 1, Math.max(0, step))]!;
}

/** A change in points with its sign: 0.6 → '+0.60', -3.51 → '−3.51'. */
export function signed(change: number): string {
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(2)}`;
}
