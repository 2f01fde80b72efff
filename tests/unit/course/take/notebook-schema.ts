import type { Notebook } from '../../../../src/course/take/notebooks/ipynb.ts';

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((line) => typeof line === 'string'));
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const keys = (fields: Fields) => Object.keys(fields).sort().join(' ');

/** What the published schema of nbformat 4.5 asks of each kind of output: its fields. */
const OUTPUTS: Record<string, string> = {
  stream: 'name output_type text',
  display_data: 'data metadata output_type',
  execute_result: 'data execution_count metadata output_type',
};
const CELLS: Record<string, string> = {
  markdown: 'cell_type id metadata source',
  code: 'cell_type execution_count id metadata outputs source',
};

/** Where a notebook breaks the rules of nbformat 4.5, as far as it can; what Jupyter itself says is asked by npm run notebooks. */
export function schemaFaults(notebook: Notebook): string[] {
  const { cells, metadata } = notebook;
  const version = [notebook.nbformat, notebook.nbformat_minor].join('.');
  const ids = cells.map((cell) => cell['id']);
  return [
    ...(version === '4.5' && isFields(metadata['kernelspec']) ? [] : ['head']),
    ...(new Set(ids).size === ids.length ? [] : ['ids']),
    ...cells.flatMap((cell) => cellFaults(cell).map((fault) => `${String(cell['id'])}: ${fault}`)),
  ];
}

function cellFaults(cell: Fields): string[] {
  const { cell_type: kind, id, metadata, source, execution_count: count, outputs } = cell;
  const good =
    keys(cell) === CELLS[String(kind)] &&
    /^[\w-]{1,64}$/.test(String(id)) &&
    isFields(metadata) &&
    isText(source) &&
    (kind !== 'code' || count === null || Number.isInteger(count));
  return [...(good ? [] : ['cell']), ...(Array.isArray(outputs) ? outputs.flatMap(outputFaults) : [])];
}

function outputFaults(output: Fields): string[] {
  const kind = String(output['output_type']);
  const { data, text, name } = output;
  const good =
    keys(output) === OUTPUTS[kind] &&
    (kind === 'stream'
      ? isText(text) && (name === 'stdout' || name === 'stderr')
      : isFields(data) && isFields(output['metadata']) && Object.values(data).every(isText));
  return good ? [] : [`output ${kind}`];
}
