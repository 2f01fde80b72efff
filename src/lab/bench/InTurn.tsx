import { hydrate, render, type ComponentChildren, type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { inTurn } from '../../browser/turns.ts';

interface Props {
  /** Without a name of its own it is no box: what is inside stands as if it were not there. */
  class?: string;
  /** Where its element is wanted outside. */
  at?: RefObject<HTMLDivElement>;
  children: ComponentChildren;
}

/**
 * A part of an instrument that comes alive in a task of its own, so that a slow phone answers in between. Until then it stands as
 * the page was sent with it. A tree of its own: what is inside sees no context of what is around it, and `useId` does not know
 * what it gave elsewhere.
 */
export function InTurn({ class: name = 'in-turn', at, children }: Props) {
  const own = useRef<HTMLDivElement>(null);
  const place = at ?? own;
  const sent = useRef(children);
  const latest = useRef(children);
  const awake = useRef(false);
  latest.current = children;
  useLayoutEffect(() => {
    const root = place.current!;
    const wake = () => {
      if (place.current === null) return;
      awake.current = true;
      // First what is in the page already, then what has become of it.
      hydrate(<>{sent.current}</>, root);
      if (latest.current !== sent.current) render(<>{latest.current}</>, root);
    };
    if (root.hasChildNodes()) inTurn(wake);
    else wake();
    return () => render(null, root);
  }, []);
  useLayoutEffect(() => {
    if (awake.current) render(<>{children}</>, place.current!);
  });
  if (typeof document === 'undefined') return <div class={name}>{children}</div>;
  return <div ref={place} class={name} dangerouslySetInnerHTML={{ __html: '' }} />;
}
