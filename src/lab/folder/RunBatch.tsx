import { useRef } from 'preact/hooks';
import { tell } from '../bench/text.ts';
import { useSize } from '../bench/use-size.ts';
import type { Want } from '../bench/want.ts';
import type { Manifest } from '../../inference/manifest.ts';
import type { Backend } from '../../inference/protocol.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from '../classify/text.ts';
import { Trouble } from './Trouble.tsx';
import type { Batch } from './use-batch.ts';

interface Props {
  t: Text;
  base: string;
  manifest: Manifest | null;
  backend: Backend;
  wants: readonly Want[];
  batch: Batch;
  /** What a screen reader is told when all is done. */
  spoken: string;
}

/** The button that starts, how far the runs are, a way out, and what they ran on. */
export function RunBatch({ t, base, manifest, backend, wants, batch, spoken }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const { items, busy, done, total, ran } = batch;
  const size = useSize(base, manifest, wants, backend, busy === null);
  const ready = busy === null && total > done;
  const hint = () => {
    if (items.length === 0) return tell(t, 'folder.run.need');
    if (wants.length === 0) return tell(t, 'folder.run.nets');
    if (done > 0 || size === null) return '';
    if (size.bytes === 0) return say(t, 'run.kept');
    return say(t, 'run.size', { bytes: formatBytes(size.bytes), sent: formatBytes(size.sent) });
  };
  const label = () => {
    if (done > 0 && done < total) return tell(t, 'folder.run.on', { n: total - done });
    return tell(t, 'folder.run', { n: total });
  };
  const cancel = () => {
    batch.cancel();
    // The button that was pressed goes away: the focus must not go with it.
    button.current?.focus();
  };
  return (
    <div class="batch-run">
      <div>
        <button
          ref={button}
          type="button"
          class="button primary"
          aria-disabled={!ready}
          onClick={() => ready && batch.run()}
        >
          {total > 0 && done === total ? tell(t, 'folder.run.done', { n: total }) : label()}
        </button>
      </div>
      {hint() && <p class="lab-hint">{hint()}</p>}
      {busy && (
        <div class="lab-progress">
          <progress aria-label={say(t, 'progress')} {...shares(batch)} />
          <span>{describe(t, batch)}</span>
          <button type="button" class="button" onClick={cancel}>
            {say(t, 'cancel')}
          </button>
        </div>
      )}
      <Trouble t={t} failure={batch.problem} retry={batch.run} dismiss={batch.dismiss} />
      {ran && (
        <div class="lab-facts">
          {ran.note && <p class="lab-note">{say(t, `note.${ran.note}`)}</p>}
          <p>
            {tell(t, 'folder.ran', {
              where: say(t, `ran.${ran.provider}`, { threads: ran.threads, adapter: ran.adapter }),
            })}
          </p>
        </div>
      )}
      <p class="visually-hidden" role="status">
        {announce(t, batch, spoken)}
      </p>
    </div>
  );
}

function shares({ busy, done, total }: Batch): { value?: number; max?: number } {
  if (busy?.stage === 'download') return busy.total > 0 ? { value: busy.loaded, max: busy.total } : {};
  return busy?.stage === 'run' ? { value: done, max: total } : {};
}

function describe(t: Text, { busy, done, total }: Batch): string {
  if (busy?.stage === 'download')
    return busy.total > 0
      ? say(t, 'progress.download', { loaded: formatBytes(busy.loaded), total: formatBytes(busy.total) })
      : say(t, 'progress.start');
  if (busy?.stage === 'run' && !(busy.first && busy.provider === 'webgpu'))
    return tell(t, 'folder.progress', { done, total });
  return say(t, busy?.stage === 'run' ? 'progress.compile' : 'progress.prepare');
}

/** Said once at the beginning and once at the end, not for every picture. */
function announce(t: Text, { busy, cancelled, done, total }: Batch, spoken: string): string {
  if (busy) return say(t, busy.stage === 'download' ? 'say.loading' : 'say.running');
  if (cancelled) return tell(t, 'folder.cancelled', { done, total });
  return total > 0 && done === total ? spoken : '';
}
