import { hydrate, render, type ComponentChildren, type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { inTurn } from './turns.ts';

interface Props {
  /** Without a name of its own it is no box: what is inside stands as if it were not there. */
  class?: string;
  /** Where its element is wanted outside. */
  at?: RefObject<HTMLDivElement>;
  /** Nothing in it answers the reader: it wakes when it is to change. */
  still?: boolean;
  children: ComponentChildren;
}

/** Whether the reader has pressed anything yet: until then nobody waits for what changes. */
const touched = (): boolean => !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;

/**
 * A part of an island that comes alive in a task of its own, so that a slow phone answers in between. Until then it stands as
 * the page was sent with it; what changes before the reader has touched the page is drawn in its turn as well. A tree of its own:
 * what is inside sees no context of what is around it, and `useId` does not know what it gave elsewhere.
 */
export function InTurn({ class: name = 'in-turn', at, still = false, children }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const place = at ?? own;
  const sent = useRef(children);
  const latest = useRef(children);
  const state = useRef<'asleep' | 'due' | 'drawn'>('asleep');
  latest.current = children;
  const draw = () => {
    if (place.current === null) return;
    state.current = 'drawn';
    render(<>{latest.current}</>, place.current);
  };
  const follow = () => {
    if (touched()) draw();
    else if (state.current !== 'due') {
      state.current = 'due';
      inTurn(draw);
    }
  };
  useLayoutEffect(() => {
    const root = place.current!;
    const wake = () => {
      if (place.current === null) return;
      state.current = 'drawn';
      // First what is in the page already, then what has become of it.
      hydrate(<>{sent.current}</>, root);
      if (latest.current !== sent.current) follow();
    };
    if (!root.hasChildNodes()) wake();
    else if (!still) inTurn(wake);
    return () => render(null, root);
  }, []);
  useLayoutEffect(() => {
    const moved = still && latest.current !== sent.current;
    if (state.current !== 'asleep' || moved) follow();
  });
  if (typeof document === 'undefined') return <div class={name}>{children}</div>;
  return <div ref={place} class={name} dangerouslySetInnerHTML={{ __html: '' }} />;
}
