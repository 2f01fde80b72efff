import { siteFile, siteJson } from '../../inference/site-file.ts';

/** A picture that ships with the site; public/samples/samples.json lists them. */
export interface Sample {
  readonly id: string;
  readonly file: string;
  /** The data set's word for what it shows. */
  readonly class: string;
  readonly alt: { readonly zh: string; readonly en: string };
  readonly author: string;
  readonly source: string;
  readonly licence: string;
}

/** Fetches the list. Throws Failure: offline, network, http-status. */
export async function fetchSamples(base: string): Promise<readonly Sample[]> {
  return (await siteJson<{ samples: Sample[] }>(`${base}samples/`, 'samples.json')).samples;
}

/** The bytes of one sample. Throws Failure: offline, network, http-status. */
export async function fetchSample(base: string, file: string): Promise<Blob> {
  return (await siteFile(`${base}samples/`, file)).blob();
}
