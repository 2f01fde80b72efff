import './reset.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say, type Strings } from './text.ts';

/** A button that asks once more before it deletes; the focus goes along with the question. */
export function Reset({ t, reset }: { t: Strings; reset: () => void }) {
  const [asking, setAsking] = useState(false);
  const moved = useRef(false);
  const focus = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (moved.current) focus.current?.focus();
  }, [asking]);
  const ask = (now: boolean) => {
    moved.current = true;
    setAsking(now);
  };
  if (!asking) {
    return (
      <button key="ask" ref={focus} type="button" class="button" onClick={() => ask(true)}>
        {say(t, 'quiz.reset')}
      </button>
    );
  }
  return (
    <span class="quiz-sure" role="group" aria-label={say(t, 'quiz.reset.sure')}>
      {say(t, 'quiz.reset.sure')}
      <button
        type="button"
        class="button"
        onClick={() => {
          ask(false);
          reset();
        }}
      >
        {say(t, 'quiz.reset.yes')}
      </button>
      <button key="keep" ref={focus} type="button" class="button" onClick={() => ask(false)}>
        {say(t, 'quiz.reset.no')}
      </button>
    </span>
  );
}
