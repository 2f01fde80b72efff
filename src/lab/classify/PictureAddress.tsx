import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchPicture } from '../../inference/picture/fetch.ts';
import { say, type Text } from './text.ts';

interface Props {
  t: Text;
  take: (file: Promise<Blob>) => void;
  /** An address that was dropped or pasted. */
  given?: string | undefined;
}

/** A picture from an address that the reader gives; her browser fetches it from there. */
export function PictureAddress({ t, take, given }: Props) {
  const [address, setAddress] = useState('');
  const [fetching, setFetching] = useState(0);
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (given === undefined) return;
    setAddress(given);
    if (details.current) details.current.open = true;
  }, [given]);
  const submit = (event: Event) => {
    event.preventDefault();
    const file = fetchPicture(address);
    setFetching((n) => n + 1);
    const done = () => setFetching((n) => n - 1);
    file.then(done, done);
    take(file);
  };
  return (
    <details class="lab-address" ref={details}>
      <summary>{say(t, 'address')}</summary>
      {/* What is wrong with an address is said in the page's language, not the browser's. */}
      <form onSubmit={submit} noValidate>
        <label for="picture-address">{say(t, 'address.label')}</label>
        <div class="lab-buttons">
          <input
            class="control"
            id="picture-address"
            type="url"
            autocomplete="off"
            placeholder="https://"
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <button type="submit" class="button" onClick={submit}>
            {say(t, 'address.fetch')}
          </button>
        </div>
        <p class="lab-hint">{say(t, 'address.hint')}</p>
        <p class="lab-hint" role="status">
          {fetching > 0 && say(t, 'address.fetching')}
        </p>
      </form>
    </details>
  );
}
