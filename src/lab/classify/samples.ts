import { decode } from '../../inference/picture/decode.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { siteJson, siteValue } from '../../inference/site-file.ts';

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

/** Fetches the list. Throws as `siteJson` does. */
export async function fetchSamples(base: string): Promise<readonly Sample[]> {
  const fits = ({ samples }: { samples: Sample[] }) => Array.isArray(samples);
  return (await siteJson(`${base}samples/`, 'samples.json', fits)).samples;
}

/** One sample, decoded. Throws as `siteValue` does: what is wrong with it is no fault of the reader's. */
export function fetchSample(base: string, file: string): Promise<Pixels> {
  return siteValue(`${base}samples/`, file, decode);
}
