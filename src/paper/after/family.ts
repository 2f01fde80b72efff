import { stratify, type HierarchyNode } from 'd3';

/** A work of the family, as content/family.yaml holds it, with its words in one language. */
export interface Work {
  readonly id: string;
  readonly year: number;
  readonly parent?: string | undefined;
  readonly name: string;
  readonly idea: string;
  /** Where this site speaks of it. */
  readonly href: string;
}

const WIDTH = 380;
const ROW = 40;
const INDENT = 20;
/** Where the first lane runs, behind the years. */
const LEFT = 46;

/** A work with its place: how deep it is in the family and the row it stands in. */
export interface Member {
  readonly work: Work;
  readonly depth: number;
  readonly row: number;
  /** The row of its parent; undefined for the root. */
  readonly from: number | undefined;
}

/** The works row by row: each behind its parent, children of one parent by year. Throws where a parent is not among them. */
export function rows(works: readonly Work[]): Member[] {
  const root = stratify<Work>()
    .id(({ id }) => id)
    .parentId(({ parent }) => parent)([...works])
    .sort((a, b) => a.data.year - b.data.year);
  const nodes: HierarchyNode<Work>[] = [];
  root.eachBefore((node) => nodes.push(node));
  return nodes.map((node, row) => ({
    work: node.data,
    depth: node.depth,
    row,
    from: node.parent ? nodes.indexOf(node.parent) : undefined,
  }));
}

/** The family tree from the root down, every work a link. SVG source, with the classes of after.css. */
export function tree(works: readonly Work[], about: { title: string; description: string }): string {
  const members = rows(works);
  const height = members.length * ROW + 6;
  return (
    `<svg class="family-tree" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" aria-label="${about.title}">` +
    `<desc>${about.description}</desc>` +
    members.map(line).join('') +
    members.map(entry).join('') +
    '</svg>'
  );
}

const across = (depth: number) => LEFT + depth * INDENT;
const down = (row: number) => row * ROW + 16;

/** From the parent down its lane and over to the work. */
function line({ depth, row, from }: Member): string {
  if (from === undefined) return '';
  const [x, y] = [across(depth), down(row)];
  return `<path class="way" d="M${x - INDENT} ${down(from)}V${y - 8}Q${x - INDENT} ${y} ${x - INDENT + 8} ${y}H${x}"/>`;
}

function entry({ work, depth, row }: Member): string {
  const [x, y] = [across(depth), down(row)];
  return (
    `<text class="year" x="0" y="${y + 4}">${work.year}</text>` +
    `<circle class="sum" cx="${x}" cy="${y}" r="5"/>` +
    `<a href="${work.href}"><title>${work.name}\n${work.idea}</title><text class="name" x="${x + 12}" y="${y + 4}">${work.name}</text>` +
    `<text class="idea" x="${x + 12}" y="${y + 19}">${work.idea}</text></a>`
  );
}
