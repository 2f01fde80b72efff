import type { Model, ModelFile } from './manifest.ts';

/**
 * The same network by its lab graph, which any provider runs: float arithmetic on the same 8-bit weights, a gate on every
 * residual branch, and an outcome with `inside`. Undefined where the zoo has no such graph of it.
 */
export function asLab(model: Model): Model | undefined {
  const { lab } = model.files;
  return lab && withGraph(model, lab);
}

/** The same network as it was trained, in 32-bit floats and in one file, which any provider runs; undefined where the zoo has none. */
export function asFp32(model: Model): Model | undefined {
  const { fp32 } = model.files;
  return fp32 && { ...model, files: { weights: fp32, wasm: fp32, webgpu: fp32 } };
}

/** The same network by its WebGPU graph on any provider: float arithmetic on the same 8-bit weights. */
export function asFloat(model: Model): Model {
  const { engine: _, ...files } = model.files;
  return withGraph({ ...model, files }, model.files.webgpu);
}

/** The same network by another graph over its weights; the engine has its own. */
export function withGraph(model: Model, graph: ModelFile): Model {
  return { ...model, files: { ...model.files, wasm: graph, webgpu: graph } };
}
