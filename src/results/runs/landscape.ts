import { z } from 'astro/zod';
import type { Text } from '../schema.ts';
import { phrase } from '../text.ts';
import { nameOf } from './at-start.ts';
import { sayLoss, side, type LandscapeData } from './landscape-place.ts';

const settings = z.object({
  network: z.string().regex(/^(plain|resnet)-\d+$/),
  points: z.number().int().min(3),
  pictures: z.number().int().positive(),
  seed: z.number().int(),
  precision: z.string(),
});

/** The loss on a plane of weights around a trained network, as models/training/landscape.py computes it. */
export interface Landscape extends z.infer<typeof settings> {
  /** Mean cross-entropy at (α, β), α and β from −1 to 1: loss[i * points + j] is at (side(i), side(j)). */
  readonly loss: readonly number[];
}

/** The loss of a classifier of ten classes that guesses: ln 10. */
export const GUESSING = Math.log(10);

/**
 * Reads models/zoo/<network>/landscape.csv: a line "# {settings}", a header, a row a point, α slower than β. Throws where it
 * has another form, or is not finished.
 */
export function parseLandscape(source: string): Landscape {
  const [first = '', header, ...lines] = source.trim().split(/\r?\n/);
  if (!first.startsWith('# {') || header !== 'a,b,loss,error') throw new Error('no log of a landscape');
  const about = settings.parse(JSON.parse(first.slice(2)));
  const { points } = about;
  if (lines.length !== points ** 2) throw new Error(`${lines.length} points of ${points ** 2}`);
  const loss = lines.map((line, n) => {
    const [a = NaN, b = NaN, value = NaN] = line.split(',').map(Number);
    const here = [side(Math.floor(n / points), points), side(n % points, points)] as const;
    if (Math.abs(a - here[0]) + Math.abs(b - here[1]) > 1e-3 || !(value >= 0))
      throw new Error(`no point of a landscape at ${here.join(', ')}: ${line}`);
    return value;
  });
  return { ...about, loss };
}

/** The loss at the network itself, in the middle. */
export function middle({ loss, points }: Landscape): number {
  return loss[((points - 1) / 2) * (points + 1)] ?? NaN;
}

/** The median loss of the points whose distance from the middle is `radius`, within half a step of the grid. */
export function ring({ loss, points }: Landscape, radius: number): number {
  const half = 1 / (points - 1);
  const found = loss
    .filter((_, n) => {
      const distance = Math.hypot(side(Math.floor(n / points), points), side(n % points, points));
      return Math.abs(distance - radius) <= half;
    })
    .sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? NaN;
}

/** Per cent of the points at which the loss is below that of guessing. */
export function better({ loss }: Landscape): number {
  return (100 * loss.filter((value) => value < GUESSING).length) / loss.length;
}

/** What the live figure asks for: the losses of every network in three digits, in the order of the file. */
export function landscapeData(all: readonly Landscape[]): LandscapeData {
  return {
    points: all[0]?.points ?? 0,
    nets: all.map(({ network, loss }) => ({
      id: network,
      name: nameOf(network),
      loss: loss.map((value) => Number(value.toPrecision(3))),
    })),
  };
}

/** What the landscapes say: the share of the plane that is better than guessing, of each net, and the loss half way out. */
export function sayLandscapes(all: readonly Landscape[]): Text {
  const each = (say: (one: Landscape) => string) => {
    const parts = all.map((one) => `${nameOf(one.network)} ${say(one)}`);
    return { zh: parts.join('、'), en: new Intl.ListFormat('en').format(parts) };
  };
  const share = each((one) => `${better(one).toFixed(1)}%`);
  const half = each((one) => sayLoss(ring(one, 0.5)));
  return {
    zh: phrase('landscape.says', { share: share.zh, half: half.zh }).zh,
    en: phrase('landscape.says', { share: share.en, half: half.en }).en,
  };
}
