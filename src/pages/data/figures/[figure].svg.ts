import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGS } from '../../../i18n/languages.ts';
import { DRAWINGS } from '../../../paper/figures/drawings.ts';
import { CHARTS, pictureFile } from '../../../course/teach/pictures.ts';

export const getStaticPaths = (() =>
  LANGS.flatMap((lang) =>
    [...DRAWINGS, ...CHARTS].map((id) => ({
      params: { figure: `${id}.${lang}` },
      props: { svg: pictureFile(id, lang) },
    })),
  )) satisfies GetStaticPaths;

/** A figure of the paper, or a chart across tables, as a picture of its own: fig-2.en.svg. */
export const GET: APIRoute<{ svg: string }> = ({ props }) =>
  new Response(props.svg, { headers: { 'Content-Type': 'image/svg+xml' } });
