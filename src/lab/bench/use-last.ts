import { useRef } from 'preact/hooks';

/** A value, or the last one there was: what is being computed anew keeps its place on the page. */
export function useLast<T>(value: T | undefined): { value: T | undefined; old: boolean } {
  const last = useRef<T | undefined>(undefined);
  if (value !== undefined) last.current = value;
  return { value: last.current, old: value === undefined && last.current !== undefined };
}
