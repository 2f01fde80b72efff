import { useId, useRef, useState } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { normal, randomOf } from '../train/random.ts';
import { cornerOf, CROP, drawAnew, shareOf, shiftOf, SIDES, sizeAt, type Draw } from './crop.ts';

interface Props {
  t: Text;
  picture: { readonly src: string; readonly alt: string; readonly size: readonly [number, number] };
}

const FIRST: Draw = { side: 368, x: 0.5, y: 0.5, flip: false, colour: null };
/** The colours of one draw, for the box that turns them on by themselves. */
const COLOUR = [1.5, -1, 1] as const;

/** For §3.4: scale, crop, mirror image and colour of one picture, and what the network gets. */
export function CropPlay({ t, picture }: Props) {
  const [draw, setDraw] = useState(FIRST);
  const filter = useId();
  const random = useRef(randomOf(7));
  const [width, height] = sizeAt(picture.size, draw.side);
  const [left, top] = cornerOf(picture.size, draw);
  const [widest, highest] = sizeAt(picture.size, SIDES[1]);
  const values = { side: draw.side, width, height, share: shareOf(picture.size, draw).toFixed(0) };
  const label = tell(t, 'play.crop.side', values);
  const sentence = tell(t, 'play.crop.said', values);
  return (
    <div class="play-body">
      <div class="play-tools no-print">
        <label>
          {label}
          <input
            type="range"
            min={SIDES[0]}
            max={SIDES[1]}
            value={draw.side}
            aria-valuetext={`${label}. ${sentence}`}
            onInput={({ currentTarget }) => setDraw({ ...draw, side: Number(currentTarget.value) })}
          />
        </label>
        {(['x', 'y'] as const).map((axis) => (
          <label key={axis}>
            {tell(t, `play.crop.${axis}`)}
            <input
              type="range"
              min={0}
              max={1}
              step={0.02}
              value={draw[axis]}
              onInput={({ currentTarget }) => setDraw({ ...draw, [axis]: Number(currentTarget.value) })}
            />
          </label>
        ))}
        <label class="check">
          <input
            type="checkbox"
            checked={draw.flip}
            onChange={({ currentTarget }) => setDraw({ ...draw, flip: currentTarget.checked })}
          />
          {tell(t, 'play.crop.flip')}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={draw.colour !== null}
            onChange={({ currentTarget }) =>
              setDraw({ ...draw, colour: currentTarget.checked ? COLOUR : null })
            }
          />
          {tell(t, 'play.crop.colour')}
        </label>
        <button type="button" class="button" onClick={() => setDraw(drawAnew(random.current, normal))}>
          {tell(t, 'play.crop.draw')}
        </button>
      </div>
      <div class="crop-pair no-print">
        <figure>
          <svg viewBox={`0 0 ${widest} ${highest}`} role="img" aria-label={`${picture.alt}. ${label}`}>
            <image href={picture.src} width={width} height={height} preserveAspectRatio="none" />
            <path
              class="rest"
              fill-rule="evenodd"
              d={`M0 0h${width}v${height}h${-width}zM${left} ${top}v${CROP}h${CROP}v${-CROP}z`}
            />
            <rect class="frame" x={left} y={top} width={CROP} height={CROP} />
          </svg>
          <figcaption>{tell(t, 'play.crop.picture')}</figcaption>
        </figure>
        <figure>
          <svg viewBox={`0 0 ${CROP} ${CROP}`} role="img" aria-label={sentence}>
            <filter id={filter} color-interpolation-filters="sRGB">
              <feColorMatrix values={matrixOf(shiftOf(draw.colour))} />
            </filter>
            <g transform={draw.flip ? `translate(${CROP} 0) scale(-1 1)` : ''}>
              <image
                href={picture.src}
                x={-left}
                y={-top}
                width={width}
                height={height}
                preserveAspectRatio="none"
                filter={`url(#${filter})`}
              />
            </g>
          </svg>
          <figcaption>{tell(t, 'play.crop.gets')}</figcaption>
        </figure>
      </div>
      <p class="play-said">{sentence}</p>
    </div>
  );
}

/** A colour matrix that adds to red, green and blue. */
function matrixOf([red, green, blue]: readonly [number, number, number]): string {
  return `1 0 0 0 ${red.toFixed(4)} 0 1 0 0 ${green.toFixed(4)} 0 0 1 0 ${blue.toFixed(4)} 0 0 0 1 0`;
}
