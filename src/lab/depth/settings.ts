import { readCommon, writeCommon, type Common } from '../bench/settings.ts';
import { readMany, writeMany, type ManySettings } from '../folder/many-settings.ts';

export type Settings = Common & ManySettings;

/** '?image=dog&many=1'; what is missing or makes no sense is as at the beginning. */
export function read(values: URLSearchParams): Settings {
  return { ...readCommon(values), ...readMany(values) };
}

/** The opposite of `read`. */
export function write(settings: Settings): Record<string, string | null> {
  return { ...writeCommon(settings), ...writeMany(settings) };
}
