import type { APIRoute, GetStaticPaths } from 'astro';
import { notebooks, notebookPath, type Listed } from '../../course/take/notebooks/load.ts';
import { notebook } from '../../course/take/notebooks/notebook.ts';
import { LANGS, type Lang } from '../../i18n/languages.ts';
import { asset } from '../../i18n/url.ts';

export const getStaticPaths = (() =>
  notebooks().flatMap((listed) =>
    LANGS.map((lang) => ({
      params: { name: /([^/]+)\.ipynb$/.exec(notebookPath(listed.id, lang))![1]! },
      props: { listed, lang },
    })),
  )) satisfies GetStaticPaths;

/** A notebook for Jupyter, with what its last run gave. */
export const GET: APIRoute<{ listed: Listed; lang: Lang }> = ({ props, site }) =>
  new Response(
    `${JSON.stringify(notebook(props.listed, props.lang, new URL(asset(''), site).href), null, 1)}\n`,
    { headers: { 'Content-Type': 'application/x-ipynb+json' } },
  );
