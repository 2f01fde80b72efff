import type { Model, ModelFile } from './manifest.ts';

/**
 * The same network by its lab graph, which any provider runs: float arithmetic on the same 8-bit weights, a gate on every
 * residual branch, and an outcome with `inside`. Undefined where the zoo has no such graph of it.
 */
export function asLab(model: Model): Model | undefined {
  const { lab } = model.files;
  return lab && withGraph(model, lab);
}

/** The same network by another graph over its weights. */
export function withGraph(model: Model, graph: ModelFile): Model {
  return { ...model, files: { ...model.files, wasm: graph, webgpu: graph } };
}
