import type { ComponentType } from 'preact';
import { late } from '../../browser/late.ts';

/** The live pieces of a reading page. Each is fetched when it comes near the view; what it runs, when its button is pressed. */
const PIECES: Readonly<Record<string, () => Promise<ComponentType<never>>>> = {
  pair: async () => (await import('./Pair.tsx')).Pair,
  branches: async () => (await import('./Branches.tsx')).Branches,
  block: async () => (await import('../play/BlockPlay.tsx')).BlockPlay,
  curves: async () => (await import('../play/CurvesPlay.tsx')).CurvesPlay,
  sizes: async () => (await import('../play/SizesPlay.tsx')).SizesPlay,
  slope: async () => (await import('../play/SlopePlay.tsx')).SlopePlay,
  options: async () => (await import('../play/OptionsPlay.tsx')).OptionsPlay,
  crop: async () => (await import('../play/CropPlay.tsx')).CropPlay,
  detector: async () => (await import('../play/DetectorPlay.tsx')).DetectorPlay,
  landscape: async () => (await import('../play/LandscapePlay.tsx')).LandscapePlay,
  gate: async () => (await import('../play/GatePlay.tsx')).GatePlay,
};

async function start(element: HTMLElement): Promise<void> {
  const { live = '', props, words } = element.dataset;
  const body = element.querySelector('.live-body');
  const piece = PIECES[live];
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

/** A figure that stays beside its text needs to know which piece of it is read. */
if (document.querySelector('.follow'))
  void late(async () => (await import('../../paper/browser/follow.ts')).follow());
