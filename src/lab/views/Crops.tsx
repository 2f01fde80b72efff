import { useMemo } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import type { Model } from '../../inference/manifest.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { CENTRE, cutView, sheet, VIEWS, type View } from '../../inference/views.ts';
import type { Answer } from '../bench/state.ts';
import { tell } from '../bench/text.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import { formatShare, type Text } from '../classify/text.ts';
import { firstOf } from './said.ts';

interface Props {
  lang: Lang;
  t: Text;
  model: Model;
  pixels: Pixels;
  /** In the order of VIEWS, so far as they are known. */
  answers: readonly (Answer | undefined)[];
}

/** 'top left', 'top left, mirrored' */
export function nameOf(t: Text, { place, mirrored }: View): string {
  const name = tell(t, `views.place.${place}`);
  return mirrored ? tell(t, 'views.mirrored', { place: name }) : name;
}

/** The ten views as the network sees them, each with what it puts first; one that differs from the centre is marked. */
export function Crops({ lang, t, model, pixels, answers }: Props) {
  const cut = useMemo(() => {
    const whole = sheet(pixels, model.input);
    return VIEWS.map((view) => cutView(whole, model.input.size, view));
  }, [pixels, model.id]);
  const centre = answers[CENTRE];
  return (
    <section aria-label={tell(t, 'views.crops')}>
      <h2>{tell(t, 'views.crops')}</h2>
      <ol class="views-crops">
        {VIEWS.map((view, i) => {
          const answer = answers[i];
          const first = answer && firstOf(answer.probabilities);
          const differs = centre !== undefined && answer && first !== firstOf(centre.probabilities);
          const name = nameOf(t, view);
          return (
            <li key={name} class={differs ? 'differs' : ''}>
              <PixelCanvas pixels={cut[i]!} label={tell(t, 'views.crop', { view: name })} name="views-crop" />
              <span>{name}</span>
              {answer && first !== undefined && (
                <strong>
                  {answer.model.labels[first]?.[lang]}{' '}
                  <span class="lab-share">{formatShare(answer.probabilities[first] ?? 0)}</span>
                </strong>
              )}
              {differs && <em>{tell(t, 'views.differs')}</em>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
