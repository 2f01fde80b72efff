import { message } from './message.ts';
import type { Problem as Trouble } from './state.ts';
import { say, type Text } from './text.ts';
import type { Actions } from './use-classify.ts';

interface Props {
  t: Text;
  problem: Trouble | null;
  actions: Pick<Actions, 'retry' | 'dismiss'>;
}

/** What went wrong and what to do next, read out at once. */
export function Problem({ t, problem, actions }: Props) {
  return (
    <div role="alert" class="lab-alert">
      {problem && (
        <div class="lab-problem">
          <p>{message(t, problem.failure)}</p>
          <div class="lab-buttons">
            {problem.retry !== null && (
              <button type="button" class="button" onClick={actions.retry}>
                {say(t, 'retry')}
              </button>
            )}
            <button type="button" class="button" onClick={actions.dismiss}>
              {say(t, 'dismiss')}
            </button>
          </div>
          {problem.failure.detail !== '' && (
            <details>
              <summary>{say(t, 'detail')}</summary>
              <code lang="en">{problem.failure.detail}</code>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
