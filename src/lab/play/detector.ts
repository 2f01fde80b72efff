/** Detection with one backbone: what a table of the paper measures, in per cent. */
export interface Measure {
  /** 'voc-07', 'map-50-95' … */
  readonly id: string;
  readonly name: string;
  readonly vgg: number;
  readonly resnet: number;
}

/** What the exchange brings, in points and relative to what was there: gain 6.0, 28.3 per cent. */
export function gainOf({ vgg, resnet }: Measure): { points: number; relative: number } {
  return { points: resnet - vgg, relative: (100 * (resnet - vgg)) / vgg };
}
