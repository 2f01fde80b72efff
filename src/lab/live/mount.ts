import type { ComponentType } from 'preact';
import { late } from '../../browser/late.ts';

/** The live pieces of a reading page. Each is fetched when it comes near the view; what it runs, when its button is pressed. */
const PIECES: Readonly<Record<string, () => Promise<ComponentType<never>>>> = {
  pair: async () => (await import('./Pair.tsx')).Pair,
  branches: async () => (await import('./Branches.tsx')).Branches,
  block: async () => (await import('../play/BlockPlay.tsx')).BlockPlay,
  gate: async () => (await import('../play/GatePlay.tsx')).GatePlay,
};

async function start(element: HTMLElement): Promise<void> {
  const { live = '', props } = element.dataset;
  const body = element.querySelector('.live-body');
  const piece = PIECES[live];
  if (!body || !piece) return;
  const [preact, Piece] = await Promise.all([
    import('preact'),
    piece(),
    import('../../browser/translated.ts'),
  ]);
  body.replaceChildren();
  preact.render(preact.h(Piece, JSON.parse(props ?? '{}') as never), body);
  element.dataset.on = '';
}

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      // Where it does not come the piece stays what it was: a link to the laboratory, or a figure that stands still.
      void late(() => start(target as HTMLElement));
    }
  },
  { rootMargin: '200px' },
);
document.querySelectorAll('[data-live]').forEach((element) => watcher.observe(element));
