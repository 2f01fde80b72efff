/** What stands in the rendered text of an experiment where its bench belongs. */
export const BENCH = '<!--bench-->';
