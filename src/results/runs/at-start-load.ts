import file from '../../../models/at-start.json' with { type: 'json' };
import { atStartFile } from './at-start.ts';

/** What was measured of the networks before their first step; a file of another form stops the build. */
export const atStart = atStartFile.parse(file);
