import { useRef } from 'preact/hooks';
import type { Frame, Size } from '../../inference/picture/frame.ts';
import { grasp, pull, type Gesture, type Point } from './gestures.ts';
import type { ChangeFrame } from './use-draft.ts';

/** How near to a corner a thumb has to come, in CSS pixels: half of what a target should measure. */
const REACH = 22;

/** Mouse, pen and fingers on a picture: handlers for the element that the picture fills. */
export function useGestures(frame: Frame, picture: Size, change: ChangeFrame) {
  const fingers = useRef(new Map<number, Point>());
  const gesture = useRef<Gesture | null>(null);
  const latest = useRef(frame);

  /** Where the pointer is on the picture, and how many of its pixels REACH is. */
  const locate = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const scale = picture.width / box.width;
    return {
      point: { x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale },
      reach: REACH * scale,
    };
  };
  const begin = (from: Frame, reach: number) => {
    gesture.current = grasp(from, picture, [...fingers.current.values()], reach);
    latest.current = gesture.current.frame;
    change(latest.current, false);
  };
  const release = (event: PointerEvent) => {
    if (!fingers.current.delete(event.pointerId)) return;
    // The finger that is left goes on with the square, not with a corner that it happens to be near.
    if (fingers.current.size > 0) {
      begin(latest.current, 0);
      return;
    }
    gesture.current = null;
    change(latest.current, true);
  };

  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || fingers.current.size > 1) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      const { point, reach } = locate(event);
      const going = fingers.current.size > 0;
      fingers.current.set(event.pointerId, point);
      begin(going ? latest.current : frame, reach);
    },
    onPointerMove(event: PointerEvent) {
      if (gesture.current === null || !fingers.current.has(event.pointerId)) return;
      fingers.current.set(event.pointerId, locate(event).point);
      latest.current = pull(gesture.current, [...fingers.current.values()], picture);
      change(latest.current, false);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
