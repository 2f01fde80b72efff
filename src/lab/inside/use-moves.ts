import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { withSet } from '../blocks/gates.ts';
import { focusSoon, neighbour, stripOf } from './keys.ts';
import type { Workings } from './use-inside.ts';

/** How far a finger goes for the next block, in pixels. */
const SWIPE = 60;

/** Ways through the network: keys, a finger, the row of all blocks. */
export function useMoves(root: RefObject<HTMLElement>, workings: Workings, narrow: boolean) {
  const { settings, change, net, gates, setGates } = workings;
  const at = settings.block;
  const touched = useRef(0);
  const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);

  const go = (to: number) => {
    change({ block: Math.min(net.blocks.length - 1, Math.max(0, to)) }, true);
    if (!narrow) requestAnimationFrame(() => find(`[data-of="${to + 1}"]`)?.scrollIntoView());
  };
  /** The large map goes; the focus returns to the strip that it came from. */
  const close = () => {
    const kind = settings.map?.kind;
    change({ map: null, place: null });
    focusSoon(() => find(`[data-strip="${kind}"][data-block="${at}"]`));
  };
  /** Up and down walk the strips and so the blocks, space cuts, escape closes; left and right are the strip's own. */
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && settings.map !== null) {
      close();
      return;
    }
    const strip = stripOf(event);
    if (strip === null) return;
    const own = Number(strip.dataset['block']);
    if (event.key === ' ') setGates(withSet(gates, [own], gates[own] === 0 ? 1 : 0));
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = neighbour(strip, event.key === 'ArrowUp' ? -1 : 1);
      if (next === undefined) return;
      change({ block: Number(next.dataset['block']) }, true);
      focusSoon(() => next);
    } else return;
    event.preventDefault();
  };
  const swipe = {
    onTouchStart: (event: TouchEvent) => {
      touched.current = event.touches[0]?.clientX ?? 0;
    },
    onTouchEnd: (event: TouchEvent) => {
      const by = (event.changedTouches[0]?.clientX ?? 0) - touched.current;
      if (narrow && Math.abs(by) > SWIPE) go(at - Math.sign(by));
    },
  };
  return { go, close, keys, swipe };
}
