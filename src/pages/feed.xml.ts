import type { APIRoute } from 'astro';
import changelog from '../../.github/CHANGELOG.md?raw';
import { atom } from '../links/feed/feed.ts';
import { readChanges } from '../links/feed/read.ts';
import { asset, href } from '../i18n/url.ts';

/** What changed from version to version, for feed readers. */
export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const feed = atom(readChanges(changelog), {
    title: 'Residual · 残差',
    feed: absolute(asset('feed.xml')),
    home: absolute(href('en', '')),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
