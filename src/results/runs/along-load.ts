import file from '../../../models/along-training.json' with { type: 'json' };
import { alongFile } from './along.ts';

/** What was measured of the networks while they were trained; a file of another form stops the build. */
export const along = alongFile.parse(file);
