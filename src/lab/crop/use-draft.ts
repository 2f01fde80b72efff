import { useState } from 'preact/hooks';
import { sameFrame, WHOLE, type Frame } from '../../inference/picture/frame.ts';
import type { Picture } from '../classify/state.ts';

/** Takes a frame: to be shown at once, and kept when the reader has let go of it. */
export type ChangeFrame = (frame: Frame, done: boolean) => void;

/** The frame of a picture while it is being moved; `keep` is told where it came to rest. */
export function useDraft(
  picture: Picture | null,
  keep: ((frame: Frame) => void) | undefined,
): { frame: Frame; change: ChangeFrame } {
  const [draft, setDraft] = useState<{ of: Picture; frame: Frame } | null>(null);
  const kept = picture?.frame ?? WHOLE;
  const change: ChangeFrame = (frame, done) => {
    if (picture === null) return;
    setDraft({ of: picture, frame });
    if (done && !sameFrame(frame, kept)) keep?.(frame);
  };
  return { frame: draft !== null && draft.of === picture ? draft.frame : kept, change };
}
