import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';

interface Props {
  t: Text;
  covering: boolean;
  /** How far the patch has been run over the picture; null while it is not. */
  scanning: number | null;
  filming: boolean;
  /** Frames a second. */
  rate: number;
  /** The colour that is painted with; null while nothing is painted. */
  ink: string | null;
  cover: (on: boolean) => void;
  dip: (ink: string | null) => void;
  scan: () => void;
  film: (on: boolean) => void;
}

const FIRST_INK = '#1f5fb8';

/** What can be done with the picture: a patch laid on it, the patch run over all of it, paint, the camera in its place. */
export function Tools({ t, covering, scanning, filming, rate, ink, cover, dip, scan, film }: Props) {
  return (
    <div class="inside-tools">
      <button type="button" class="button" aria-pressed={covering} onClick={() => cover(!covering)}>
        {tell(t, 'inside.cover')}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled={scanning !== null}
        onClick={() => scanning === null && scan()}
      >
        {scanning === null
          ? tell(t, 'inside.scan')
          : tell(t, 'inside.scanning', { share: Math.round(scanning * 100) })}
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={ink !== null}
        onClick={() => dip(ink === null ? FIRST_INK : null)}
      >
        {tell(t, 'inside.paint')}
      </button>
      {ink !== null && (
        <input
          type="color"
          aria-label={tell(t, 'inside.ink')}
          value={ink}
          onInput={(event) => dip(event.currentTarget.value)}
        />
      )}
      <button type="button" class="button" aria-pressed={filming} onClick={() => film(!filming)}>
        {tell(t, filming ? 'inside.film.stop' : 'inside.film')}
      </button>
      {filming && (
        <output class="inside-rate">
          {tell(t, 'inside.rate', { rate: rate > 0 ? rate.toFixed(0) : '–' })}
        </output>
      )}
    </div>
  );
}
