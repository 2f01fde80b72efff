import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS, type Lang } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { asset, href } from '../../i18n/url.ts';
import { embedCode, HEIGHT } from '../../links/share/formats.ts';
import { wholePages, type Whole } from '../embed/_whole.ts';

/** What oEmbed (oembed.com) asks of a page that can be embedded, as a file beside it: a rich type with the frame's HTML. */
export const getStaticPaths = (async () => {
  const all = await Promise.all(
    LANGS.map(async (lang) =>
      (await wholePages(lang)).map((page) => ({
        params: { path: `${lang}/${page.path.slice(0, -1)}` },
        props: { lang, page },
      })),
    ),
  );
  return all.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ lang: Lang; page: Whole }> = ({ props: { lang, page }, site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const html = embedCode({
    url: absolute(asset(`embed/${lang}/${page.path}`)),
    script: absolute(asset('embed.js')),
    title: page.title,
  });
  return Response.json({
    version: '1.0',
    type: 'rich',
    title: page.title,
    provider_name: strings(lang)['site.name'],
    provider_url: absolute(href(lang, '')),
    width: 720,
    height: HEIGHT,
    html,
  });
};
