/** The experiments in the order in which a reader meets them; each has a text in content/lab and a page in src/pages. */
export const SLUGS = [
  'inside',
  'depth',
  'responses',
  'blocks',
  'attention',
  'precision',
  'engine',
  'views',
  'train',
  'folder',
] as const;
