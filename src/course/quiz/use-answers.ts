import { useEffect, useRef, useState } from 'preact/hooks';
import { recall, remember, type Lasting } from '../../browser/storage.ts';
import { parseAnswers, type Answers } from './progress.ts';

/**
 * The answers that this browser keeps, for all sections together; null until the page has come alive. Another tab's
 * answers come in as they are given. The last value says how long the answers last: a browser may refuse to keep them.
 */
export function useAnswers(): [Answers | null, (change: (answers: Answers) => Answers) => void, Lasting] {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [lasting, setLasting] = useState<Lasting>('kept');
  const refused = useRef(false);
  useEffect(() => {
    const sync = () =>
      setAnswers(
        (current) => (refused.current ? current : null) ?? parseAnswers(recall('quiz')) ?? current ?? {},
      );
    sync();
    const events = ['storage', 'pageshow'] as const;
    events.forEach((event) => window.addEventListener(event, sync));
    return () => events.forEach((event) => window.removeEventListener(event, sync));
  }, []);
  const change = (next: (answers: Answers) => Answers) => {
    // What could not be kept is newer than what is.
    const before = refused.current ? null : parseAnswers(recall('quiz'));
    const changed = next(before ?? answers ?? {});
    const now = remember('quiz', JSON.stringify(changed));
    refused.current = now === 'page';
    setLasting(now);
    setAnswers(changed);
  };
  return [answers, change, lasting];
}
