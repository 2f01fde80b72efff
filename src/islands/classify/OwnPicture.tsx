import { useState } from 'preact/hooks';
import { Camera } from './Camera.tsx';
import { say, type Text } from './text.ts';
import type { Actions } from './use-classify.ts';

interface Props {
  t: Text;
  actions: Pick<Actions, 'pickFile' | 'pickPixels' | 'fail'>;
  camera: boolean;
}

/** The reader's own picture: a file, the camera, drop and paste. It never leaves her browser. */
export function OwnPicture({ t, actions, camera }: Props) {
  const [filming, setFilming] = useState(false);
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
        {camera && !filming && (
          <button type="button" class="button" onClick={() => setFilming(true)}>
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
      <p class="lab-hint">{say(t, 'own.hint')}</p>
    </div>
  );
}
