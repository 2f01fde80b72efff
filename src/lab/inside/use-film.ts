import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../inference/errors.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { closeCamera, openCamera } from '../classify/camera.ts';

/** What the camera's picture is reduced to by the browser, before it is reduced as any other picture. */
const SIDE = 96;

interface Options {
  /** Takes a frame; resolved once it has been computed. */
  readonly take: (pixels: Pixels) => Promise<void>;
  readonly fail: (error: unknown) => void;
}

/**
 * The camera, frame after frame: how many a second there are, 0 while the page is hidden; null while it is off. Released when it
 * is stopped, when it fails and when the page is left.
 */
export function useFilm({ take, fail }: Options) {
  const [on, setOn] = useState(false);
  const [rate, setRate] = useState(0);
  const latest = useRef(take);
  latest.current = take;

  useEffect(() => {
    if (!on) return;
    let stream: MediaStream | null = null;
    let gone = false;
    const stop = () => setOn(false);
    const video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });
    addEventListener('pagehide', stop);
    const film = async () => {
      stream = await openCamera('user');
      if (gone) {
        closeCamera(stream);
        return;
      }
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => {
          setOn(false);
          fail(new Failure('camera-lost'));
        });
      video.srcObject = stream;
      await video.play();
      let times: number[] = [];
      const running = () => !gone;
      while (running()) {
        if (document.hidden) {
          setRate(0);
          times = [];
          await shownAgain();
          continue;
        }
        await latest.current(grab(video));
        await new Promise(requestAnimationFrame);
        times = [...times, performance.now()].slice(-31);
        const [first = 0] = times;
        if (times.length > 5) setRate(((times.length - 1) * 1000) / (times.at(-1)! - first));
      }
    };
    film().catch((error: unknown) => {
      if (gone) return;
      setOn(false);
      fail(error);
    });
    return () => {
      gone = true;
      removeEventListener('pagehide', stop);
      closeCamera(stream);
      video.srcObject = null;
      setRate(0);
    };
  }, [on]);

  return { on, rate, set: setOn };
}

function shownAgain(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}

/** The square in the middle of a frame, mirrored as in a looking-glass. */
function grab(video: HTMLVideoElement): Pixels {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const side = Math.min(video.videoWidth, video.videoHeight);
  const [left, top] = [(video.videoWidth - side) / 2, (video.videoHeight - side) / 2];
  context.setTransform(-1, 0, 0, 1, SIDE, 0);
  context.drawImage(video, left, top, side, side, 0, 0, SIDE, SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  return { data: data, width: SIDE, height: SIDE };
}
