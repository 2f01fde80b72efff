import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { Camera } from './Camera.tsx';
import { DropNotice } from './DropNotice.tsx';
import type { Dropped } from './dropped.ts';
import { PictureAddress } from './PictureAddress.tsx';
import { say, type Text } from './text.ts';
import type { Actions } from './use-classify.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  actions: Pick<Actions, 'pickFile' | 'pickPixels' | 'fail'>;
  /** With the camera and addresses of other hosts, which the policies of some pages forbid. */
  full: boolean;
  /** What was dropped or pasted last. */
  said: Dropped | null;
  /** That her own picture is not there any more. */
  lost: boolean;
}

/** The reader's own picture, as one menu: a file, the camera, an address, drop and paste. It never leaves her browser. */
export function OwnPicture({ lang, t, base, actions, full, said, lost }: Props) {
  const [filming, setFilming] = useState<boolean | null>(null);
  const camera = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDetailsElement>(null);
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
  const file = (
    <label class="button">
      <input class="visually-hidden" type="file" accept="image/*" onChange={choose} />
      {say(t, 'file')}
    </label>
  );
  const notice = <DropNotice lang={lang} t={t} base={base} said={said} full={full} lost={lost} />;
  const given = said?.kind === 'address' ? said.address : undefined;
  useEffect(() => {
    if (given !== undefined && menu.current) menu.current.open = true;
  }, [given]);
  if (!full)
    return (
      <div class="lab-own">
        <div class="lab-buttons">{file}</div>
        <p class="lab-hint">{say(t, 'own.hint')}</p>
        {notice}
      </div>
    );
  return (
    <div class="lab-own">
      <details class="lab-menu" ref={menu}>
        <summary class="button">{say(t, 'own')}</summary>
        <div class="lab-buttons">
          {file}
          {!filming && (
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
        <PictureAddress t={t} take={actions.pickFile} given={given} />
        <p class="lab-hint">{say(t, 'own.hint')}</p>
      </details>
      {notice}
    </div>
  );
}
