import { useEffect, useState } from 'preact/hooks';
import { recall, remember } from '../../browser/storage.ts';
import { parseAnswers, type Answers } from './progress.ts';

/**
 * The answers that this browser keeps, for all sections together; null until the page has come alive. Another tab's
 * answers come in as they are given, and where keeping is forbidden the answers last as long as the page.
 */
export function useAnswers(): [Answers | null, (change: (answers: Answers) => Answers) => void] {
  const [answers, setAnswers] = useState<Answers | null>(null);
  useEffect(() => {
    const sync = () => setAnswers((current) => parseAnswers(recall('quiz')) ?? current ?? {});
    sync();
    const events = ['storage', 'pageshow'] as const;
    events.forEach((event) => window.addEventListener(event, sync));
    return () => events.forEach((event) => window.removeEventListener(event, sync));
  }, []);
  const change = (next: (answers: Answers) => Answers) => {
    const changed = next(parseAnswers(recall('quiz')) ?? answers ?? {});
    remember('quiz', JSON.stringify(changed));
    setAnswers(changed);
  };
  return [answers, change];
}
