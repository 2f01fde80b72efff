/** What no kernel can be faster than: a loop of nothing but relaxed dot products, all operands in registers. */
import { compile } from '../../src/build/kernels.mjs';

/** Enough sums that none waits for another, few enough for the registers; page/main.ts counts by them. */
const SUMS = 10;

/** The loop as a WebAssembly module that exports `spin(turns)` and needs a memory, which it does not touch. */
export async function limitModule(): Promise<Uint8Array> {
  const each = (line: (i: number) => string): string =>
    Array.from({ length: SUMS }, (_, i) => line(i)).join('\n');
  return compile(
    `export function spin(turns: i32): i32 {
      const w = i8x16.splat(<i8>turns), x = i8x16.splat(<i8>(turns & 63));
      ${each((i) => `let s${i} = i32x4.splat(${i});`)}
      for (let turn = 0; turn < turns; turn++) {
        ${each((i) => `s${i} = i32x4.relaxed_dot_i8x16_i7x16_add_s(w, x, s${i});`)}
      }
      ${each((i) => (i ? `s0 = i32x4.add(s0, s${i});` : ''))}
      return i32x4.extract_lane(s0, 0);
    }`,
    ['--enable', 'simd,relaxed-simd'],
  );
}
