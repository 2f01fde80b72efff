/** A thread as a label: 'https://github.com/a/b/issues/12' → 'a/b#12'; any other address without its scheme. */
export function threadLabel(url: string): string {
  const [, place, number] = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)$/.exec(url) ?? [];
  return place ? `${place}#${number}` : url.replace(/^https?:\/\//, '');
}
