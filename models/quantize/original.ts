/** The network as it is in its file, which everything made of it is compared with. */

import { encodeModel } from './onnx/codec.ts';
import { DATA_TYPE } from './onnx/types.ts';
import type { Read } from './net/read.ts';
import { openSession, type Session } from './runtime.ts';

/** A batch of pictures, N×C×H×W. */
interface Pictures {
  dims: readonly number[];
  data: Float32Array;
}

export interface Original {
  /** How many pictures the file takes at a time; null where any number. */
  readonly batch: number | null;
  /** Opens it: a function from pictures to their logits, picture after picture, and one that lets go of it. */
  open(): Promise<{ logits(pictures: Pictures): Promise<Float32Array>; release(): Promise<void> }>;
}

/** The original of what was read, in float32, its nodes untouched but for a softmax at the end, which is left out. */
export function original({ model, input, logits }: Read): Original {
  const output = [{ name: logits, type: { tensorType: { elemType: DATA_TYPE.float } } }];
  return {
    batch: input.batch,
    async open() {
      const session = await openSession(encodeModel({ ...model, graph: { ...model.graph, output } }));
      return {
        logits: (pictures) => inBatches(session, pictures, input, logits),
        release: () => session.release(),
      };
    },
  };
}

async function inBatches(
  session: Session,
  { dims, data }: Pictures,
  { name, batch, layout }: Read['input'],
  output: string,
): Promise<Float32Array> {
  const [count = 0, channels = 0, height = 0, width = 0] = dims;
  const size = channels * height * width;
  const at = batch ?? count;
  const shape = layout === 'NHWC' ? [at, height, width, channels] : [at, channels, height, width];
  const found: Float32Array[] = [];
  for (let from = 0; from < count; from += at) {
    const feed = new Float32Array(at * size); // a last batch that is not full ends in zeros, whose answers are dropped
    feed.set(data.subarray(from * size, (from + at) * size));
    const given = layout === 'NHWC' ? channelsLast(feed, channels, height * width) : feed;
    const answer = (await session.run({ [name]: { dims: shape, data: given } }))[output]
      ?.data as Float32Array;
    found.push(answer.subarray(0, (answer.length / at) * Math.min(at, count - from)));
  }
  const all = new Float32Array(found.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of found) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

function channelsLast(data: Float32Array, channels: number, area: number): Float32Array {
  return data.map((_, i) => {
    const [picture, pixel, channel] = [
      Math.floor(i / (channels * area)),
      Math.floor(i / channels) % area,
      i % channels,
    ];
    return data[(picture * channels + channel) * area + pixel] ?? 0;
  });
}
