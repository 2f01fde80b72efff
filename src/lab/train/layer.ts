/**
 * Dense layers and batch normalization over a batch. Values stand unit by unit: those of unit j for all n examples of the
 * batch are at [j·n, (j + 1)·n). Every function writes into arrays that it is given, and allocates nothing.
 */

/**
 * out = weights · input; `weights` holds a row of `inputs` for each of `outputs` units, from `at` of theta on. The loops take four
 * inputs at once: each value of `out` is then read and written a quarter as often, which is most of the time.
 */
export function multiply(
  theta: Float64Array,
  at: number,
  inputs: number,
  outputs: number,
  input: Float64Array,
  out: Float64Array,
  n: number,
): void {
  for (let j = 0; j < outputs; j++) add(theta, at + j * inputs, 1, inputs, input, out, j * n, n);
}

/** The gradient of the input of `multiply`, into `dInput`, from that of its output. */
export function inputGradient(
  theta: Float64Array,
  at: number,
  inputs: number,
  outputs: number,
  dOut: Float64Array,
  dInput: Float64Array,
  n: number,
): void {
  for (let k = 0; k < inputs; k++) add(theta, at + k, inputs, outputs, dOut, dInput, k * n, n);
}

/** out[to…to + n) = Σ weight · row of `input`, over `count` rows, whose weights stand `stride` apart in theta. */
function add(
  theta: Float64Array,
  at: number,
  stride: number,
  count: number,
  input: Float64Array,
  out: Float64Array,
  to: number,
  n: number,
): void {
  const odd = count % 4;
  if (odd > 0 || count === 0) out.fill(0, to, to + n);
  for (let k = 0; k < odd; k++) {
    const weight = theta[at + k * stride]!;
    const from = k * n;
    for (let i = 0; i < n; i++) out[to + i]! += weight * input[from + i]!;
  }
  for (let k = odd; k < count; k += 4) {
    const w0 = theta[at + k * stride]!;
    const w1 = theta[at + (k + 1) * stride]!;
    const w2 = theta[at + (k + 2) * stride]!;
    const w3 = theta[at + (k + 3) * stride]!;
    const f0 = k * n;
    const f1 = f0 + n;
    const f2 = f1 + n;
    const f3 = f2 + n;
    if (k === 0)
      for (let i = 0; i < n; i++)
        out[to + i] = w0 * input[f0 + i]! + w1 * input[f1 + i]! + w2 * input[f2 + i]! + w3 * input[f3 + i]!;
    else
      for (let i = 0; i < n; i++)
        out[to + i]! += w0 * input[f0 + i]! + w1 * input[f1 + i]! + w2 * input[f2 + i]! + w3 * input[f3 + i]!;
  }
}

/** The gradient of the weights of `multiply`, into `grad`, from that of its output. */
export function weightGradient(
  grad: Float64Array,
  at: number,
  inputs: number,
  outputs: number,
  input: Float64Array,
  dOut: Float64Array,
  n: number,
): void {
  for (let j = 0; j < outputs; j++) {
    const d = j * n;
    const row = at + j * inputs;
    const odd = inputs % 4;
    for (let k = 0; k < odd; k++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += dOut[d + i]! * input[k * n + i]!;
      grad[row + k] = sum;
    }
    for (let k = odd; k < inputs; k += 4) {
      const f0 = k * n;
      const f1 = f0 + n;
      const f2 = f1 + n;
      const f3 = f2 + n;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let i = 0; i < n; i++) {
        const value = dOut[d + i]!;
        s0 += value * input[f0 + i]!;
        s1 += value * input[f1 + i]!;
        s2 += value * input[f2 + i]!;
        s3 += value * input[f3 + i]!;
      }
      grad[row + k] = s0;
      grad[row + k + 1] = s1;
      grad[row + k + 2] = s2;
      grad[row + k + 3] = s3;
    }
  }
}

/** Batch normalization's small addend under the root. */
const EPSILON = 1e-5;

/** Mean and 1/deviation of each unit over the batch, into `mean` and `inverse`. */
export function statistics(
  z: Float64Array,
  units: number,
  n: number,
  mean: Float64Array,
  inverse: Float64Array,
): void {
  for (let j = 0; j < units; j++) {
    let sum = 0;
    let squares = 0;
    for (let i = j * n; i < (j + 1) * n; i++) sum += z[i]!;
    const middle = sum / n;
    for (let i = j * n; i < (j + 1) * n; i++) squares += (z[i]! - middle) * (z[i]! - middle);
    mean[j] = middle;
    inverse[j] = 1 / Math.sqrt(squares / n + EPSILON);
  }
}

/** normed = (z - mean) · inverse; out = γ · normed + β, with γ at `at` of theta and β behind it. */
export function normalize(
  theta: Float64Array,
  at: number,
  z: Float64Array,
  units: number,
  n: number,
  mean: Float64Array,
  inverse: Float64Array,
  normed: Float64Array,
  out: Float64Array,
): void {
  for (let j = 0; j < units; j++) {
    const [middle, scale, gamma, beta] = [mean[j]!, inverse[j]!, theta[at + j]!, theta[at + units + j]!];
    for (let i = j * n; i < (j + 1) * n; i++) {
      const value = (z[i]! - middle) * scale;
      normed[i] = value;
      out[i] = gamma * value + beta;
    }
  }
}

/** The way back through `statistics` and `normalize`: gradients of γ and β into `grad`, that of z into `d`, in place. */
export function normalizeBack(
  theta: Float64Array,
  grad: Float64Array,
  at: number,
  d: Float64Array,
  units: number,
  n: number,
  inverse: Float64Array,
  normed: Float64Array,
): void {
  for (let j = 0; j < units; j++) {
    let sum = 0;
    let product = 0;
    for (let i = j * n; i < (j + 1) * n; i++) {
      sum += d[i]!;
      product += d[i]! * normed[i]!;
    }
    grad[at + j] = product;
    grad[at + units + j] = sum;
    const scale = theta[at + j]! * inverse[j]!;
    const shift = (scale * sum) / n;
    const slope = (scale * product) / n;
    for (let i = j * n; i < (j + 1) * n; i++) d[i] = scale * d[i]! - shift - slope * normed[i]!;
  }
}
