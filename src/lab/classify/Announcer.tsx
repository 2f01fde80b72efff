import type { Lang } from '../../i18n/languages.ts';
import { topK } from '../../inference/postprocess.ts';
import type { State } from './state.ts';
import { formatShare, say, type Text } from './text.ts';

/** Tells a screen reader what happens: once when a run starts, once when it ends. Failures have their own alert. */
export function Announcer({ lang, t, state }: { lang: Lang; t: Text; state: State }) {
  return (
    <p class="visually-hidden" role="status">
      {announcement(lang, t, state)}
    </p>
  );
}

/** What there is to say of a state: 'Cat, 92.3%'. */
export function announcement(lang: Lang, t: Text, { busy, result, cancelled, picture }: State): string {
  if (busy !== null) return say(t, busy.stage === 'download' ? 'say.loading' : 'say.running');
  if (cancelled) return say(t, 'error.cancelled');
  if (result === null || picture?.serial !== result.serial) return '';
  const [best = 0] = topK(result.probabilities, 1);
  const name = result.model.labels[best]?.[lang] ?? '';
  return say(t, 'say.result', { name, share: formatShare(result.probabilities[best] ?? 0) });
}
