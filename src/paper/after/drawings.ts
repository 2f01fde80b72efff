import type { Lang } from '../../i18n/languages.ts';
import { strings, type Key } from '../../i18n/strings.ts';
import type { Box, Column, Diagram, Fork, Item, Join } from './diagram.ts';

type Say = (word: string) => string;
type Make = (titles: readonly string[], say: Say) => Diagram;

const box = (label: string): Box => ({ box: label });
const wide = (label: string, times: number): Box => ({ box: label, wide: times });
const gone = (label: string): Box => ({ box: label, gone: true });
const fork = (name: string, text?: string): Fork => (text ? { fork: name, text } : { fork: name });
const join = (sign: Join['join'], from: string, more: Omit<Join, 'join' | 'from'> = {}): Join => ({
  join: sign,
  from,
  ...more,
});
const column = (title: string | undefined, ...items: Item[]): Column => ({ title: title ?? '', items });

/** A stretch of the way without anything on it. */
const SPACE: readonly Item[] = [{ remark: '' }, { remark: '' }, { remark: '' }];

const ORIGINAL = [
  fork('x', 'x'),
  box('3×3'),
  box('BN'),
  box('ReLU'),
  box('3×3'),
  box('BN'),
  join('+', 'x'),
  box('ReLU'),
];

