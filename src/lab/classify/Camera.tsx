import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../inference/errors.ts';
import { draw } from '../../inference/picture/decode.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { closeCamera, countCameras, openCamera, type Facing } from './camera.ts';
import { say, type Text } from './text.ts';

interface Props {
  t: Text;
  take: (pixels: Pixels) => void;
  close: () => void;
  fail: (error: unknown) => void;
}

/** The camera's picture with a shutter; released when a picture is taken, when closed, when the page is hidden or left. */
export function Camera({ t, take, close, fail }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLButtonElement>(null);
  const [facing, setFacing] = useState<Facing>('environment');
  const [live, setLive] = useState(false);
  const [two, setTwo] = useState(false);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    const hidden = () => {
      if (document.hidden) close();
    };
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', close);
    const show = async (opened: MediaStream) => {
      // Closed while the reader was still being asked for permission.
      if (gone) {
        closeCamera(opened);
        return;
      }
      stream = opened;
      for (const track of stream.getTracks())
        track.addEventListener('ended', () => fail(new Failure('camera-lost')));
      if (video.current) video.current.srcObject = stream;
      setTwo((await countCameras()) > 1);
    };
    openCamera(facing)
      .then(show)
      .catch((error: unknown) => !gone && fail(error));
    return () => {
      gone = true;
      closeCamera(stream);
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', close);
    };
  }, [facing]);

  useEffect(() => {
    if (live) shutter.current?.focus();
  }, [live]);

  return (
    <div class="lab-camera">
      <video
        ref={video}
        autoplay
        playsInline
        muted
        onLoadedData={() => setLive(true)}
        aria-label={say(t, 'camera.view')}
      />
      <div class="lab-buttons">
        <button
          ref={shutter}
          type="button"
          class="button primary"
          disabled={!live}
          onClick={() => video.current && take(draw(video.current))}
        >
          {say(t, 'camera.take')}
        </button>
        {two && (
          <button
            type="button"
            class="button"
            onClick={() => setFacing(facing === 'user' ? 'environment' : 'user')}
          >
            {say(t, 'camera.turn')}
          </button>
        )}
        <button type="button" class="button" onClick={close}>
          {say(t, 'camera.close')}
        </button>
      </div>
    </div>
  );
}
