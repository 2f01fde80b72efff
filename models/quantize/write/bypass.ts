/** The blocks of a plain net, to be switched off as the branches of its residual twin are. */
import type { Convolve, Shape, Step } from '../../../src/inference/engine/plan.ts';

/**
 * The steps of a plain net of blocks of two 3×3 layers, each block with a gate and with what takes its place when that is
 * closed: what the shortcut of its residual twin would carry, the identity or, where the map changes, option A.
 * Also the maps that are new. Another network comes back as it is.
 */
export function withBypasses(
  steps: readonly Step[],
  shapeOf: (map: string) => Shape,
): { steps: Step[]; bypasses: Record<string, Shape> } {
  const layers = steps.filter((step) => step.op === 'convolve');
  const chain = layers.every(
    ({ kernel, relu, from }, i) =>
      kernel.join() === '3,3' && relu !== undefined && (i === 0 || from === layers[i - 1]?.relu),
  );
  if (!chain || layers.length < 3 || layers.length % 2 === 0) return { steps: [...steps], bypasses: {} };
  const bypasses: Record<string, Shape> = {};
  const gated = steps.flatMap((step): Step[] => {
    const at = layers.indexOf(step as Convolve);
    const first = layers[at - 1];
    if (step.op !== 'convolve' || !first || at % 2 === 1) return [step];
    const gate = at / 2 - 1;
    const { from } = first;
    const to = shapeOf(step.to);
    if (shapeOf(from).join() === to.join()) return [{ ...step, gate, bypass: from }];
    const bypass = `bypass${gate}`;
    bypasses[bypass] = to;
    return [
      { op: 'thin', from, to: bypass, stride: first.stride, before: 0 },
      { ...step, gate, bypass },
    ];
  });
  return { steps: gated, bypasses };
}
