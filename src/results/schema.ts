import { faults } from './rules.ts';
import { shape } from './shape.ts';

export {
  isNumeric,
  type Column,
  type NumberColumn,
  type ResultTable,
  type Row,
  type Text,
  type Value,
} from './shape.ts';

/** One result table of the paper, as content/results/*.json holds it. */
export const resultTable = shape.superRefine((table, context) => {
  for (const message of faults(table)) context.addIssue({ code: 'custom', message });
});
