import '../lab.css';
import '../bench/bench.css';
import './duel.css';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Lang } from '../../i18n/languages.ts';
import type { Frame } from '../../inference/picture/frame.ts';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import type { Begin } from '../live/Pair.tsx';
import type { Side } from './precomputed.ts';
import { Tower } from './Tower.tsx';

interface Props {
  lang: Lang;
  t: Text;
  base: string;
  sides: readonly Side[];
  /** A part of a sample. */
  picture: { readonly id: string; readonly frame: Frame; readonly src: string; readonly alt: string };
  /** What 10,000 pictures say, in words. */
  score: string;
}

type LivePiece = ComponentType<{ lang: Lang; t: Text; base: string; own: boolean; begin: Begin }>;

/** A plain and a residual network on the same picture, as they answered it; live once the reader asks for it. */
export function Duel({ lang, t, base, sides, picture, score }: Props) {
  const [piece, setPiece] = useState<{ Live: LivePiece } | null>(null);
  const [failed, setFailed] = useState(false);
  const begin = async () => {
    try {
      const { Pair } = await import('../live/Pair.tsx');
      setPiece({ Live: Pair });
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="duel" id="duel" aria-label={tell(t, 'duel.name')}>
      {piece ? (
        <div class="duel-live">
          <piece.Live lang={lang} t={t} base={base} own begin={{ image: picture.id, frame: picture.frame }} />
        </div>
      ) : (
        <>
          <div class="duel-picture">
            <img src={picture.src} alt={picture.alt} width="96" height="96" />
            <p>{tell(t, 'duel.same')}</p>
          </div>
          <div class="duel-sides">
            {sides.map((side) => (
              <figure key={side.id} class={`duel-side ${side.family}`}>
                <figcaption>
                  <strong>{side.name}</strong>
                  <span>{tell(t, `duel.${side.family}`)}</span>
                </figcaption>
                <Tower side={side} />
                <p class="duel-answer">
                  <strong>{tell(t, 'duel.answer', { name: side.answer })}</strong>
                  <span>
                    {tell(t, side.right ? 'duel.right' : 'duel.wrong', { share: side.share.toFixed(1) })}
                  </span>
                </p>
              </figure>
            ))}
          </div>
          <p class="duel-score">{score}</p>
          <p class="duel-go no-print">
            <button type="button" class="button" onClick={() => void begin()}>
              {tell(t, 'duel.live')}
            </button>
          </p>
          {failed && <p role="alert">{tell(t, 'duel.failed')}</p>}
        </>
      )}
    </section>
  );
}
