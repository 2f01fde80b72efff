import { useMemo } from 'preact/hooks';
import { framed } from '../../inference/picture/cut.ts';
import { sameFrame, squareOf, WHOLE, type Frame } from '../../inference/picture/frame.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import type { Picture } from '../classify/state.ts';
import { say, type Text } from '../classify/text.ts';
import { afterKey } from './gestures.ts';
import type { ChangeFrame } from './use-draft.ts';
import { useGestures } from './use-gestures.ts';

interface Props {
  t: Text;
  picture: Picture;
  label: string;
  frame: Frame;
  /** The share of the square's side that the network takes; the rest is its margin. */
  inner: number;
  change: ChangeFrame;
}

/** The longer side of the picture on the page, at most, in rem. */
const LARGE = 26;

/** The whole picture with the square on it, to move and to scale with mouse, fingers or keys. */
export function Surface({ t, picture, label, frame, inner, change }: Props) {
  const { whole } = picture;
  const turned = useMemo(() => framed(whole, { ...WHOLE, turn: frame.turn }), [whole, frame.turn]);
  const { width, height } = turned;
  const handlers = useGestures(frame, turned, change);
  const { x, y, side } = squareOf(frame, turned);
  const percent = (part: number, of: number) => `${(part / of) * 100}%`;
  const keep = () => !sameFrame(frame, picture.frame) && change(frame, true);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey(frame, turned, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    change(next, false);
  };
  return (
    <div
      class="crop-surface"
      style={{
        aspectRatio: `${width} / ${height}`,
        width: `min(100%, ${LARGE * Math.min(1, width / height)}rem)`,
      }}
      {...handlers}
    >
      <PixelCanvas pixels={turned} label={label} name="crop-picture" />
      <div
        class="crop-frame"
        role="application"
        tabIndex={0}
        aria-label={say(t, 'crop.frame')}
        style={{ left: percent(x, width), top: percent(y, height), width: percent(side, width) }}
        onKeyDown={press}
        onKeyUp={keep}
        onBlur={keep}
      >
        {inner < 1 && <div class="crop-inner" style={{ inset: `${(1 - inner) * 50}%` }} />}
      </div>
    </div>
  );
}
