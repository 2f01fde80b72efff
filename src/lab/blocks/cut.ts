import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutGraph } from '../../../models/quantize/write/cut.ts';
import type { Model, ModelFile } from '../../inference/manifest.ts';

/** The graph in which the blocks of a plain net can be switched off, its number of blocks, and how a page asks for it. */
export async function cut(model: Model): Promise<{ bytes: Uint8Array; blocks: number; file: ModelFile }> {
  if (model.files.lab === undefined) throw new Error(`${model.id} has no lab graph`);
  const lab = await readFile(join(process.cwd(), 'models/zoo', model.files.lab.path));
  const { bytes, blocks } = cutGraph(lab);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, blocks, file: { path: `${model.id}/cut.onnx`, bytes: bytes.length, sha256 } };
}
