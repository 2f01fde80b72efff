/** The command that trains the networks of the first question beforehand: npm run train:still. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pointsOf } from './points.ts';
import { read } from './settings.ts';
import { STEPS } from './spec.ts';
import { markEvery, type StillNet } from './still.ts';
import { trainerOf } from './trainer.ts';

const settings = read(new URLSearchParams());
const points = pointsOf(settings.set as 'spirals', settings.seed);
const nets = settings.nets.map((spec): StillNet => {
  const trainer = trainerOf(spec, settings, points);
  const errors = markEvery(trainer, STEPS);
  // One digit a square is what can be told apart by eye.
  const regions = [...trainer.regions()].map((share) => Math.round(share * 9)).join('');
  return { errors, regions };
});
writeFileSync(
  fileURLToPath(new URL('still.json', import.meta.url)),
  `${JSON.stringify({ nets }, null, 2)}\n`,
);