/** The drawings by the idea they show; `titles` stand above the columns. */
const DRAWINGS = {
  original: (titles) => [column(titles[0], ...ORIGINAL)],

  'pre-activation': (titles) => [
    column(titles[0], ...ORIGINAL),
    column(
      titles[1],
      fork('x', 'x'),
      ...['BN', 'ReLU', '3×3', 'BN', 'ReLU', '3×3'].map((l) => box(l)),
      join('+', 'x'),
    ),
  ],

  'five-units': (titles) => {
    const unit = (title: string | undefined, branch: string, after: string) =>
      column(
        title,
        fork('x'),
        ...branch.split(' ').map((l) => box(l)),
        join('+', 'x'),
        ...after
          .split(' ')
          .filter(Boolean)
          .map((l) => box(l)),
      );
    return [
      unit(titles[0], '3×3 BN ReLU 3×3 BN', 'ReLU'),
      unit(titles[1], '3×3 BN ReLU 3×3', 'BN ReLU'),
      unit(titles[2], '3×3 BN ReLU 3×3 BN ReLU', ''),
      unit(titles[3], 'ReLU 3×3 BN ReLU 3×3 BN', ''),
      unit(titles[4], 'BN ReLU 3×3 BN ReLU 3×3', ''),
    ];
  },

  'stochastic-depth': (titles) => [
    column(titles[0], fork('x', 'x'), box('3×3'), box('3×3'), join('+', 'x'), box('ReLU')),
    column(titles[1], fork('x', 'x'), gone('3×3'), gone('3×3'), join('+', 'x'), box('ReLU')),
  ],

  wide: (titles) => [
    column(titles[0], fork('x', 'x'), wide('16', 0.4), wide('16', 0.4), join('+', 'x')),
    column(titles[1], fork('x', 'x'), wide('160', 1.4), wide('160', 1.4), join('+', 'x')),
  ],

  paths: (titles) => [
    column(
      titles[0],
      fork('a', 'x'),
      box('F₁'),
      join('+', 'a'),
      fork('b'),
      box('F₂'),
      join('+', 'b'),
      fork('c'),
      box('F₃'),
      join('+', 'c'),
    ),
    column(
      titles[1],
      fork('a', 'x'),
      box('F₁'),
      join('+', 'a'),
      fork('b'),
      gone('F₂'),
      join('+', 'b'),
      fork('c'),
      box('F₃'),
      join('+', 'c'),
    ),
  ],

  dense: (titles) => [
    column(titles[0], fork('a', 'x'), box('3×3'), join('+', 'a'), fork('b'), box('3×3'), join('+', 'b')),
    column(titles[1], fork('a', 'x'), box('3×3'), join('∥', 'a'), fork('b'), box('3×3'), join('∥', 'b')),
  ],

  'u-net': (titles, say) => [
    column(
      titles[0],
      box('64'),
      fork('a'),
      box(say('down')),
      box('128'),
      fork('b'),
      box(say('down')),
      box('256'),
      box(say('up')),
      join('∥', 'b'),
      box('128'),
      box(say('up')),
      join('∥', 'a'),
      box('64'),
    ),
  ],

  resnext: (titles) => [
    column(titles[0], fork('x', '256'), box('1×1, 64'), box('3×3, 64'), box('1×1, 256'), join('+', 'x')),
    column(
      titles[1],
      fork('x', '256'),
      box('1×1, 128'),
      { box: ['4', '4', '…', '4'], wide: 1.4 },
      box('1×1, 256'),
      join('+', 'x'),
    ),
  ],

  transformer: (titles, say) => [
    column(
      titles[0],
      fork('a', 'x'),
      box(say('attention')),
      join('+', 'a'),
      box('LN'),
      fork('b'),
      box('MLP'),
      join('+', 'b'),
      box('LN'),
    ),
    column(
      titles[1],
      fork('a', 'x'),
      box('LN'),
      box(say('attention')),
      join('+', 'a'),
      fork('b'),
      box('LN'),
      box('MLP'),
      join('+', 'b'),
    ),
  ],

  'squeeze-excitation': (titles, say) => [
    column(titles[0], fork('x', 'x'), box('3×3'), box('3×3'), join('+', 'x')),
    column(
      titles[1],
      fork('x', 'x'),
      box('3×3'),
      box('3×3'),
      fork('u'),
      { remark: 'u' },
      ...SPACE,
      ...SPACE,
      join('×', 'u', { side: 'left', over: [say('mean'), 'fc', 'fc', 'σ'] }),
      join('+', 'x'),
    ),
  ],

  landscape: (titles, say) => [
    column(titles[0], box('θ'), box('θ + αδ + βη'), box(say('network')), box('L(α, β)')),
  ],

  ode: (titles, say) => [
    column(
      titles[0],
      fork('a', 'x₀'),
      box('F₁'),
      join('+', 'a', { text: 'x₁' }),
      fork('b'),
      box('F₂'),
      join('+', 'b', { text: 'x₂' }),
      { remark: '⋮' },
    ),
    column(
      titles[1],
      fork('a', 'x(0)'),
      wide(say('solver'), 1.6),
      { remark: 'dx/dt = f(x, t)' },
      wide('x(1)', 1),
    ),
  ],

  fixup: (titles) => [
    column(titles[0], ...ORIGINAL),
    column(
      titles[1],
      fork('x', 'x'),
      box('+ a'),
      box('3×3'),
      box('+ b, ReLU'),
      box('+ c'),
      box('3×3 = 0'),
      box('× s, + d'),
      join('+', 'x'),
      box('ReLU'),
    ),
  ],

  repvgg: (titles) => [
    column(
      titles[0],
      fork('x'),
      { remark: '' },
      wide('3×3, BN', 0.85),
      { remark: '' },
      join('+', 'x', { over: ['BN'] }),
      join('+', 'x', { over: ['1×1, BN'], side: 'left' }),
      wide('ReLU', 0.85),
    ),
    column(
      titles[1],
      fork('x', 'x'),
      { remark: '' },
      wide('3×3 + b', 0.85),
      ...SPACE,
      ...SPACE,
      wide('ReLU', 0.85),
    ),
  ],

  training: (titles, say) => [
    column(titles[0], box(say('crop')), box('ResNet-50'), box('softmax'), wide('SGD', 1)),
    column(
      titles[1],
      box(say('crop')),
      wide('Mixup, CutMix', 1.5),
      box('ResNet-50'),
      box('BCE'),
      box('LAMB'),
    ),
  ],

  convnext: (titles) => [
    column(
      titles[0],
      fork('x', 'x'),
      box('1×1, 64'),
      box('BN, ReLU'),
      box('3×3, 64'),
      box('BN, ReLU'),
      box('1×1, 256'),
      box('BN'),
      join('+', 'x'),
      box('ReLU'),
    ),
    column(
      titles[1],
      fork('x', 'x'),
      box('7×7, d'),
      box('LN'),
      box('1×1, 384'),
      box('GELU'),
      box('1×1, 96'),
      join('+', 'x'),
    ),
  ],
} as const satisfies Readonly<Record<string, Make>>;

export type Drawn = keyof typeof DRAWINGS;

export const IDEAS = Object.keys(DRAWINGS) as Drawn[];

/** The blocks of an idea, with the words of a language in them. */
export function diagram(idea: Drawn, titles: readonly string[], lang: Lang): Diagram {
  const t = strings(lang);
  return (DRAWINGS[idea] as Make)(titles, (word) => t[`after.box.${word}` as Key]);
}
