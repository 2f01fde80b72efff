/** Steps of height, each a quarter more than the one before, in rem; Blocks.astro has a rule for each. */
export const HEIGHTS = [16, 20, 25, 31, 39, 49, 61, 76, 95, 119, 149, 186, 233, 291, 364, 455] as const;

/** Pixels of a phone in a rem. */
const REM = 16;

/**
 * About how high a rendered block will be on a phone, as its place in HEIGHTS, rather too high than too low: the browser takes it
 * to be so high until it comes near the screen, and what is higher would lie over what follows for whoever measures it before.
 */
export function heightStep(html: string): number {
  const high = (1.1 * pixels(html)) / REM;
  const found = HEIGHTS.findIndex((step) => high <= step);
  return found === -1 ? HEIGHTS.length - 1 : found;
}

/** What it counts, with what one of it takes on average on a screen of 400 pixels. */
function pixels(html: string): number {
  // What is folded is a line, and drawings, formulas, code and tables are counted as such.
  const open = html.replace(/<details[^>]*>.*?<\/details>/gs, '<hr>');
  const text = open.replace(/<(svg|math|pre|table)\b.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const drawings = [...open.matchAll(/<svg\b[^>]*>/g)].map(([svg]) => {
    const [, height] = /\sheight="([^"]+)"/.exec(svg) ?? /\sviewBox="0 0 \d+ (\d+)"/.exec(svg) ?? [];
    // The braces of formulas measure in em.
    return Number(height) || 0;
  });
  const count = (pattern: RegExp) => open.match(pattern)?.length ?? 0;
  return (
    1.7 * han +
    0.75 * (text.length - han) +
    drawings.reduce((sum, height) => sum + height, 0) +
    450 * count(/<pre\b/g) +
    80 * count(/class="katex-display/g) +
    60 * count(/<hr/g) +
    45 * count(/<tr\b/g) +
    24 * count(/<(?:p|h2|li|figure)\b/g)
  );
}
