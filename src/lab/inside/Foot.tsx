import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import { tell } from '../bench/text.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import type { Text } from '../classify/text.ts';
import { firstOf } from './Answer.tsx';
import { covered } from './cover.ts';
import type { Workings } from './use-inside.ts';

interface Props {
  lang: Lang;
  t: Text;
  labels: readonly Label[];
  workings: Workings;
}

/** On a phone: picture and answer at the foot of the screen, whatever is looked at. */
export function Foot({ lang, t, labels, workings: { picture, settings, now, before, film } }: Props) {
  return (
    <p class="inside-foot" aria-hidden="true">
      {picture && (
        <PixelCanvas pixels={covered(picture.pixels, settings.cover)} label="" name="inside-thumb" />
      )}
      <strong>{firstOf(lang, labels, now.probabilities)}</strong>
      {before && <s>{firstOf(lang, labels, before.probabilities)}</s>}
      {film.on && <span>{tell(t, 'inside.rate', { rate: film.rate.toFixed(0) })}</span>}
    </p>
  );
}
