import { KEYS, MODEL_CACHE } from './stored.ts';

/** Removes all that the site keeps in this browser. Returns whether the browser let it. */
async function forget(): Promise<boolean> {
  try {
    for (const key of KEYS) localStorage.removeItem(key);
    // Absent without a secure connection.
    await (globalThis as { caches?: CacheStorage }).caches?.delete(MODEL_CACHE);
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
