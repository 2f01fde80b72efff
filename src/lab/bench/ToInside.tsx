import type { Lang } from '../../i18n/languages.ts';
import type { Text } from '../classify/text.ts';
import { read, write, type Settings } from '../inside/settings.ts';
import { FIRST_IMAGE, OWN } from './settings.ts';
import { tell } from './text.ts';
import { withValues } from './use-address.ts';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  /** What is to be seen there. */
  state: Partial<Settings>;
}

/** The way from an experiment into the living network: the same network, picture and cut, with every map. */
export function ToInside({ lang, t, base, state }: Props) {
  const { image, ...rest } = { ...read(new URLSearchParams()), ...state };
  // No address can hold the reader's own picture.
  const query = withValues('', write({ ...rest, image: image === OWN ? FIRST_IMAGE : image }));
  return (
    <p class="bench-hint">
      <a href={`${base}${lang}/lab/inside/${query}`}>{tell(t, 'bench.inside')}</a>
    </p>
  );
}
