import { faults } from './rules.ts';
import { shape } from './shape.ts';

export { OPTIONS, type Network, type Option, type Pool, type Stage } from './shape.ts';

/** A network as content/architectures/*.json holds it. */
export const network = shape.superRefine((value, context) => {
  for (const message of faults(value)) context.addIssue({ code: 'custom', message });
});
