/** Which kernels the runtime really runs for a graph, from its own profiler. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROFILE = fileURLToPath(new URL('profile.ts', import.meta.url));

interface Event {
  cat: string;
  name: string;
  args: { op_name?: string };
}

/**
 * How often each kernel ran for one batch of `shape` (N×C×H×W), such as { QLinearConv: 19, QLinearAdd: 9, … }.
 * Runs in a process of its own, because the profiler needs a changed copy of the runtime's loader.
 */
export function kernels(graph: string, weights: string, shape: readonly number[]): Record<string, number> {
  const profile = execFileSync(process.execPath, [PROFILE, graph, weights, shape.join()], {
    encoding: 'utf8',
  });
  const events = JSON.parse(profile) as Event[];
  const counts: Record<string, number> = {};
  for (const { cat, name, args } of events) {
    if (cat !== 'Node' || !name.endsWith('_kernel_time') || !args.op_name) continue;
    counts[args.op_name] = (counts[args.op_name] ?? 0) + 1;
  }
  return counts;
}
