import { escapeHtml } from '../share/formats.ts';
import type { Release } from './read.ts';

/** What a feed is of. */
export interface Source {
  readonly title: string;
  /** The full addresses of the feed and of the page that it belongs to. */
  readonly feed: string;
  readonly home: string;
}

/** Releases as an Atom feed (RFC 4287), newest first; at least one. */
export function atom(releases: readonly Release[], { title, feed, home }: Source): string {
  const entries = releases.map(({ version, date, changes }) => {
    const list = `<ul>${changes.map((change) => `<li>${escapeHtml(change)}</li>`).join('')}</ul>`;
    return [
      '<entry>',
      `<title>${escapeHtml(`${title} ${version}`)}</title>`,
      `<id>${escapeHtml(`${feed}#${version}`)}</id>`,
      `<link href="${escapeHtml(home)}"/>`,
      `<updated>${date}T00:00:00Z</updated>`,
      `<content type="html">${escapeHtml(list)}</content>`,
      '</entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<title>${escapeHtml(title)}</title>`,
    `<id>${escapeHtml(feed)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(feed)}"/>`,
    `<link href="${escapeHtml(home)}"/>`,
    `<updated>${releases[0]?.date ?? ''}T00:00:00Z</updated>`,
    `<author><name>${escapeHtml(title)}</name></author>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
