import { useEffect, useState } from 'preact/hooks';

/**
 * How many of a network's blocks have come alive: all where there is no browser; where the page was sent with them, one after
 * another, each in a task of its own, so that the page answers in between.
 */
export function useAwake(count: number): number {
  const [awake, setAwake] = useState(typeof document === 'undefined' ? Infinity : 0);
  useEffect(() => {
    if (awake >= count) return;
    const timer = setTimeout(() => setAwake(awake + 1 < count ? awake + 1 : Infinity));
    return () => clearTimeout(timer);
  }, [awake, count]);
  return awake;
}
