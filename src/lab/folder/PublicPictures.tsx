import { useRef } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import { tell } from '../bench/text.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from '../classify/text.ts';
import type { Offer, Pictures } from './use-pictures.ts';

/** Labelled pictures of another host in a few words: how many, and how many bytes. */
export interface Open {
  readonly about: Offer['about'];
  readonly source: string;
  readonly host: string;
  readonly n: number;
  readonly bytes: number;
}

interface Props {
  lang: Lang;
  t: Text;
  pictures: Pictures;
  /** What is known before the list has come. */
  open?: Open;
}

/** What a reader agrees to before labelled pictures are fetched from another host; afterwards, what is kept and how to be rid of it. */
export function PublicPictures({ lang, t, pictures, open }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const { offer, fetching } = pictures;
  const { about, bytes, ...rest } = offer === null ? (open ?? NONE) : openOf(offer);
  if (rest.n === 0) return null;
  const values = { ...rest, about: about[lang], bytes: formatBytes(bytes) };
  const kept = offer?.missing ? offer.wanted.length - offer.missing.length : 0;
  const andFocus = (action: () => void) => () => {
    action();
    // The button that was pressed goes away: the focus must not go with it.
    button.current?.focus();
  };
  return (
    <section class="lab-elsewhere" aria-label={tell(t, 'folder.public', values)}>
      <h3>{tell(t, 'folder.public', values)}</h3>
      {kept < values.n && (
        <ul>
          {(['what', 'host', 'check'] as const).map((key) => (
            <li key={key}>{tell(t, `folder.public.${key}`, values)}</li>
          ))}
        </ul>
      )}
      <p role="status">{status(t, pictures, values, kept)}</p>
      <div class="lab-buttons">
        <button
          ref={button}
          type="button"
          class="button"
          aria-disabled={fetching !== null}
          onClick={() => fetching === null && pictures.fetch()}
        >
          {tell(t, `folder.public.${kept === values.n ? 'use' : kept > 0 ? 'rest' : 'download'}`, {
            n: kept === values.n ? kept : values.n - kept,
            bytes: offer?.missing ? formatBytes(sum(offer.missing)) : values.bytes,
          })}
        </button>
        {kept > 0 && fetching === null && (
          <button type="button" class="button" onClick={andFocus(pictures.remove)}>
            {tell(t, 'folder.public.remove', { n: kept })}
          </button>
        )}
      </div>
      {fetching !== null && (
        <div class="lab-progress">
          <progress aria-label={say(t, 'progress')} value={fetching} max={values.n} />
          <span>{tell(t, 'folder.public.progress', { done: fetching, n: values.n })}</span>
          <button type="button" class="button" onClick={andFocus(pictures.cancel)}>
            {say(t, 'cancel')}
          </button>
        </div>
      )}
    </section>
  );
}

const NONE: Open = { about: { zh: '', en: '' }, source: '', host: '', n: 0, bytes: 0 };

function openOf({ about, source, wanted }: Offer): Open {
  return { about, source, host: wanted[0]?.host ?? '', n: wanted.length, bytes: sum(wanted) };
}

function sum(files: readonly { bytes: number }[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

/** What of the pictures is where: 'Kept on this device: 100 pictures, 92 kB'. */
function status(
  t: Text,
  { fetching, isPublic, set }: Pictures,
  { n, bytes }: { n: number; bytes: string },
  kept: number,
): string {
  if (fetching !== null) return '';
  if (kept === n) return tell(t, 'folder.public.kept', { n, bytes });
  if (isPublic && set !== null) return tell(t, 'folder.public.memory');
  return tell(t, kept > 0 ? 'folder.public.part' : 'folder.public.none', { kept, n });
}
