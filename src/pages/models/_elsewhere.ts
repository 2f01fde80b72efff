import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import list from '../../../models/imagenet/files.json';
import { networks } from '../../architectures/load.ts';
import { summarize } from '../../architectures/summary.ts';
import { elsewhere } from '../../build/elsewhere.mjs';
import { asset } from '../../i18n/url.ts';
import type { Model } from '../../inference/manifest.ts';

/**
 * /models/elsewhere.json: the networks that a reader's browser fetches from another host, as the page sees a model. Parameters
 * and multiply-adds are those of the architecture, for which the public file need not be read.
 */
export function elsewhereModels(): Model[] {
  const { address } = elsewhere(asset(''));
  return list.files.filter(({ kind }) => kind === 'qdq').map((file) => entry(file, address(file.file)));
}

function entry(published: (typeof list.files)[number], address: string): Model {
  const { file, model, kind, layers, bytes, sha256, top1 } = published;
  const network = networks().find(({ id }) => id === model);
  if (network === undefined) throw new Error(`models/imagenet/files.json: no architecture ${model}`);
  const { parameters, multiplyAdds } = summarize(network);
  const only = { path: `elsewhere/${file}`, bytes, sha256 };
  return {
    id: `${model}-${kind}`,
    name: `${network.name} (ImageNet)`,
    family: 'resnet',
    ...{ layers, parameters, multiplyAdds },
    blocks: network.stages.reduce((sum, { block, blocks }) => sum + (block === 'single' ? 0 : blocks), 0),
    input: list.input,
    output: OUTPUT,
    labels: labels(),
    files: { weights: only, wasm: only, webgpu: only },
    address,
    source: { url: list.source, top1 },
    licence: list.licence,
  };
}

/** The Model Zoo's own name for the logits of its ResNet-50. */
const OUTPUT = 'resnetv17_dense0_fwd';

function labels() {
  const bytes = readFileSync(join(process.cwd(), 'content', list.labels));
  return { path: list.labels, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
