import { useState } from 'preact/hooks';
import { say, type Strings } from '../../quiz/text.ts';

/** A link to a question; a click copies its full address, where the browser lets us, and says so. */
export function ShareLink({ id, t }: { id: string; t: Strings }) {
  const [copied, setCopied] = useState(false);
  const copy = (event: MouseEvent & { currentTarget: HTMLAnchorElement }) => {
    if (!('clipboard' in navigator)) return; // only a secure page has one
    navigator.clipboard.writeText(event.currentTarget.href).then(
      () => {
        setCopied(true);
        setTimeout(() => setCopied(false), 1600);
      },
      () => undefined, // the address bar has the link
    );
  };
  return (
    <a class="quiz-share" href={`#${id}`} onClick={copy}>
      {say(t, 'quiz.link')}
      <span role="status">{copied && ` ✓ ${say(t, 'quiz.copied')}`}</span>
    </a>
  );
}
