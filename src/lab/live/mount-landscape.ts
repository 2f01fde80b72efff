import { mount } from './mount.ts';

// A page with this piece alone does without the styles of the others.
mount({ landscape: async () => (await import('../play/LandscapePlay.tsx')).LandscapePlay });
