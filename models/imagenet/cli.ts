#!/usr/bin/env node
/** The command that puts ImageNet networks onto the site. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command, readArguments, UsageError, whole } from '../quantize/arguments.ts';
import { LIMITS, limitsOf } from '../quantize/evaluate/verify.ts';
import { checkWritable } from '../quantize/output.ts';
import { readPictures, skippedSentence } from '../quantize/pictures.ts';
import { progress } from '../quantize/progress.ts';
import { split } from '../quantize/split.ts';
import { addModel, isThere } from './add.ts';
import { download } from './download.ts';
import { readFiles, type PublicFile } from './files.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const HELP = `Fetches ResNets trained on ImageNet, quantizes them and adds them to the site.

  npm run models:imagenet -- 18 34 50 101 152

For each depth: fetches the fp32 file of the ONNX Model Zoo (47, 87, 103, 179 and 242 MB; Apache-2.0), checks its size and
sha256, writes weights.bin (about a quarter of that) and the graphs into models/zoo/resnet-<depth>, and the model's entry
into models/manifest.json. The next npm run build publishes it. A download that was interrupted goes on where it ended,
and a model that is already there is left alone.

  --mirror URL      the folder of addresses that holds the files under their own names, instead of the public one
  --pictures PATH   photographs to calibrate with: a folder, or class folders (public/samples)
  --count N         how many of them at most, spread evenly over all (100); up to 20 others are kept to compare on
  --agreement P     for how many per cent of those every graph has to name the class that fp32 names (${LIMITS.same})
  --error P         how many per cent logits may be off by, root mean square (${LIMITS.off})
  --out FOLDER      where models are written, the manifest beside it (models/zoo)
  --downloads PATH  where the fp32 files are kept; they are not needed afterwards (models/imagenet/downloads)
  --files FILE      another list of files, as in models/imagenet/files.json
  --help            this text

Exit codes: 0 all there, 1 a file or the pictures cannot be used, 2 wrong arguments.
`;

const OPTIONS = ['mirror', 'pictures', 'count', 'out', 'downloads', 'files', 'agreement', 'error'] as const;
const COMPARED = 20; // pictures at most, beside those to calibrate with

function choose(files: PublicFile[], depths: string[]): PublicFile[] {
  const offered = files.filter(({ kind }) => kind === 'fp32');
  const all = offered.map(({ layers }) => layers).join(', ');
  if (!depths.length) throw new UsageError(`which networks? There are ${all}`);
  return depths.map((depth) => {
    const file = offered.find(({ layers }) => `${layers}` === depth);
    if (!file) throw new UsageError(`there is no ResNet-${depth}; there are ${all}`);
    return file;
  });
}

/** A bar that counts in megabytes, drawn only when the tenth of one changes. */
function megabytes(title: string): (loaded: number, of: number) => void {
  const bar = progress(title);
  let drawn = -1;
  return (loaded, of) => {
    const all = Math.ceil(of / 1e5) / 10;
    const now = loaded < of ? Math.floor(loaded / 1e5) / 10 : all;
    if (now !== drawn) bar(now, all);
    drawn = now;
  };
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments(OPTIONS);
  if (values.help) return void process.stdout.write(HELP);
  const count = whole('count', values.count, 100);
  const limits = limitsOf(values);
  if (values.mirror !== undefined && !URL.canParse(values.mirror))
    throw new UsageError(
      `--mirror: an address such as https://example.org/nets/ is needed, not "${values.mirror}"`,
    );
  const list = readFiles(values.files ?? at('files.json'));
  const wanted = choose(list.files, positionals);
  const { size, resize } = list.input;
  const held = Math.min(COMPARED, count);
  const path = values.pictures ?? at('../../public/samples');
  const request = { part: 'train', size, resize, labels: [], limit: count + held } as const;
  const zoo = values.out ?? at('../zoo');
  checkWritable(zoo);
  const all = await readPictures(path, request, progress('reading pictures'));
  const skipped = skippedSentence(all);
  if (skipped) process.stderr.write(`${skipped}\n`);
  const { seen: pictures, held: compared } = split(all, count, held);
  for (const file of wanted) {
    if (isThere(file, pictures, zoo)) {
      process.stdout.write(
        `${file.model}: already there; delete ${join(zoo, file.model)} to make it again\n`,
      );
      continue;
    }
    const folder = values.downloads ?? at('downloads');
    const fp32 = await download(file, values.mirror ?? list.base, folder, megabytes(`${file.file}, MB`));
    const { pictures: of, graphs } = await addModel(list, file, fp32, pictures, zoo, {
      held: compared,
      limits,
    });
    const bytes = statSync(join(zoo, file.model, 'weights.bin')).size.toLocaleString('en');
    const right = ({ same }: { same: number }): number => Math.round((same * of) / 100);
    const found = `logits off by ${graphs.wasm.off} and ${graphs.webgpu.off} %, same first class as fp32 on ${right(graphs.wasm)} (wasm) and ${right(graphs.webgpu)} (webgpu) of ${of} pictures`;
    process.stdout.write(`${file.model}: ${join(zoo, file.model)}, weights.bin ${bytes} bytes, ${found}\n`);
  }
}

command(main);
