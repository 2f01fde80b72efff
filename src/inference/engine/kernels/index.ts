/**
 * The kernels of the engine, in AssemblyScript: src/build/kernels.mjs compiles this file twice, with relaxed SIMD and without.
 * A map in floats is [place][channel], its channels filled up to a multiple of 16 (BLOCK); one in bytes, 0 to 127, the same
 * with a border of its zero point around, so that a window never has to ask whether it is still inside. A map that is kept finely
 * is two of these, one for the upper and one for the lower seven bits of its numbers. A number in a signature that is called a
 * pointer is a place in memory in bytes, 0 for none.
 *
 * Sums are integers and everything after them is one IEEE operation after another, so that both builds, every browser and
 * every processor give the same bits.
 */

/** Channels that are computed together. */
const BLOCK = 16;
/** Input channels that one dot product takes: four bytes by relaxed SIMD, two 16-bit numbers without. */
const STEP: usize = ASC_FEATURE_RELAXED_SIMD ? 4 : 2;
/** Bytes of weights for four channels: STEP each. */
const QUAD: usize = 4 * STEP;
/** Bits of a byte of a map, and the largest numbers of one byte and of two. */
const BITS = 7;
const ONE: f32 = 127;
const TWO: f32 = 16383;
/** 2²³: a float this large has no room for a fraction, so adding it rounds, and the low bits are the whole number. */
const ROUND: f32 = 8388608;

/** The input's next STEP channels, four times over. */
function inputs(at: usize): v128 {
  return ASC_FEATURE_RELAXED_SIMD
    ? v128.load_splat<u32>(at)
    : i16x8.extend_low_i8x16_s(v128.load_splat<u16>(at));
}

/** The weights of four output channels for the next STEP input channels. */
function weights(at: usize, offset: usize): v128 {
  return ASC_FEATURE_RELAXED_SIMD ? v128.load(at + offset) : v128.load_ext<i8>(at + offset);
}

/** `sum` and, for each of four output channels, the dot product of STEP weights with STEP inputs. */
function dot(sum: v128, w: v128, x: v128): v128 {
  return ASC_FEATURE_RELAXED_SIMD
    ? i32x4.relaxed_dot_i8x16_i7x16_add_s(w, x, sum)
    : i32x4.add(sum, i32x4.dot_i16x8_s(w, x));
}

/** One convolution with what follows it. The fields are written by layout.ts, in this order, four bytes each. */
@unmanaged
class Convolution {
  /** The upper left byte of the first window, in a map of bytes. */
  input: usize;
  /** [block of 16 outputs][window row, column, channel / STEP][16][STEP], int8. */
  weights: usize;
  /** What a sum is multiplied by, and what is then added, for each channel: floats. */
  scales: usize;
  biases: usize;
  /** Places in a row of the output, and its channels, a multiple of BLOCK. */
  width: i32;
  channels: i32;
  /** The window: its rows, and the bytes of one of them. */
  rows: i32;
  bytes: i32;
  /** From the upper bits of the input to the lower ones, 0 where there are none. */
  lower: i32;
  /** From one row of the input to the next; from one window to the next, right and down. */
  pitch: i32;
  right: i32;
  down: i32;
  /** Pointer to where the convolution's own output is kept. */
  own: usize;
  /** Pointer to the shortcut, and what branch and shortcut are multiplied by before they are added. */
  shortcut: usize;
  gain: f32;
  rest: f32;
  /** Pointer to where the sum of both is kept. */
  sum: usize;
  /** Whether there is a ReLU: 0 no, 1 at the end, 2 before the shortcut is added. */
  relu: i32;
  /** Pointers to the output in floats and in bytes. */
  floats: usize;
  packed: usize;
  /** From its upper bits to the lower ones, 0 where there are none. */
  packedLower: i32;
  /** From one row of the bytes to the next; bytes = floats · inverse + zero. */
  packedPitch: i32;
  inverse: f32;
  zero: f32;
}

