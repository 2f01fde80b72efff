import type { Found, SubResult } from './pagefind.ts';

/** One answer to a query: a block of a page. `excerpt` is HTML whose only tag is <mark>. */
export interface Hit {
  page: string;
  title: string;
  url: string;
  excerpt: string;
  score: number;
}

/**
 * The blocks of the found pages, best first, each once, at most `limit`: a block counts as much as its page, times its
 * share of the best block's matches there.
 */
export function blockHits(pages: readonly { score: number; found: Found }[], limit: number): Hit[] {
  const hits = pages.flatMap(({ score, found }) => {
    const best = Math.max(...found.sub_results.map(weight), Number.EPSILON);
    return found.sub_results.map((block) => ({
      page: found.meta.title ?? '',
      title: block.title,
      url: block.url,
      excerpt: block.excerpt,
      score: (score * weight(block)) / best,
    }));
  });
  const once = new Map<string, Hit>();
  for (const hit of hits) {
    if ((once.get(hit.url)?.score ?? -1) < hit.score) once.set(hit.url, hit);
  }
  return [...once.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

function weight(block: SubResult): number {
  return block.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
