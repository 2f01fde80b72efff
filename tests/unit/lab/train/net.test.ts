import { expect, test } from 'vitest';
import { backFor, backward, forward, loss, memoryFor, netOf } from '../../../../src/lab/train/net.ts';
import { normal, randomOf } from '../../../../src/lab/train/random.ts';
import { SHORTCUTS, STARTS, type Spec } from '../../../../src/lab/train/spec.ts';

const N = 7;
const SPECS: Spec[] = SHORTCUTS.flatMap((shortcut) =>
  STARTS.flatMap((start) => [true, false].map((norm) => ({ shortcut, start, norm, depth: 8, warm: false }))),
);

test.each(SPECS)(
  'gradients are those of finite differences: $shortcut, $start, normalized: $norm',
  (spec) => {
    for (const width of [4, 5]) {
      const net = netOf(spec, width, 3);
      const memory = memoryFor(net, N);
      const back = backFor(net, N);
      const random = randomOf(9);
      const label = Uint8Array.from({ length: N }, (_, i) => i % 2);
      // Biases that are exactly 0 put a ReLU behind a dead layer exactly on its corner.
      for (let i = 0; i < net.theta.length; i++) net.theta[i]! += 0.01 * normal(random);
      for (let i = 0; i < 2 * N; i++) memory.inputs[0]![i] = normal(random);
      const cost = () => {
        forward(net, memory);
        return loss(memory, label, back.d.at(-1)!);
      };
      cost();
      backward(net, memory, back);
      const grad = back.grad.slice();
      const size = Math.max(...grad.map(Math.abs));
      let compared = 0;
      for (let i = 0; i < grad.length; i++) {
        const at = net.theta[i]!;
        const differences = [1e-6, 2e-6].map((h) => {
          net.theta[i] = at + h;
          const above = cost();
          net.theta[i] = at - h;
          return (above - cost()) / (2 * h);
        });
        net.theta[i] = at;
        // Where two widths disagree a ReLU has its corner between them.
        if (Math.abs(differences[0]! - differences[1]!) > 1e-6 * size + 1e-8) continue;
        expect(Math.abs(grad[i]! - differences[0]!)).toBeLessThan(1e-5 * size + 1e-8);
        compared++;
      }
      expect(compared).toBeGreaterThan(0.9 * grad.length);
    }
  },
);

test('plain and residual networks of one seed begin with the same numbers, as many of them', () => {
  const [plain, residual] = (['plain', 'residual'] as const).map((shortcut) =>
    netOf({ shortcut, start: 'he', norm: true, depth: 38, warm: false }, 12, 5),
  );
  expect(plain!.theta).toEqual(residual!.theta);
  expect(plain!.theta).toHaveLength(2 * 12 + 24 + 36 * (144 + 24) + 24 + 2);
});
