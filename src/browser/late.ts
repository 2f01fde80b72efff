import { mend } from './mend.ts';

/**
 * Loads a part of the page that comes late. Where it does not come, a bar says why and what helps, and undefined is returned: the
 * page may be older than the site, whose files have other names by now.
 */
export async function late<T>(load: () => Promise<T>): Promise<T | undefined> {
  try {
    return await load();
  } catch (error) {
    await sayWhy(error);
    return undefined;
  }
}

/** The interactive pieces of a page load late too; Astro says when one of them does not. */
export function latePieces(): void {
  document.addEventListener('astro:hydration-error', (event) => {
    void sayWhy((event as CustomEvent<{ error?: unknown }>).detail.error);
  });
}

/** Shows the bar (components/shell/LateBar.astro), unless it is there. */
async function sayWhy(error: unknown): Promise<void> {
  const host = document.querySelector<HTMLElement>('#late');
  const template = host?.querySelector('template');
  if (!host || !template) return;
  const { wrong } = await mend(error);
  host.querySelector('.update-bar')?.remove();
  const bar = template.content.cloneNode(true) as DocumentFragment;
  const key = wrong === 'offline' ? 'network' : wrong === 'status' ? 'damaged' : wrong;
  for (const text of bar.querySelectorAll<HTMLElement>('[data-wrong]'))
    if (text.dataset['wrong'] !== key) text.remove();
  const [reload, dismiss] = bar.querySelectorAll('button');
  reload?.addEventListener('click', () => location.reload());
  dismiss?.addEventListener('click', () => host.querySelector('.update-bar')?.remove());
  host.append(bar);
}
