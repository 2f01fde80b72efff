import type { Cell } from './read.ts';

/** What a cell gave, as Jupyter writes it. */
export interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: Text;
  readonly data?: Readonly<Record<string, Text>>;
  readonly metadata?: object;
  readonly execution_count?: number | null;
  readonly ename?: string;
  readonly evalue?: string;
}

/** A text, or its lines with their ends. */
export type Text = string | readonly string[];

/** A notebook of nbformat 4. */
export interface Notebook {
  readonly cells: readonly Readonly<Record<string, unknown>>[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
}

/** Cells as a notebook; `outputs` has a list for each cell of code, or is left out before a run. `gpu` asks Colab for one. */
export function ipynb(
  cells: readonly Cell[],
  outputs?: readonly (readonly Output[])[],
  gpu = false,
): Notebook {
  let count = 0;
  return {
    cells: cells.map((cell, i) => {
      if (cell.kind === 'text')
        return { cell_type: 'markdown', id: `text-${i}`, metadata: {}, source: lines(cell.text) };
      const given = outputs?.[count++];
      return {
        cell_type: 'code',
        execution_count: given ? count : null,
        id: `code-${i}`,
        metadata: {},
        outputs: (given ?? []).map((output) =>
          output.output_type === 'execute_result' ? { ...output, execution_count: count } : output,
        ),
        source: lines(cell.code),
      };
    }),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python', file_extension: '.py', mimetype: 'text/x-python' },
      ...(gpu && { accelerator: 'GPU', colab: { gpuType: 'T4' } }),
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

/** Lines with their ends, as Jupyter keeps them: 'a\nb' → ['a\n', 'b']. */
function lines(text: string): string[] {
  return text.split(/(?<=\n)/);
}
