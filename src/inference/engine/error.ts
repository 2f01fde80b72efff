/** Why the engine cannot run a network here; each has another backend after it. */
export type Reason =
  /** The plan or the weights are not what they say they are. */
  | 'bad-plan'
  /** The browser will not give that much memory. */
  | 'no-memory'
  /** The browser has no WebAssembly SIMD. */
  | 'no-simd';

/** Thrown by all of the engine but for mistakes of the caller; the message, in English, tells what does not fit. */
export class EngineError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}
