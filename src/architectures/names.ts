import type { Step } from './steps.ts';

/** Words in the reader's language for what has no name in symbols. */
export interface Words {
  maxPool: string;
  averagePool: string;
  fullyConnected: string;
  shortcut: string;
  zeros: string;
  input: string;
}

/** What a layer does, as in the paper's Fig. 3: '3×3, 128, /2'. */
export function operation({ op, kernel, stride, filters, groups }: Step, words: Words): string {
  const by = `${groups === undefined ? '' : `, ÷${groups}`}${stride > 1 ? `, /${stride}` : ''}`;
  switch (op) {
    case 'conv':
      return `${kernel}×${kernel}, ${filters ?? ''}${by}`;
    case 'max-pool':
      return `${words.maxPool} ${kernel}×${kernel}${by}`;
    case 'average-pool':
      return words.averagePool;
    case 'fc':
      return `${words.fullyConnected} ${filters ?? ''}`;
  }
}

/** The paper's name of a block, or of a stage with nothing but one layer: 'conv3_2', 'conv1'. */
export function blockName({ stage, block, alone }: Pick<Step, 'stage' | 'block' | 'alone'>): string {
  return alone ? stage : `${stage}_${block}`;
}

/** What a row of the table of layers is called: 'conv3_2 · 1', 'conv3_2 · shortcut', 'conv2 · pool', 'fc'. */
export function layerName(step: Step, words: Words): string {
  if (step.stage === 'head') return step.op === 'fc' ? step.id : words.averagePool;
  if (step.op === 'max-pool') return `${step.stage} · ${words.maxPool}`;
  const name = blockName(step);
  if (step.role === 'shortcut') return `${name} · ${words.shortcut}`;
  const place = /^conv\d-\d+-(\d+)$/.exec(step.id)?.[1];
  return place === undefined ? name : `${name} · ${place}`;
}
