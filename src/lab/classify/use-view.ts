import { useEffect, useState } from 'preact/hooks';
import { nextTask } from '../../browser/turns.ts';
import { framed } from '../../inference/picture/cut.ts';
import type { Frame } from '../../inference/picture/frame.ts';
import { seenInParts, type Pixels } from '../../inference/preprocess.ts';

/** What a network sees of a picture in a frame: null without a picture, and for the moment until it has been worked out. */
export function useView(whole: Pixels | null, frame: Frame, size: number, resize: number): Pixels | null {
  const [view, setView] = useState<Pixels | null>(null);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      // It takes as long as all that is drawn with the picture.
      await nextTask();
      const found =
        whole && !gone ? await seenInParts(framed(whole, frame), { size, resize }, nextTask) : null;
      if (!gone) setView(found);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [whole, frame, size, resize]);
  return view;
}
