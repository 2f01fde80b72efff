import { copyAndSay, hasClipboard } from '../../browser/clipboard.ts';
import { say, type Text } from '../classify/text.ts';
import type { Session } from './log.ts';
import { asText, sessionRows, titleOf } from './report.ts';

/** What really ran, for those who ask: every session with its files, times and hashes, and all of it as text to copy. */
export function Panel({ t, sessions }: { t: Text; sessions: readonly Session[] }) {
  if (sessions.length === 0) return null;
  const around = () => ({
    browser: navigator.userAgent,
    address: location.href,
    time: new Date().toISOString(),
  });
  return (
    <details class="lab-panel">
      <summary>{say(t, 'panel')}</summary>
      {sessions.map((session) => (
        <section key={`${session.cost.runtime} ${session.cost.files.graph.sha256}`}>
          <h3>{titleOf(session)}</h3>
          <dl>
            {sessionRows(t, session).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <dl>
        <div>
          <dt>{say(t, 'panel.browser')}</dt>
          <dd lang="en">{navigator.userAgent}</dd>
        </div>
      </dl>
      {hasClipboard() && (
        <button
          type="button"
          class="button"
          data-copied={say(t, 'panel.copied')}
          onClick={(event) => copyAndSay(event.currentTarget, asText(t, sessions, around()))}
        >
          {say(t, 'panel.copy')}
        </button>
      )}
    </details>
  );
}
