import { tell } from '../bench/text.ts';
import type { Text } from '../classify/text.ts';
import { STEPS } from './spec.ts';
import type { Training } from './use-training.ts';

interface Props {
  t: Text;
  training: Training;
  /** Whether there are points to train on. */
  ready: boolean;
}

/** Train, pause, one step, from the start; and how far it is. It stays in view above what it drives. */
export function RunBar({ t, training, ready }: Props) {
  const { phase, step } = training;
  const running = phase === 'running';
  const done = phase === 'done';
  return (
    <div class="train-bar no-print">
      <div class="lab-buttons">
        {running ? (
          <button type="button" class="button primary" onClick={training.pause}>
            {tell(t, 'train.pause')}
          </button>
        ) : (
          <button
            type="button"
            class="button primary"
            disabled={!ready}
            onClick={done ? training.again : training.run}
          >
            {tell(t, done ? 'train.again' : step > 0 ? 'train.on' : 'train.run')}
          </button>
        )}
        <button type="button" class="button" disabled={!ready || running || done} onClick={training.once}>
          {tell(t, 'train.once')}
        </button>
        {!done && (
          <button type="button" class="button" disabled={phase === 'new'} onClick={training.again}>
            {tell(t, 'train.again')}
          </button>
        )}
      </div>
      <label class="train-progress">
        <span>{tell(t, 'train.step', { n: step, of: STEPS })}</span>
        <progress value={step} max={STEPS} />
      </label>
      {phase === 'failed' && <p role="alert">{tell(t, 'train.failed')}</p>}
    </div>
  );
}
