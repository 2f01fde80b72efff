import measured from '../../../content/performance.json' with { type: 'json' };
import { performanceFile, type Performance } from './schema.ts';

/** What `npm run bench` measured last. Throws where content/performance.json has another form. */
export function loadPerformance(): Performance {
  return performanceFile.parse(measured);
}
