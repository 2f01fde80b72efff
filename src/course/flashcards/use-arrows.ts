import { useEffect, type MutableRef } from 'preact/hooks';

/** Arrow keys go to the next card and back, unless the focus is on something that needs them or outside the deck. */
export function useArrows(deck: MutableRef<HTMLElement | null>, step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || event.altKey || event.ctrlKey || event.metaKey)
        return;
      if (!(target instanceof Element) || target.closest('select, input')) return;
      if (target !== document.body && !deck.current?.contains(target)) return;
      event.preventDefault();
      step(key === 'ArrowRight' ? 1 : -1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
