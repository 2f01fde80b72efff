import { asset } from '../i18n/url.ts';
import type { SessionKey } from '../browser/stored.ts';
import type { Message } from './messages.ts';

/** The page's side of the worker: registers it, tells it what was loaded before, announces an update, isolates the lab. */

const container = () => (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const base = asset('');

let registered: Promise<ServiceWorkerRegistration | null> | undefined;

/** The next call of `register` asks the browser again. */
export function registerAgain(): void {
  registered = undefined;
}

/** The worker of this site, registered once a page; null where the browser has none or forbids it. */
export function register(): Promise<ServiceWorkerRegistration | null> {
  return (registered ??= (async () => {
    try {
      return (await container()?.register(`${base}sw.js`, { scope: base })) ?? null;
    } catch {
      return null;
    }
  })());
}

/** Says something to a worker. */
export function tell(worker: ServiceWorker, message: Message, ports: MessagePort[] = []): void {
  worker.postMessage(message, ports);
}

/** The worker that answers for this page. A page that was loaded past it (by a forced reload) waits in vain. */
async function controller(workers: ServiceWorkerContainer): Promise<ServiceWorker> {
  await workers.ready;
  return (
    workers.controller ??
    new Promise((resolve) =>
      workers.addEventListener(
        'controllerchange',
        () => {
          if (workers.controller) resolve(workers.controller);
        },
        { once: true },
      ),
    )
  );
}

/** Called once by every page that is not embedded. */
export async function start(): Promise<void> {
  const workers = container();
  const alone = workers?.controller === null;
  const registration = await register();
  if (!workers || !registration) return;
  announce(workers, registration);
  const worker = await controller(workers);
  if (alone) {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const urls = [location.href, ...loaded].filter((url) => url.startsWith(location.origin + base));
    tell(worker, { type: 'visited', urls });
  }
  isolate();
}

/**
 * A page of the lab that came without isolation comes once more through the worker, which isolates it: before the reader has
 * touched it, and no second time where that does not help.
 */
function isolate(): void {
  const path = location.pathname.slice(base.length);
  const touched = (navigator as { userActivation?: UserActivation }).userActivation?.hasBeenActive ?? true;
  if (crossOriginIsolated || touched || !/^(zh|en)\/lab\//.test(path)) return;
  if (onceThisSession('isolated')) location.reload();
}

/** Whether this is the first time in this tab. Where that cannot be remembered, it never is. */
function onceThisSession(key: SessionKey): boolean {
  try {
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, '1');
    return true;
  } catch {
    return false;
  }
}

/** Shows the bar once a new version is whole and waits; its first button changes to it, its second puts it off. */
function announce(workers: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
  const host = document.querySelector<HTMLElement>('#update');
  const template = host?.querySelector('template');
  if (!host || !template) return;
  let asked = false;

  function show(): void {
    if (!workers.controller || !registration.waiting || host!.querySelector('.update-bar')) return;
    if (inThisSession('later')) return;
    host!.append(template!.content.cloneNode(true));
    const [now, later] = host!.querySelectorAll('button');
    now?.addEventListener('click', () => {
      asked = true;
      if (registration.waiting) tell(registration.waiting, { type: 'activate' });
      else location.reload();
    });
    later?.addEventListener('click', () => {
      onceThisSession('later');
      host!.querySelector('.update-bar')?.remove();
    });
  }

  workers.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else host.querySelector('.update-bar')?.remove();
  });
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', show),
  );
  registration.installing?.addEventListener('statechange', show);
  show();
}

function inThisSession(key: SessionKey): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
