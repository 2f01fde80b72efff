import { z } from 'astro/zod';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';

/** A list of numbers a seed, of layers or blocks in their order. */
const bySeed = z.array(z.array(z.number().nonnegative()).min(1)).min(1);

/** How the programs of models/training measured: over how many pictures, with which seeds. */
export const about = {
  data: z.string(),
  pictures: z.number().int().positive(),
  seeds: z.array(z.number().int()).min(1),
  torch: z.string(),
};

/** Which network, and what passes through it. */
export const passing = {
  network: z.string().regex(/^(plain|resnet)-\d+$/),
  /** Norm of the gradient of each 3×3 layer's weights. */
  gradient: bySeed,
  /** Root mean square of what comes into each block, and of F(x). */
  x: bySeed,
  residual: bySeed,
};

/** What models/training/at_start.py measures of networks before their first step. */
export const atStartFile = z.object({
  ...about,
  runs: z.array(
    z.object({
      ...passing,
      /** Whether it has batch normalization. */
      normalized: z.boolean(),
      init: z.enum(['default', 'he']),
    }),
  ),
});

export type AtStart = z.infer<typeof atStartFile>;
export type StartRun = AtStart['runs'][number];
export type Quantity = 'gradient' | 'x' | 'residual';

/** Less than this is drawn as this, and said to be less. */
const LEAST = 1e-30;

/** The geometric mean over the seeds, layer by layer: [[1, 4], [4, 9]] → [2, 6]. */
export function typical(run: Pick<StartRun, Quantity>, quantity: Quantity): number[] {
  const [first = [], ...others] = run[quantity];
  return first.map((value, layer) => {
    const logs = [value, ...others.map((seed) => seed[layer] ?? value)].map((one) =>
      Math.log(Math.max(one, LEAST)),
    );
    return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
  });
}

/** 'plain-56' → 'plain-56', 'resnet-56' → 'ResNet-56'. */
export function nameOf(network: string): string {
  return network.replace(/^resnet/, 'ResNet');
}

/** A positive number in two digits, as a power of ten where it is far from one: 0.00031 → '3.1 × 10⁻⁴', 12.3 → '12', 0 → '< 10⁻³⁰'. */
export function inPowers(value: number): string {
  if (value <= LEAST * 1.001) return `< 10${raised(Math.log10(LEAST))}`;
  const [mantissa = '', exponent = '0'] = value.toExponential(1).split('e');
  if (Math.abs(Number(exponent)) < 3) return String(Number(value.toPrecision(2)));
  return `${mantissa} × 10${raised(Number(exponent))}`;
}

/** A whole number as it stands above the line: −12 → '⁻¹²'. */
export function raised(exponent: number): string {
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return String(exponent)
    .replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? '')
    .replace('-', '⁻');
}

/** The gradient's way back, from the last layer to the first: '0.3 → 370', in the deepest nets of both kinds and each condition. */
export function sayGradients(data: AtStart): Text {
  return phrase('start.gradients.says', {
    ...namesOf(data),
    ...each(data, (run) => {
      const norms = typical(run, 'gradient');
      return `${inPowers(norms.at(-1) ?? 0)} → ${inPowers(norms[0] ?? 0)}`;
    }),
  });
}

/** What comes into the last block and what its branch gives, in the deepest nets of both kinds, from He's weights. */
export function saySignals(data: AtStart): Text {
  const last = (quantity: Quantity) => (run: StartRun) => inPowers(typical(run, quantity).at(-1) ?? 0);
  const [x, residual] = [each(data, last('x')), each(data, last('residual'), 'F')];
  return phrase('start.signals.says', { ...namesOf(data), ...x, ...residual });
}

/** The deepest network of each kind. */
function namesOf({ runs }: AtStart) {
  const deepest = (kind: string) =>
    runs
      .map(({ network }) => network)
      .filter((network) => network.startsWith(kind))
      .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))[0] ?? '';
  const [plain, residual] = [deepest('plain'), deepest('resnet')];
  return { plain: nameOf(plain), residual: nameOf(residual) };
}

/** A text for each condition and kind of the deepest nets: { plainBareDefault, residualNormalizedHe, … }. */
function each(data: AtStart, say: (run: StartRun) => string, after = ''): Record<string, string> {
  const names = namesOf(data);
  return Object.fromEntries(
    data.runs
      .filter(({ network }) => Object.values(names).includes(nameOf(network)))
      .map((run) => {
        const kind = run.network.startsWith('plain') ? 'plain' : 'residual';
        const normalized = run.normalized ? 'Normalized' : 'Bare';
        return [`${kind}${normalized}${run.init === 'he' ? 'He' : 'Default'}${after}`, say(run)];
      }),
  );
}
