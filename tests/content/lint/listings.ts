import { globSync, readFileSync } from 'node:fs';
import { readListings, type Listing } from '../../../src/paper/listings.ts';

/** Every Python listing, file by file in the order of the text. */
export function listings(): Listing[] {
  return globSync(['content/**/*.mdx', 'src/**/code/*.mdx'])
    .sort()
    .flatMap((file) => readListings(file, readFileSync(file, 'utf8')));
}
