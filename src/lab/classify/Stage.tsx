import { useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { sameFrame, WHOLE, type Frame } from '../../inference/picture/frame.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { CropTools } from '../crop/CropTools.tsx';
import { Surface } from '../crop/Surface.tsx';
import { useDraft } from '../crop/use-draft.ts';
import { PixelCanvas } from './PixelCanvas.tsx';
import type { State } from './state.ts';
import { say, type Text } from './text.ts';
import { useView } from './use-view.ts';

/** As the file has it, not as it is kept. */
const sizeOf = ({ original, width, height }: Pixels) => ({ width, height, ...original });

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  state: Pick<State, 'picture' | 'manifest' | 'samples' | 'model'>;
  image: string;
  /** What the address asks for and there is not. */
  unknown?: string | null | undefined;
  /** Keeps a frame that the reader has chosen; without it she cannot choose one. */
  crop?: ((frame: Frame) => void) | undefined;
  /** Whether what the network sees stands in its corner. */
  small: boolean;
}

/** The picture, to crop and to turn where it may be, with what the network sees of it where that is wanted. */
export function Stage({ lang, t, base, state, image, unknown, crop, small }: Props) {
  const { picture, manifest, samples, model } = state;
  const { size, resize = size } = manifest?.models.find(({ id }) => id === model)?.input ?? { size: 32 };
  const [open, setOpen] = useState(false);
  const { frame, change } = useDraft(picture, crop);
  const view = useView(small && picture ? picture.whole : null, frame, size, resize);
  const sample = samples.find(({ id }) => id === (picture === null ? image : picture.sample));
  const label = sample?.alt[lang] ?? say(t, 'own');
  const whole = picture === null || sameFrame(picture.frame, WHOLE);
  const cropping = open && crop !== undefined && picture !== null;
  return (
    <div class={cropping ? 'lab-stage cropping' : 'lab-stage'}>
      <figure>
        {cropping ? (
          <Surface
            t={t}
            picture={picture}
            label={label}
            frame={frame}
            inner={size / resize}
            change={change}
          />
        ) : whole && (picture === null || sample) ? (
          <img
            class="lab-picture"
            src={`${base}samples/${sample?.file ?? `${image}.webp`}`}
            alt={sample?.alt[lang] ?? ''}
          />
        ) : (
          <PixelCanvas
            pixels={picture.pixels}
            label={whole ? label : say(t, 'crop.label', { name: label })}
            name="lab-picture"
          />
        )}
        {small &&
          (view ? (
            <PixelCanvas pixels={view} label={say(t, 'seen.label', { size })} name="lab-seen" />
          ) : (
            <div class="lab-seen" />
          ))}
        <figcaption>
          {picture !== null && !sample && <span>{say(t, 'own')}</span>}
          {!whole && !cropping && <span>{say(t, 'crop.caption')}</span>}
          {small && <span>{say(t, 'seen', { size })}</span>}
        </figcaption>
      </figure>
      {crop && picture && (
        <CropTools
          t={t}
          picture={picture}
          frame={frame}
          open={open}
          toggle={() => setOpen(!open)}
          change={change}
        />
      )}
      <p class="lab-remarks" role="status">
        {unknown && `${say(t, 'unknown-name', { name: unknown.slice(0, 40) })} `}
        {picture?.whole.remarks?.map((remark) => say(t, `remark.${remark}`, sizeOf(picture.whole))).join(' ')}
      </p>
      {sample && (
        <p class="lab-credit">
          {say(t, 'credit', {
            author: sample.author === 'unknown' ? say(t, 'unknown') : sample.author,
            source: sample.source,
            licence: sample.licence,
          })}
        </p>
      )}
    </div>
  );
}
