/** TensorFlow.js on its WASM backend: the layers of a network as its operators, convolution, bias and ReLU in one. */

import type { FlatLayer, FlatNet } from '../nets/flat.ts';
import { serveRunner } from './serve-runner.ts';

interface Tensor {
  data(): Promise<Float32Array>;
  dispose(): void;
}
interface TensorFlow {
  setBackend(name: 'wasm'): Promise<boolean>;
  wasm: { setWasmPaths(folder: string): void; setThreadsCount(count: number): void };
  tensor(data: Float32Array, shape: readonly number[]): Tensor;
  tidy<T>(compute: () => T): T;
  fused: {
    conv2d(of: object): Tensor;
    matMul(of: object): Tensor;
  };
  add(a: Tensor, b: Tensor): Tensor;
  relu(x: Tensor): Tensor;
  mean(x: Tensor, axes: number[]): Tensor;
  maxPool(x: Tensor, size: number[], strides: number[], pad: number): Tensor;
  pad(x: Tensor, pads: [number, number][]): Tensor;
  stridedSlice(x: Tensor, begin: number[], end: number[], strides: number[]): Tensor;
}

const CORE: string = '/npm/@tensorflow/tfjs-core/dist/tf-core.min.js';
const BACKEND: string = '/npm/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js';

serveRunner(async ({ files, threads, size }) => {
  await import(CORE);
  await import(BACKEND);
  const { tf } = globalThis as unknown as { tf: TensorFlow };
  tf.wasm.setWasmPaths('/npm/@tensorflow/tfjs-backend-wasm/dist/');
  tf.wasm.setThreadsCount(threads);
  if (!(await tf.setBackend('wasm'))) throw new Error('TensorFlow.js has no WASM backend here');
  const net = (await (await fetch(files['net']!)).json()) as FlatNet;
  const numbers = new Float32Array(await (await fetch(files['weights']!)).arrayBuffer());
  const weights = net.weights.map(({ offset, shape }) =>
    tf.tensor(numbers.slice(offset, offset + shape.reduce((a, b) => a * b)), shape),
  );
  return {
    arrange: (picture) => channelsLast(picture, size),
    async run(picture) {
      const logits = tf.tidy(() => {
        const maps = new Map([[net.input, tf.tensor(picture, [1, size, size, 3])]]);
        for (const layer of net.layers) {
          const inputs = layer.inputs.map((name) => maps.get(name)!);
          maps.set(layer.output, compute(tf, layer, inputs, weights));
        }
        return maps.get(net.output)!;
      });
      const found = await logits.data();
      logits.dispose();
      return found;
    },
  };
});

function compute(
  tf: TensorFlow,
  layer: FlatLayer,
  [x, y]: readonly Tensor[],
  weights: readonly Tensor[],
): Tensor {
  if (!x) throw new Error(`${layer.output}: no input`);
  const activation = layer.relu ? 'relu' : 'linear';
  switch (layer.op) {
    case 'Conv': {
      const [filter, bias] = [weights[layer.weight], weights[layer.bias]];
      return tf.fused.conv2d({ x, filter, bias, strides: layer.strides, pad: layer.pad, activation });
    }
    case 'Gemm':
      return tf.fused.matMul({ a: x, b: weights[layer.weight], bias: weights[layer.bias], activation });
    case 'Add': {
      const sum = tf.add(x, y!);
      return layer.relu ? tf.relu(sum) : sum;
    }
    case 'Relu':
      return tf.relu(x);
    case 'MaxPool': // after a ReLU, where padding with zeros is as good as with −∞
      return tf.maxPool(x, layer.size, layer.strides, layer.pad);
    case 'Mean':
      return tf.mean(x, [1, 2]);
    case 'Pad':
      return tf.pad(x, layer.pads);
    case 'Slice':
      return tf.stridedSlice(x, [0, 0, 0, 0], layer.ends, layer.steps);
  }
}

/** 3×size×size to size×size×3. */
function channelsLast(picture: Float32Array, size: number): Float32Array {
  const plane = size ** 2;
  return Float32Array.from(picture, (_, i) => picture[(i % 3) * plane + Math.floor(i / 3)]!);
}