/**
 * The places `from` to `to` of a convolution's output, counted row by row: two places by 16 channels at a time, which is as
 * many sums as fit into the registers. Every four inputs that are read are used 16 times, every 64 weights twice.
 */
export function convolve(c: Convolution, from: i32, to: i32): void {
  const block = <usize>(c.rows * c.bytes) * BLOCK;
  for (let channel = 0; channel < c.channels; channel += BLOCK) {
    const filters = c.weights + <usize>(channel / BLOCK) * block;
    let x = from % c.width;
    let y = from / c.width;
    for (let place = from; place < to; place += 2) {
      const left = c.input + <usize>(y * c.down + x * c.right);
      const leftTo = <usize>(y * c.packedPitch + x * c.channels + channel);
      const leftAt = (<usize>(place * c.channels + channel)) << 2;
      if (++x == c.width) {
        x = 0;
        y++;
      }
      // Where the number of places is odd, the last one is computed twice.
      const alone = place + 1 == to;
      const right = alone ? left : c.input + <usize>(y * c.down + x * c.right);
      const rightTo = <usize>(y * c.packedPitch + x * c.channels + channel);
      if (++x == c.width) {
        x = 0;
        y++;
      }

      let w = filters;
      let a0 = i32x4.splat(0);
      let a1 = a0;
      let a2 = a0;
      let a3 = a0;
      let b0 = a0;
      let b1 = a0;
      let b2 = a0;
      let b3 = a0;
      for (let lower = 0; ; lower = c.lower) {
        let one = left + <usize>lower;
        let two = right + <usize>lower;
        for (let row = c.rows; row > 0; row--) {
          const end = one + <usize>c.bytes;
          let other = two;
          for (let at = one; at < end; at += STEP) {
            const w0 = weights(w, 0);
            const w1 = weights(w, QUAD);
            const w2 = weights(w, 2 * QUAD);
            const w3 = weights(w, 3 * QUAD);
            const a = inputs(at);
            a0 = dot(a0, w0, a);
            a1 = dot(a1, w1, a);
            a2 = dot(a2, w2, a);
            a3 = dot(a3, w3, a);
            const b = inputs(other);
            b0 = dot(b0, w0, b);
            b1 = dot(b1, w1, b);
            b2 = dot(b2, w2, b);
            b3 = dot(b3, w3, b);
            w += 4 * QUAD;
            other += STEP;
          }
          one += c.pitch;
          two += c.pitch;
        }
        if (lower == c.lower) break;
        // The sums so far are those of the upper bits.
        a0 = i32x4.shl(a0, BITS);
        a1 = i32x4.shl(a1, BITS);
        a2 = i32x4.shl(a2, BITS);
        a3 = i32x4.shl(a3, BITS);
        b0 = i32x4.shl(b0, BITS);
        b1 = i32x4.shl(b1, BITS);
        b2 = i32x4.shl(b2, BITS);
        b3 = i32x4.shl(b3, BITS);
        w = filters;
      }
      finish(c, channel, leftAt, leftTo, a0, a1, a2, a3);
      if (!alone) finish(c, channel, leftAt + ((<usize>c.channels) << 2), rightTo, b0, b1, b2, b3);
    }
  }
}

/**
 * From the sums of 16 channels at one place to all that is wanted of them: `at` is where they are in a map of floats, in
 * bytes from its beginning, `to` where they are in the map of bytes.
 */
