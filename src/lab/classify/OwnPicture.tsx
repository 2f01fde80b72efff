import { useEffect, useRef, useState } from 'preact/hooks';
import { Camera } from './Camera.tsx';
import { PictureAddress } from './PictureAddress.tsx';
import { say, type Text } from './text.ts';
import type { Actions } from './use-classify.ts';

interface Props {
  t: Text;
  actions: Pick<Actions, 'pickFile' | 'pickPixels' | 'fail'>;
  /** With the camera and addresses of other hosts, which the policies of some pages forbid. */
  full: boolean;
}

/** The reader's own picture: a file, the camera, an address, drop and paste. It never leaves her browser. */
export function OwnPicture({ t, actions, full }: Props) {
  const [filming, setFilming] = useState<boolean | null>(null);
  const camera = useRef<HTMLButtonElement>(null);
  // The camera's buttons go away with it: the focus must not go with them.
  useEffect(() => {
    if (filming === false) camera.current?.focus();
  }, [filming]);
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) actions.pickFile(file);
    // So that the same file can be chosen again after it was mended.
    input.value = '';
  };
  return (
    <div class="lab-own">
      <div class="lab-buttons">
        <label class="button">
          <input class="visually-hidden" type="file" accept="image/*" onChange={choose} />
          {say(t, 'file')}
        </label>
        {full && !filming && (
          <button ref={camera} type="button" class="button" onClick={() => setFilming(true)}>
            {say(t, 'camera')}
          </button>
        )}
      </div>
      {filming && (
        <Camera
          t={t}
          close={() => setFilming(false)}
          take={(pixels) => {
            setFilming(false);
            actions.pickPixels(pixels);
          }}
          fail={(error) => {
            setFilming(false);
            actions.fail(error);
          }}
        />
      )}
      {full && <PictureAddress t={t} take={actions.pickFile} />}
      <p class="lab-hint">{say(t, 'own.hint')}</p>
    </div>
  );
}
