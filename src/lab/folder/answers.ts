import type { LabelledModel, Model } from '../../inference/manifest.ts';
import { truths } from './classes.ts';
import type { Item } from './picture-set.ts';
import { scoreOf, type Readings, type Score } from './readings.ts';

/** What one network said of a set, and how that compares with what its folders say. */
export interface Answers {
  readonly model: LabelledModel;
  readonly readings: Readings;
  /** By picture: the class its folder is named after, -1 for none. */
  readonly truth: ReadonlyMap<number, number>;
  readonly score: Score;
}

export function answersOf(model: LabelledModel, items: readonly Item[], readings: Readings): Answers {
  const truth = truths(model.labels, items);
  return { model, readings, truth, score: scoreOf(readings, truth) };
}

/** Those of some networks that bring their labels with them, as the nets of this project do. */
export function withOwnLabels(models: readonly Model[]): LabelledModel[] {
  return models.flatMap((model) => {
    const { labels } = model;
    return 'path' in labels ? [] : [{ ...model, labels }];
  });
}
