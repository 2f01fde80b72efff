import '../lab.css';
import './bench.css';
import './frame.css';
import type { ComponentChildren } from 'preact';
import { InTurn } from '../../browser/InTurn.tsx';
import { useDrawn } from '../../browser/use-drawn.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { PixelCanvas } from '../classify/PixelCanvas.tsx';
import { say, type Text } from '../classify/text.ts';
import { useInView } from './use-in-view.ts';

interface Props {
  t: Text;
  /** What the instrument is called, for screen readers. */
  name: string;
  /** Whether there is a picture, and whether everything that is asked of it is known. */
  ready: boolean;
  done?: boolean;
  /** Whether something is being dragged over the page. */
  dragging: boolean;
  /** Whether networks of other hosts can be fetched here. */
  elsewhere?: boolean;
  /** The picture and where another one comes from: the strip. */
  strip: ComponentChildren;
  picture: { readonly pixels: Pixels; readonly sample: string | null } | null;
  /** What is chosen beside the picture. */
  controls?: ComponentChildren;
  /** The button and the progress of what it started. */
  run?: ComponentChildren;
  /** What went wrong. */
  problem?: ComponentChildren;
  /** The answer in a few words, '' while there is none. */
  said?: string;
  /** How many things the networks can name. */
  names?: number;
  children: ComponentChildren;
}

/**
 * The frame of an instrument: the picture as a strip at the left, choices and answer beside it. On a phone the strip lies above, and a
 * bar keeps picture, button and answer together on the screen.
 */
export function Frame(props: Props) {
  const { t, name, ready, done = false, dragging, elsewhere = false, strip, picture } = props;
  const { controls, run, problem, said = '', names = 10, children } = props;
  const answer = useInView(said !== '');
  const own = picture?.sample === null;
  const drawn = useDrawn(ready);
  return (
    <section
      class={dragging ? 'lab fields frame dragging' : 'lab fields frame'}
      aria-label={name}
      data-ready={drawn}
      data-done={done}
      // The build allows pages with these to fetch pictures and networks from other hosts: see src/build/policy.mjs.
      data-pictures
      data-elsewhere={elsewhere}
    >
      <h2 class="visually-hidden">{name}</h2>
      <InTurn class="lab-input">{strip}</InTurn>
      <div class="lab-output">
        {controls && <InTurn class="frame-controls">{controls}</InTurn>}
        <div class="frame-bar">
          <div class="frame-thumb" aria-hidden="true">
            {picture && <PixelCanvas pixels={picture.pixels} label="" name="frame-small" />}
          </div>
          {/* What the status says to those who do not see the answer: here it stands beside the picture. */}
          <p class="frame-said" aria-hidden="true">
            {said}
          </p>
          {run}
        </div>
        {problem}
        <InTurn class="bench-result" at={answer}>
          {own && said !== '' && (
            <p class="frame-own">
              {say(t, names === 10 ? 'knows.ten' : 'knows', { n: names.toLocaleString() })}
            </p>
          )}
          {children}
        </InTurn>
      </div>
    </section>
  );
}
