import type { PlainFailure } from '../../inference/errors.ts';
import { formatBytes } from '../../i18n/bytes.ts';
import { say, type Text } from './text.ts';

/** The message of a failure, its bytes made readable. */
export function message(t: Text, { code, values }: PlainFailure): string {
  const { loaded, total } = values;
  const bytes = typeof loaded === 'number' && typeof total === 'number';
  return say(t, `error.${code}`, {
    ...values,
    ...(bytes ? { loaded: formatBytes(loaded), total: formatBytes(total) } : {}),
  });
}
