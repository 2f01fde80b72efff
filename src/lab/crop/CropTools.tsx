import './crop.css';
import { isCropped, quarter, scaled, turnedSize, WHOLE, type Frame } from '../../inference/picture/frame.ts';
import type { Picture } from '../classify/state.ts';
import { say, type Text } from '../classify/text.ts';
import { ZOOM } from './gestures.ts';
import type { ChangeFrame } from './use-draft.ts';

interface Props {
  t: Text;
  picture: Picture;
  frame: Frame;
  open: boolean;
  toggle: () => void;
  change: ChangeFrame;
}

/** The button that opens cropping, and while it is open those that turn and scale; what has come of it, read out. */
export function CropTools({ t, picture, frame, open, toggle, change }: Props) {
  const size = turnedSize(picture.whole, frame.turn);
  const tools: [key: string, next: () => Frame][] = [
    ['left', () => quarter(frame, false)],
    ['right', () => quarter(frame, true)],
    ['smaller', () => scaled(frame, size, 1 / ZOOM)],
    ['larger', () => scaled(frame, size, ZOOM)],
    ['reset', () => WHOLE],
  ];
  return (
    <div class="crop">
      <div class="lab-buttons">
        <button type="button" class="button" aria-expanded={open} onClick={toggle}>
          {say(t, 'crop')}
        </button>
        {open &&
          tools.map(([key, next]) => (
            <button key={key} type="button" class="button" onClick={() => change(next(), true)}>
              {say(t, `crop.${key}`)}
            </button>
          ))}
      </div>
      {open && <p class="lab-hint">{say(t, 'crop.hint')}</p>}
      <p class={open ? 'lab-hint' : 'visually-hidden'} role="status">
        {open && describe(t, picture.frame)}
      </p>
    </div>
  );
}

/** Where the square came to rest: it is not said at every step of the way. */
function describe(t: Text, frame: Frame): string {
  const { turn, x, y, size } = frame;
  return [
    isCropped(frame) ? say(t, 'crop.at', { x, y, size }) : say(t, 'crop.whole'),
    turn === 0 ? '' : say(t, 'crop.turned', { turn }),
  ].join(' ');
}
