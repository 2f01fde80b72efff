import { useMemo, useRef } from 'preact/hooks';
import { framed } from '../../inference/picture/cut.ts';
import { WHOLE, type Frame } from '../../inference/picture/frame.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import type { Picture } from '../classify/state.ts';

/** The parts of a picture that follow from its pixels and its frame. */
export function inFrame(whole: Pixels, frame: Frame = WHOLE): Pick<Picture, 'pixels' | 'whole' | 'frame'> {
  return { pixels: framed(whole, frame), whole, frame };
}

/**
 * A picture as a frame shows it. The same picture in the same frame keeps its serial, so that what is known of it stays known.
 * Without a frame the picture is as it was last.
 */
export function useFramed(picture: Picture | null, frame: Frame | null): Picture | null {
  const serials = useRef(new Map<string, number>());
  const last = useRef<Frame>(WHOLE);
  if (frame !== null) last.current = frame;
  const { turn, x, y, size } = last.current;
  return useMemo(() => {
    if (picture === null) return null;
    const key = [picture.serial, turn, x, y, size].join(' ');
    const parts = inFrame(picture.whole, { turn, x, y, size });
    // Below zero: those above are the pictures' own.
    const serial =
      parts.pixels === picture.whole
        ? picture.serial
        : (serials.current.get(key) ?? -1 - serials.current.size);
    if (serial < 0) serials.current.set(key, serial);
    return { ...picture, ...parts, serial };
  }, [picture, turn, x, y, size]);
}
