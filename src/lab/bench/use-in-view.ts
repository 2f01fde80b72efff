import { useEffect, useRef } from 'preact/hooks';

/** Brings an element into view when it first has something to show, where it lies below the screen as on a phone. */
export function useInView(filled: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(filled);
  useEffect(() => {
    const first = filled && !before.current;
    before.current = filled;
    const { top } = ref.current?.getBoundingClientRect() ?? { top: 0 };
    if (first && top > innerHeight * 0.75) ref.current?.scrollIntoView({ block: 'start' });
  }, [filled]);
  return ref;
}
