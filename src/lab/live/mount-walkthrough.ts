import { mount } from './mount.ts';

// All that content/walkthrough may have.
mount({
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
});
