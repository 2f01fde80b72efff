/** What the recipe of §3.4 draws at random for one picture: [256, 480] for the shorter side, a place, a mirror image, a colour. */
export interface Draw {
  /** The shorter side of the resized picture, in pixels. */
  readonly side: number;
  /** Where the crop lies in the room that is left, 0 to 1 in both directions. */
  readonly x: number;
  readonly y: number;
  readonly flip: boolean;
  /** By how much the colour goes along the three main directions, in standard deviations of the recipe; null leaves it. */
  readonly colour: readonly [number, number, number] | null;
}

export const CROP = 224;
export const SIDES = [256, 480] as const;

/** Red, green and blue along the three directions in which the pixels of ImageNet vary most, each times its strength, of a range of 1. */
const DIRECTIONS = [
  [0.2175 * -0.5675, 0.2175 * -0.5808, 0.2175 * -0.5836],
  [0.0188 * 0.7192, 0.0188 * -0.0045, 0.0188 * -0.6948],
  [0.0045 * 0.4009, 0.0045 * -0.814, 0.0045 * 0.4203],
] as const;
/** Of the random amount along each direction, as for AlexNet. */
const DEVIATION = 0.1;

/** Width and height of a picture resized so that its shorter side has a length: sizeAt([400, 300], 300) → [400, 300]. */
export function sizeAt([width, height]: readonly [number, number], side: number): [number, number] {
  const scale = side / Math.min(width, height);
  return [Math.round(width * scale), Math.round(height * scale)];
}

/** The left upper corner of the crop in the resized picture. */
export function cornerOf(picture: readonly [number, number], { side, x, y }: Draw): [number, number] {
  const [width, height] = sizeAt(picture, side);
  return [Math.round(x * (width - CROP)), Math.round(y * (height - CROP))];
}

/** The part of the picture's area that the crop shows, in per cent. */
export function shareOf(picture: readonly [number, number], { side }: Pick<Draw, 'side'>): number {
  const [width, height] = sizeAt(picture, side);
  return (100 * CROP ** 2) / (width * height);
}

/** What is added to red, green and blue, each of a range of 1. */
export function shiftOf(colour: Draw['colour']): [number, number, number] {
  const at = (channel: 0 | 1 | 2) =>
    (colour ?? []).reduce((sum, amount, i) => sum + DEVIATION * amount * DIRECTIONS[i]![channel], 0);
  return [at(0), at(1), at(2)];
}

/** Draws everything anew, as the recipe does for every example; the colours from a normal distribution. */
export function drawAnew(random: () => number, normal: (random: () => number) => number): Draw {
  const [least, most] = SIDES;
  return {
    side: least + Math.floor(random() * (most - least + 1)),
    x: random(),
    y: random(),
    flip: random() < 0.5,
    colour: [normal(random), normal(random), normal(random)],
  };
}
