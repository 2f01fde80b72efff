import { KEYS, MODEL_CACHE, SESSION_KEYS, SITE_CACHE } from '../../browser/stored.ts';

/** Removes all that the site keeps in this browser. Returns whether the browser let it. */
async function forget(): Promise<boolean> {
  try {
    for (const key of KEYS) localStorage.removeItem(key);
    for (const key of [...KEYS, ...SESSION_KEYS]) sessionStorage.removeItem(key);
    // Both are absent without a secure connection. The next page that is opened registers the worker again.
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    await (await serviceWorker?.getRegistration())?.unregister();
    const { caches } = globalThis as { caches?: CacheStorage };
    for (const name of (await caches?.keys()) ?? [])
      if (name === MODEL_CACHE || name.startsWith(SITE_CACHE)) await caches?.delete(name);
    return true;
  } catch {
    return false;
  }
}

const button = document.querySelector<HTMLButtonElement>('#forget button');
const said = document.querySelector<HTMLElement>('#forget [role=status]');
if (button && said) {
  button.hidden = false;
  button.addEventListener('click', () => {
    said.textContent = '';
    void forget().then((done) => {
      said.textContent = (done ? said.dataset.done : said.dataset.refused) ?? '';
    });
  });
}
