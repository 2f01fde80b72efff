import type { Wanted } from './wanted.ts';
import type { Model } from './manifest.ts';
import { modelFile } from './parts.ts';
import { siteJson } from './site-file.ts';

/**
 * Networks that the site does not have: it knows where their file is, how long and with what hash, and the reader's
 * browser fetches it there once she agrees. Throws Failure: offline, network, http-status.
 */
export function fetchElsewhere(base: string): Promise<Model[]> {
  return siteJson<Model[]>(`${base}models/`, 'elsewhere.json', Array.isArray);
}

/** The one file of such a network; null for a network of the site. */
export function elsewhereFile(base: string, model: Model | undefined): (Wanted & { host: string }) | null {
  if (model === undefined) return null;
  const { host, ...file } = modelFile(base, model, model.files.wasm);
  return host === undefined ? null : { ...file, host };
}
