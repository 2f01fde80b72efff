import type { ComponentChildren } from 'preact';
import type { PlainFailure } from '../../inference/errors.ts';
import { message } from '../classify/message.ts';
import { say, type Text } from '../classify/text.ts';

interface Props {
  t: Text;
  failure: PlainFailure | null;
  /** Where messages of its own stand in place of the usual ones: 'folder.error.' */
  words?: string;
  retry?: () => void;
  dismiss: () => void;
  /** Something else that is amiss. */
  children?: ComponentChildren;
}

/** What went wrong with many pictures and what to do next, read out at once. */
export function Trouble({ t, failure, words = '', retry, dismiss, children }: Props) {
  const own = failure && words && t[`${words}${failure.code}`];
  const told = failure && message(own ? { ...t, [`lab.error.${failure.code}`]: own } : t, failure);
  return (
    <div role="alert" class="lab-alert">
      {(told || children) && (
        <div class="lab-problem">
          {told ? <p>{told}</p> : children}
          <div class="lab-buttons">
            {retry && (
              <button type="button" class="button" onClick={retry}>
                {say(t, 'retry')}
              </button>
            )}
            <button type="button" class="button" onClick={dismiss}>
              {say(t, 'dismiss')}
            </button>
          </div>
          {failure?.detail && (
            <details>
              <summary>{say(t, 'detail')}</summary>
              <code lang="en">{failure.detail}</code>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