function finish(
  c: Convolution,
  channel: i32,
  at: usize,
  to: usize,
  s0: v128,
  s1: v128,
  s2: v128,
  s3: v128,
): void {
  const scales = c.scales + ((<usize>channel) << 2);
  const biases = c.biases + ((<usize>channel) << 2);
  let v0 = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s0), v128.load(scales)), v128.load(biases));
  let v1 = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s1), v128.load(scales, 16)), v128.load(biases, 16));
  let v2 = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s2), v128.load(scales, 32)), v128.load(biases, 32));
  let v3 = f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(s3), v128.load(scales, 48)), v128.load(biases, 48));
  const own = c.own;
  if (own) put(own + at, v0, v1, v2, v3);
  const nothing = f32x4.splat(0);
  const relu = c.relu;
  if (relu == 2) {
    v0 = f32x4.pmax(v0, nothing);
    v1 = f32x4.pmax(v1, nothing);
    v2 = f32x4.pmax(v2, nothing);
    v3 = f32x4.pmax(v3, nothing);
  }
  if (c.shortcut) {
    const shortcut = c.shortcut + at;
    if (c.gain == 1 && c.rest == 1) {
      v0 = f32x4.add(v0, v128.load(shortcut));
      v1 = f32x4.add(v1, v128.load(shortcut, 16));
      v2 = f32x4.add(v2, v128.load(shortcut, 32));
      v3 = f32x4.add(v3, v128.load(shortcut, 48));
    } else {
      const gain = f32x4.splat(c.gain);
      const rest = f32x4.splat(c.rest);
      v0 = f32x4.add(f32x4.mul(v0, gain), f32x4.mul(v128.load(shortcut), rest));
      v1 = f32x4.add(f32x4.mul(v1, gain), f32x4.mul(v128.load(shortcut, 16), rest));
      v2 = f32x4.add(f32x4.mul(v2, gain), f32x4.mul(v128.load(shortcut, 32), rest));
      v3 = f32x4.add(f32x4.mul(v3, gain), f32x4.mul(v128.load(shortcut, 48), rest));
    }
  }
  const sum = c.sum;
  if (sum) put(sum + at, v0, v1, v2, v3);
  if (relu == 1) {
    v0 = f32x4.pmax(v0, nothing);
    v1 = f32x4.pmax(v1, nothing);
    v2 = f32x4.pmax(v2, nothing);
    v3 = f32x4.pmax(v3, nothing);
  }
  const floats = c.floats;
  if (floats) put(floats + at, v0, v1, v2, v3);
  const packed = c.packed;
  if (packed) keep(packed + to, c.packedLower, v0, v1, v2, v3, c.inverse, c.zero);
}

function put(at: usize, v0: v128, v1: v128, v2: v128, v3: v128): void {
  v128.store(at, v0);
  v128.store(at, v1, 16);
  v128.store(at, v2, 32);
  v128.store(at, v3, 48);
}

/** Stores sixteen floats as bytes, what lies outside being cut off: as one each or, with `lower`, as two, this far apart. */
function keep(at: usize, lower: i32, v0: v128, v1: v128, v2: v128, v3: v128, inverse: f32, zero: f32): void {
  const most = lower ? TWO : ONE;
  v0 = whole(v0, inverse, zero, most);
  v1 = whole(v1, inverse, zero, most);
  v2 = whole(v2, inverse, zero, most);
  v3 = whole(v3, inverse, zero, most);
  if (lower) {
    const low = i32x4.splat(<i32>ONE);
    const rest = bytes(v128.and(v0, low), v128.and(v1, low), v128.and(v2, low), v128.and(v3, low));
    v128.store(at + <usize>lower, rest);
    v0 = i32x4.shr_u(v0, BITS);
    v1 = i32x4.shr_u(v1, BITS);
    v2 = i32x4.shr_u(v2, BITS);
    v3 = i32x4.shr_u(v3, BITS);
  }
  v128.store(at, bytes(v0, v1, v2, v3));
}

/** Sixteen whole numbers from 0 to 127 as bytes. */
function bytes(v0: v128, v1: v128, v2: v128, v3: v128): v128 {
  return i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(v0, v1), i16x8.narrow_i32x4_s(v2, v3));
}

/** Four floats as whole numbers from 0 to `most`, halves to the even one. */
function whole(v: v128, inverse: f32, zero: f32, most: f32): v128 {
  const scaled = f32x4.add(f32x4.mul(v, f32x4.splat(inverse)), f32x4.splat(zero));
  const cut = f32x4.pmin(f32x4.pmax(scaled, f32x4.splat(0)), f32x4.splat(most));
  return v128.and(f32x4.add(cut, f32x4.splat(ROUND)), i32x4.splat(<i32>TWO));
}

