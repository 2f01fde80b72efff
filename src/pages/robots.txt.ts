import type { APIRoute } from 'astro';
import { asset } from '../i18n/url.ts';

/** Everything may be read; the list of pages is named. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(asset('sitemap-index.xml'), site).href}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
