import type { APIRoute, GetStaticPaths } from 'astro';
import { drawRuns, RUN_FIGURES } from '../../../results/runs/runs-index.ts';
import { standalone } from '../../../results/charts/standalone.ts';
import { LANGS } from '../../../i18n/languages.ts';
import { runs } from '../../../results/runs/load.ts';

export const getStaticPaths = (() =>
  LANGS.flatMap((lang) =>
    RUN_FIGURES.flatMap((figure) => {
      const svg = drawRuns(figure, runs(), { width: 700, langs: [lang] });
      return svg === undefined ? [] : [{ params: { figure: `${figure}.${lang}` }, props: { svg } }];
    }),
  )) satisfies GetStaticPaths;

/** A figure of this project's own runs as a picture of its own: fig-6.en.svg. */
export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(standalone(props.svg), { headers: { 'Content-Type': 'image/svg+xml' } });
