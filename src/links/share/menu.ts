import { uiLang, type Route } from '../../i18n/languages.ts';
import { partOf } from '../permalinks/kinds.ts';
import { words } from '../permalinks/words.ts';
import { idIn } from '../../browser/hash.ts';
import { embedOf } from './embed-of.ts';
import { FORMATS, write, type Shared } from './formats.ts';

// The one share menu of a page (components/shell/ShareMenu.astro), fetched when it is first asked for.
const dialog = document.querySelector<HTMLDialogElement>('dialog.share');
const text = dialog?.querySelector('textarea');
const status = dialog?.querySelector('[role=status]');
const qr = dialog?.querySelector<HTMLElement>('.qr');
let shared: Shared | undefined;

/** Opens the menu for what a link links to: the part of the page it stands in, or the page. */
export function openShare(link: HTMLAnchorElement): void {
  if (!dialog || !text || !status || !qr) return;
  const own = (shared = sharedBy(link, dialog.dataset));
  dialog.querySelector('h2')!.textContent = own.title;
  for (const button of dialog.querySelectorAll<HTMLButtonElement>('[data-format]'))
    button.hidden = button.dataset['format'] === 'embed' && !own.embed;
  text.value = own.url;
  status.textContent = '';
  qr.hidden = true;
  dialog.showModal();
  // The address bar has moved to the part, which takes the focus from the link.
  dialog.addEventListener('close', () => link.focus({ preventScroll: true }), { once: true });
}

/** What a link shares. An experiment's settings are in the query of its page, so the page is shared with it. */
function sharedBy(link: HTMLAnchorElement, data: DOMStringMap): Shared {
  const { base = '/', route = 'en' } = document.documentElement.dataset;
  const id = 'share' in link.dataset ? '' : idIn(link.hash);
  const element = id === '' ? null : document.getElementById(id);
  const part = element ? partOf(element) : undefined;
  const path = location.pathname.slice(`${base}${route}/`.length);
  const page = words(document.querySelector('main h1')) || document.title;
  const query = id === '' ? location.search : '';
  const [frame, place = ''] = embedOf(path, part)?.split(/(?=#)/) ?? [];
  const lang = uiLang(route as Route);
  return {
    url: `${location.origin}${location.pathname}${query}${id === '' ? '' : `#${encodeURIComponent(id)}`}`,
    title: part ? `${part.title} · ${page}` : page,
    route: route as Route,
    path: path + id,
    site: data['site'] ?? '',
    version: data['version'] ?? '',
    year: Number(data['year']),
    ...(frame !== undefined &&
      (id === '' || part) && {
        embed: {
          url: `${location.origin}${base}embed/${lang}/${frame}${query}${place}`,
          script: `${location.origin}${base}embed.js`,
        },
      }),
  };
}

/** Copies a text; where the browser keeps the clipboard to itself, the text is selected for the reader to copy. */
async function copy(name: string, value: string): Promise<void> {
  if (!text || !status || !dialog) return;
  text.value = value;
  try {
    await navigator.clipboard.writeText(value);
    status.textContent = `✓ ${name}: ${dialog.dataset['copied'] ?? ''}`;
  } catch {
    text.select();
    status.textContent = dialog.dataset['failed'] ?? '';
  }
}

/** Draws the QR code of the link, with what draws it fetched first. */
async function showQr(name: string): Promise<void> {
  if (!qr || !shared || !status || !dialog) return;
  try {
    const { qrSvg } = await import('./qr.ts');
    const svg = qrSvg(shared.url, `${name}: ${shared.url}`);
    qr.querySelector('div')!.innerHTML = svg;
    const file = qr.querySelector('a')!;
    URL.revokeObjectURL(file.href);
    file.href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    file.download = `${['qr', shared.route, ...shared.path.split('/')].filter(Boolean).join('-')}.svg`;
    qr.hidden = false;
    qr.scrollIntoView({ block: 'nearest' });
  } catch {
    status.textContent = dialog.dataset['offline'] ?? '';
  }
}

dialog?.addEventListener('click', ({ target }) => {
  // Only what lies around the box is the dialog itself.
  if (target === dialog) dialog.close();
  const button = target instanceof Element ? target.closest('button') : null;
  const format = FORMATS.find((known) => known === button?.dataset['format']);
  if (button && format && shared) void copy(button.textContent.trim(), write(format, shared));
  if (button && 'qr' in button.dataset) void showQr(button.textContent.trim());
});
