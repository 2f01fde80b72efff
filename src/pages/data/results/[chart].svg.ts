import type { APIRoute, GetStaticPaths } from 'astro';
import { drawChart } from '../../../results/charts/index.ts';
import { standalone } from '../../../results/charts/standalone.ts';
import { LANGS } from '../../../i18n/languages.ts';
import { tables } from '../../../results/load.ts';

export const getStaticPaths = (() =>
  LANGS.flatMap((lang) =>
    tables().flatMap((table) => {
      const svg = drawChart(table, { width: 700, langs: [lang] });
      return svg === undefined ? [] : [{ params: { chart: `${table.id}.${lang}` }, props: { svg } }];
    }),
  )) satisfies GetStaticPaths;

/** The chart of a table as a picture of its own: table-2.en.svg. */
export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(standalone(props.svg), { headers: { 'Content-Type': 'image/svg+xml' } });
