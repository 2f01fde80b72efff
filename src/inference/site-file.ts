import { asFailure, Failure, unreachable } from './errors.ts';

/** A small file of the site, such as a list or a sample picture. Throws Failure: offline, network, http-status. */
export async function siteFile(folder: string, file: string): Promise<Response> {
  const response = await fetch(folder + file).catch((error: unknown) => {
    throw asFailure(error, unreachable(), { file });
  });
  if (!response.ok) throw new Failure('http-status', { file, status: response.status });
  return response;
}

/** The same, parsed. */
export async function siteJson<T>(folder: string, file: string): Promise<T> {
  return (await siteFile(folder, file)).json() as Promise<T>;
}
