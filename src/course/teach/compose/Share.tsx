import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../../i18n/languages.ts';
import { writeLink, type LinkFormat } from '../../../links/share/formats.ts';
import { tell } from '../../../lab/bench/text.ts';
import type { Text } from '../../../lab/classify/text.ts';

interface Props {
  t: Text;
  base: string;
  lang: Lang;
  /** The address after the language. */
  path: string;
  title: string;
}

const WAYS = ['link', 'markdown', 'html', 'latex', 'embed'] as const satisfies readonly LinkFormat[];

/** The address that was composed, in every form a lecturer pastes it in, and as a QR code. */
export function Share({ t, base, lang, path, title }: Props) {
  const [way, setWay] = useState<(typeof WAYS)[number]>('link');
  const [status, setStatus] = useState('');
  const [qr, setQr] = useState('');
  // The page is built before anyone knows where it will be served.
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(location.origin), []);
  useEffect(() => {
    setStatus('');
    setQr('');
  }, [path]);

  const url = `${origin}${base}${lang}/${path}`;
  const embed = { url: `${origin}${base}embed/${lang}/${path}`, script: `${origin}${base}embed.js` };
  const linked = { url, title, embed };
  const text = writeLink(way, linked);

  const copy = async (form: (typeof WAYS)[number]) => {
    setWay(form);
    try {
      await navigator.clipboard.writeText(writeLink(form, linked));
      setStatus(`✓ ${tell(t, `share.${form}`)}: ${tell(t, 'share.copied')}`);
    } catch {
      setStatus(tell(t, 'share.failed'));
    }
  };
  const draw = async () => {
    try {
      const { qrSvg } = await import('../../../links/share/qr.ts');
      setQr(qrSvg(url, `${tell(t, 'share.qr')}: ${url}`));
    } catch {
      setStatus(tell(t, 'share.offline'));
    }
  };

  return (
    <div class="compose-share">
      <label>
        {tell(t, 'compose.address')}
        <textarea
          readOnly
          rows={way === 'embed' ? 5 : 3}
          lang="en"
          spellcheck={false}
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <p class="compose-ways">
        <a class="button primary" href={url.slice(origin.length)} target="_blank" rel="noopener">
          {tell(t, 'compose.open')}
        </a>
        {WAYS.map((form) => (
          <button key={form} type="button" class="button" onClick={() => void copy(form)}>
            {tell(t, `share.${form}`)}
          </button>
        ))}
        <button type="button" class="button" onClick={() => void draw()}>
          {tell(t, 'share.qr')}
        </button>
      </p>
      <p role="status">{status}</p>
      {qr !== '' && (
        <div class="compose-qr">
          <div dangerouslySetInnerHTML={{ __html: qr }} />
          <a class="button" download="qr.svg" href={`data:image/svg+xml,${encodeURIComponent(qr)}`}>
            {tell(t, 'share.save')}
          </a>
        </div>
      )}
    </div>
  );
}
