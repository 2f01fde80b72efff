import { pageKind, type PartKind } from '../permalinks/kinds.ts';

/** The kinds of pages that can be embedded as they are. */
const WHOLE = /^(table|network|quiz|experiment)$/;

/** Pages beside the tables whose charts and figures can be embedded; the gallery shows those of others. */
const VIEWS = /^(results\/(cost|margins|our-runs)|lab\/performance)\/$/;

/**
 * Where a page or a part of it can be embedded, after /embed/<language>/; undefined where it cannot:
 * embedOf('results/table-2/') → 'results/table-2/', its chart → 'results/table-2/chart/', its row → 'results/table-2/#r34'.
 */
export function embedOf(
  path: string,
  part?: { readonly id: string; readonly kind: PartKind },
): string | undefined {
  const page = pageKind(path);
  if (!part) return WHOLE.test(page) ? path : undefined;
  const { id, kind } = part;
  if (kind === 'chart' && (page === 'table' || VIEWS.test(path))) return `${path}${id}/`;
  if (kind === 'figure' && (page === 'section' || VIEWS.test(path))) return `${path}${id}/`;
  if (kind === 'table' && page === 'table') return path;
  if (/^(row|cell)$/.test(kind) && page === 'table') return `${path}#${id}`;
  return kind === 'question' && page === 'quiz' ? `${path}#${id}` : undefined;
}
