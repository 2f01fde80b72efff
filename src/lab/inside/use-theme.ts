import { useEffect, useMemo, useState } from 'preact/hooks';
import { settled } from '../../browser/turns.ts';
import { palette } from './paint.ts';

/** The colours of the maps for the theme of the page, as the reader or the device has it. */
export function usePalette(): Uint32Array {
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const paper = matchMedia('print');
    const read = () => {
      const chosen = document.documentElement.dataset['theme'];
      const isDark = chosen === 'dark' || (chosen !== 'light' && dark.matches);
      setTheme(isDark && !paper.matches ? 'dark' : 'light');
    };
    // What changes all of the instrument waits until all of it is awake.
    void settled().then(read);
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    for (const query of [dark, paper]) query.addEventListener('change', read);
    return () => {
      observer.disconnect();
      for (const query of [dark, paper]) query.removeEventListener('change', read);
    };
  }, []);
  return useMemo(() => palette(theme), [theme]);
}

/** Whether the page is as narrow as a phone. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const query = matchMedia('(max-width: 40rem)');
    const read = () => setNarrow(query.matches);
    void settled().then(read);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  return narrow;
}