/** The largest of each window: rows `from` to `to` of the output. What lies outside of the map does not count. */
export function maxPool(
  input: usize,
  output: usize,
  channels: i32,
  height: i32,
  width: i32,
  rows: i32,
  columns: i32,
  down: i32,
  right: i32,
  top: i32,
  left: i32,
  outputWidth: i32,
  from: i32,
  to: i32,
): void {
  let at = output + <usize>((from * outputWidth * channels) << 2);
  for (let y = from; y < to; y++) {
    const firstY = max(y * down - top, 0);
    const lastY = min(y * down - top + rows, height);
    for (let x = 0; x < outputWidth; x++) {
      const firstX = max(x * right - left, 0);
      const lastX = min(x * right - left + columns, width);
      for (let channel = 0; channel < channels; channel += 4) {
        let most = f32x4.splat(f32.NEGATIVE_INFINITY);
        for (let v = firstY; v < lastY; v++) {
          for (let u = firstX; u < lastX; u++) {
            const place = (v * width + u) * channels + channel;
            most = f32x4.pmax(most, v128.load(input + ((<usize>place) << 2)));
          }
        }
        v128.store(at, most);
        at += 16;
      }
    }
  }
}

/** A map of floats as one of bytes: rows `from` to `to`. */
export function pack(
  input: usize,
  output: usize,
  pitch: i32,
  width: i32,
  channels: i32,
  lower: i32,
  inverse: f32,
  zero: f32,
  from: i32,
  to: i32,
): void {
  const count = width * channels;
  let at = input + <usize>((from * count) << 2);
  for (let y = from; y < to; y++) {
    const row = output + <usize>(y * pitch);
    for (let i = 0; i < count; i += BLOCK) {
      keep(
        row + <usize>i,
        lower,
        v128.load(at),
        v128.load(at, 16),
        v128.load(at, 32),
        v128.load(at, 48),
        inverse,
        zero,
      );
      at += 64;
    }
  }
}

/**
 * A map thinned out and with channels of zeros around, which is the paper's shortcut A: the place (y, x) of the output is
 * (y · down, x · right) of the input, its channel c the input's c − before.
 */
export function thin(
  input: usize,
  output: usize,
  inputWidth: i32,
  inputChannels: i32,
  used: i32,
  down: i32,
  right: i32,
  before: i32,
  height: i32,
  width: i32,
  channels: i32,
): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = input + ((<usize>((y * down * inputWidth + x * right) * inputChannels)) << 2);
      const to = output + ((<usize>((y * width + x) * channels)) << 2);
      memory.fill(to, 0, (<usize>channels) << 2);
      memory.copy(to + ((<usize>before) << 2), from, (<usize>used) << 2);
    }
  }
}

/** The mean of every channel over all places. */
export function mean(input: usize, output: usize, places: i32, channels: i32): void {
  const count = f32x4.splat(<f32>places);
  for (let channel: usize = 0; channel < (<usize>channels) << 2; channel += 16) {
    let sum = f32x4.splat(0);
    let at = input + channel;
    for (let place = 0; place < places; place++) {
      sum = f32x4.add(sum, v128.load(at));
      at += (<usize>channels) << 2;
    }
    v128.store(output + channel, f32x4.div(sum, count));
  }
}

/** The last layer: for each class a row of int8 weights by the features, both filled up to a multiple of 16. */
export function linear(
  input: usize,
  weights: usize,
  scales: usize,
  biases: usize,
  output: usize,
  features: i32,
  classes: i32,
): void {
  for (let i: usize = 0; i < (<usize>classes) << 2; i += 4) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < <usize>features; k += 4) {
      const w = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load_splat<u32>(weights + k)));
      sum = f32x4.add(sum, f32x4.mul(f32x4.convert_i32x4_s(w), v128.load(input + (k << 2))));
    }
    weights += features;
    const low = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
    const total = low + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3));
    store<f32>(output + i, total * load<f32>(scales + i) + load<f32>(biases + i));
  }
}
