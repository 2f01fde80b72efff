import { say, type Text } from '../classify/text.ts';

/** Says of what is shown that it was computed in advance. */
export function Still({ t, shown }: { t: Text; shown: boolean }) {
  return shown ? <p class="bench-hint bench-still">{say(t, 'still')}</p> : null;
}
