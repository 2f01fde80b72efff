import type { ComponentType } from 'preact';
import { late } from '../../browser/late.ts';

/** The live pieces of a page by name. Each is fetched when it comes near the view; what it runs, when its button is pressed. */
export type Pieces = Readonly<Record<string, () => Promise<ComponentType<never>>>>;

async function start(element: HTMLElement, pieces: Pieces): Promise<void> {
  const { live = '', props, words } = element.dataset;
  const body = element.querySelector('.live-body');
  const piece = pieces[live];
  if (!body || !piece) return;
  const [preact, Piece, t] = await Promise.all([
    import('preact'),
    piece(),
    words && import('../../inference/site-file.ts').then(({ siteJson }) => siteJson<object>('', words)),
    import('../../browser/translated.ts'),
  ]);
  body.replaceChildren();
  const own = { ...(t && { t }), ...(JSON.parse(props ?? '{}') as object) };
  preact.render(preact.h(Piece, own as never), body);
  element.dataset.on = '';
}

/** Makes the pieces of this page move, and lights the part of a figure that its text speaks of. */
export function mount(pieces: Pieces): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        // Where it does not come the piece stays what it was: a link to the laboratory, or a figure that stands still.
        void late(() => start(target as HTMLElement, pieces));
      }
    },
    { rootMargin: '200px' },
  );
  document.querySelectorAll('[data-live]').forEach((element) => watcher.observe(element));

  // A figure that stays beside its text needs to know which piece of it is read.
  if (document.querySelector('.follow'))
    void late(async () => (await import('../../paper/browser/follow.ts')).follow());
}
