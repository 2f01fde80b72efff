import type { APIRoute } from 'astro';
import { htmlLang, LANGS, type Lang } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';

/** What a device shows of the site once it is installed there. Its addresses are relative: it holds under any base path. */
export const getStaticPaths = () => LANGS.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = ({ params }) => {
  const lang = params['lang'] as Lang;
  const t = strings(lang);
  const icon = (src: string, sizes: string, purpose: string) => ({
    src,
    sizes,
    type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
    purpose,
  });
  const manifest = {
    id: `./?${lang}`,
    lang: htmlLang(lang),
    name: `${t['site.name']}${lang === 'zh' ? '：' : ': '}${t['site.tagline']}`,
    short_name: t['site.name'],
    description: t['offline.manifest'],
    start_url: `./${lang}/`,
    scope: './',
    display: 'minimal-ui',
    background_color: '#fdfcfa',
    theme_color: '#1f56a8',
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable.png', '512x512', 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
