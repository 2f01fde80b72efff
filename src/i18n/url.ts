import type { Route } from './languages.ts';

/** An address inside the site, under its base path: href('zh', 'paper/abstract/#b') → '/base/zh/paper/abstract/#b'. */
export function href(route: Route, path: string): string {
  return asset(`${route}/${path}`);
}

/** A file of the site under its base path: asset('models/manifest.json') → '/base/models/manifest.json'. */
export function asset(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
