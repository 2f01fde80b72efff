import type { ModelFile } from '../../inference/manifest.ts';
import { median } from '../../inference/postprocess.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { formatTime, say, type Text } from '../classify/text.ts';
import type { Session } from './log.ts';

/** A thing and what there is to say of it, in the reader's language. */
export type Row = readonly [name: string, value: string];

/** 'ResNet-20, graph.wasm.onnx' */
export function titleOf({ name, cost }: Session): string {
  return `${name}, ${fileOf(cost.files.graph)}`;
}

function fileOf({ path }: { path: string }): string {
  return path.split('/').at(-1) ?? path;
}

/** What one session really was: where and by what it ran, which files, and what each step took. */
export function sessionRows(t: Text, { cost, times }: Session): Row[] {
  const { provider, threads, adapter, runtime, version, files, downloaded, cached, check } = cost;
  const hash = (file: ModelFile) => `${fileOf(file)} ${file.sha256.slice(0, 16)}`;
  const own = files.weights.sha256 === files.graph.sha256 ? [files.graph] : [files.graph, files.weights];
  const bytes = say(t, 'bytes.both', { downloaded: formatBytes(downloaded), cached: formatBytes(cached) });
  const off = ((check?.off ?? 0) * 100).toFixed(check && check.off < 0.001 ? 4 : 1);
  return [
    [say(t, 'fact.where'), say(t, `ran.${provider}`, { threads, adapter })],
    [
      say(t, 'panel.runtime'),
      version ? `ONNX Runtime Web ${version} (${runtime})` : say(t, 'panel.engine', { build: runtime }),
    ],
    ...(cost.instead === undefined ? [] : [[say(t, 'panel.instead'), cost.instead] as const]),
    [say(t, 'panel.hash'), own.map(hash).join('; ')],
    [say(t, 'panel.download'), say(t, 'panel.in', { what: bytes, time: formatTime(cost.downloadMs) })],
    [say(t, 'fact.load'), formatTime(Math.max(0, cost.loadMs - cost.downloadMs - (check?.ms ?? 0)))],
    [
      say(t, 'panel.check'),
      check ? say(t, 'panel.check.passed', { off, time: formatTime(check.ms) }) : say(t, 'panel.check.none'),
    ],
    [say(t, 'fact.run'), say(t, 'time.median', { time: formatTime(median(times)), n: times.length })],
  ];
}

/** Where it all happened. */
export interface Surroundings {
  readonly browser: string;
  readonly address: string;
  readonly time: string;
}

/** The same as plain text for a bug report, a line for each row. */
export function asText(
  t: Text,
  sessions: readonly Session[],
  { browser, address, time }: Surroundings,
): string {
  const line = ([name, value]: Row) => `${name}: ${value}`;
  const blocks = sessions.map((session) =>
    [titleOf(session), ...sessionRows(t, session).map(line)].join('\n'),
  );
  const around: Row[] = [
    [say(t, 'panel.browser'), browser],
    [say(t, 'panel.address'), address],
    [say(t, 'panel.time'), time],
  ];
  return [...blocks, around.map(line).join('\n')].join('\n\n');
}
