import { faults, misnamed } from './rules.ts';
import { laterShape, shape } from './shape.ts';

export {
  OPTIONS,
  type LaterNetwork,
  type Network,
  type Option,
  type PaperNetwork,
  type Pool,
  type Stage,
} from './shape.ts';

/** A network as content/architectures/*.json holds it. */
export const network = shape.superRefine((value, context) => {
  for (const message of [...faults(value), ...misnamed(value)]) context.addIssue({ code: 'custom', message });
});

/** A network as content/architectures/later/*.json holds it. */
export const laterNetwork = laterShape.superRefine((value, context) => {
  for (const message of faults(value)) context.addIssue({ code: 'custom', message });
});
