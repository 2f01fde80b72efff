import type { Build } from './constants.ts';

/** A module with one function of type () → v128 and the given body. */
function moduleOf(...body: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
    ...[10, body.length + 4, 1, body.length + 2, 0, ...body, 11],
  ]);
}

const ZERO = [65, 0, 253, 15]; // i32.const 0, i8x16.splat
/** i32x4.relaxed_dot_i8x16_i7x16_add_s of three vectors. */
const RELAXED = moduleOf(...ZERO, ...ZERO, ...ZERO, 253, 147, 2);
/** i8x16.popcnt of one. */
const PLAIN = moduleOf(...ZERO, 253, 98);

/** Which build of the kernels runs here; null where none does. */
export function chooseBuild(
  validate: (module: BufferSource) => boolean = WebAssembly.validate,
): Build | null {
  if (validate(RELAXED)) return 'relaxed';
  return validate(PLAIN) ? 'plain' : null;
}

/** An import of a memory by the name 'memory' that is no more than so many pages: what follows that name in a module. */
const LIMITED = [...new TextEncoder().encode('memory'), 2, 1];

/** The kernels for a memory that several threads share: one byte says so. Throws RangeError where there is no such import. */
export function shareable(kernels: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const at = kernels.findIndex((_, i) => LIMITED.every((byte, k) => kernels[i + k] === byte));
  if (at < 0) throw new RangeError('no kernels');
  const shared = kernels.slice();
  shared[at + LIMITED.length - 1] = 3;
  return shared;
}
