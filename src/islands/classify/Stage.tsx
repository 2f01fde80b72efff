import { useMemo } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { seen } from '../../inference/preprocess.ts';
import { PixelCanvas } from './PixelCanvas.tsx';
import type { State } from './state.ts';
import { say, type Text } from './text.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  state: Pick<State, 'picture' | 'manifest' | 'samples' | 'model'>;
  image: string;
}

/** The picture, and beside it what the network sees of it. */
export function Stage({ lang, t, base, state, image }: Props) {
  const { picture, manifest, samples, model } = state;
  const { size, resize = size } = manifest?.models.find(({ id }) => id === model)?.input ?? { size: 32 };
  const small = useMemo(() => picture && seen(picture.pixels, { size, resize }), [picture, size, resize]);
  const sample = samples.find(({ id }) => id === (picture === null ? image : picture.sample));
  return (
    <div class="lab-stage">
      <figure>
        {picture === null || sample ? (
          <img
            class="lab-picture"
            src={`${base}samples/${sample?.file ?? `${image}.webp`}`}
            alt={sample?.alt[lang] ?? ''}
          />
        ) : (
          <PixelCanvas pixels={picture.pixels} label={say(t, 'own')} name="lab-picture" />
        )}
        <figcaption>{picture === null || sample ? say(t, 'picture') : say(t, 'own')}</figcaption>
      </figure>
      <figure>
        {small ? (
          <PixelCanvas pixels={small} label={say(t, 'seen.label', { size })} name="lab-seen" />
        ) : (
          <div class="lab-seen" />
        )}
        <figcaption>{say(t, 'seen', { size })}</figcaption>
      </figure>
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
