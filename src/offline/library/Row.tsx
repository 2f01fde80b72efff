import { fill } from '../../i18n/fill.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import type { Text } from './text.ts';
import type { Busy } from './use-library.ts';

interface Props {
  readonly t: Text;
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly bytes: number;
  readonly kept: number;
  readonly busy: Busy | null;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** One thing to keep: what it is, how big, how much of it is here, and the buttons for it. */
export function Row({ t, id, name, about, bytes, kept, busy, onKeep, onRemove, onCancel }: Props) {
  const own = busy?.id === id;
  const button = (key: 'keep' | 'rest' | 'remove', act: () => void, primary = false) => (
    <button
      type="button"
      class={primary ? 'button primary' : 'button'}
      aria-label={`${t[`offline.${key}`]!} ${name}`}
      aria-disabled={busy !== null}
      onClick={act}
    >
      {t[`offline.${key}`]}
    </button>
  );
  return (
    <section class="offline-row" aria-label={name}>
      <div>
        <h2>{name}</h2>
        <p>{about}</p>
      </div>
      <p class="offline-size">{amount(t, kept, bytes)}</p>
      <div class="offline-buttons">
        {own && busy.total > 0 && (
          <>
            <progress
              aria-label={fill(t['offline.progress']!, { what: name })}
              value={busy.loaded}
              max={busy.total}
            />
            <span>
              {fill(t['offline.loading']!, {
                loaded: formatBytes(busy.loaded),
                total: formatBytes(busy.total),
              })}
            </span>
            <button type="button" class="button" onClick={onCancel}>
              {t['offline.cancel']}
            </button>
          </>
        )}
        {!own && kept < bytes && button(kept > 0 ? 'rest' : 'keep', onKeep, true)}
        {!own && kept > 0 && button('remove', onRemove)}
      </div>
    </section>
  );
}

/** '14.5 MB', 'On this device: 14.5 MB' or how much of it is. */
function amount(t: Text, kept: number, bytes: number): string {
  const values = { kept: formatBytes(kept), size: formatBytes(bytes) };
  if (kept === 0) return values.size;
  return fill(t[kept < bytes ? 'offline.partly' : 'offline.here']!, values);
}
