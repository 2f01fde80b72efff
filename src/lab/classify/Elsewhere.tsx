import { isLoaded, type Offer, type State } from './state.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from './text.ts';

interface Props {
  t: Text;
  state: State;
  /** The file of the chosen network, where that is not one of the site's own. */
  offer: Offer | null;
  remove: () => void;
}

/** What a reader agrees to before a network is fetched from another host; afterwards, what is kept of it and how to be rid of it. */
export function Elsewhere({ t, state, offer, remove }: Props) {
  if (offer === null) return null;
  const { file, kept, licence, name } = offer;
  const values = { file: file.name, host: file.host, licence, bytes: formatBytes(file.bytes) };
  const whole = kept === file.bytes;
  return (
    <section class="lab-elsewhere" aria-label={say(t, 'elsewhere', { name })}>
      <h2>{say(t, 'elsewhere', { name })}</h2>
      {!whole && !isLoaded(state) && (
        <ul>
          {(['what', 'host', 'check', 'private'] as const).map((key) => (
            <li key={key}>{say(t, `elsewhere.${key}`, values)}</li>
          ))}
        </ul>
      )}
      <p class="lab-hint">{say(t, 'elsewhere.cpu')}</p>
      <p role="status">{status(t, state, offer)}</p>
      {kept > 0 && state.busy === null && (
        <div class="lab-buttons">
          <button type="button" class="button" onClick={remove}>
            {say(t, 'elsewhere.remove', { bytes: formatBytes(kept) })}
          </button>
        </div>
      )}
    </section>
  );
}

/** What of the file is where: 'Kept on this device: 25.8 MB'. */
function status(t: Text, state: State, { file, kept }: Offer): string {
  const values = { loaded: formatBytes(kept), total: formatBytes(file.bytes) };
  if (kept === file.bytes) return say(t, 'elsewhere.kept', values);
  if (state.busy !== null) return '';
  if (isLoaded(state)) return say(t, 'elsewhere.memory');
  return say(t, kept > 0 ? 'elsewhere.part' : 'elsewhere.none', values);
}
