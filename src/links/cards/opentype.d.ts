/** What is used of opentype.js, which brings no types. */
declare module 'opentype.js' {
  /** A step of an outline; the first point of a curve is (x1, y1), the second of a cubic one (x2, y2). */
  export type Command = { readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z' } & {
    readonly [coordinate in 'x' | 'y' | 'x1' | 'y1' | 'x2' | 'y2']?: number;
  };
  export interface Glyph {
    /** 0 is the one for characters that the font lacks. */
    readonly index: number;
    readonly advanceWidth: number;
    getPath(x: number, y: number, size: number): { readonly commands: readonly Command[] };
  }
  export interface Font {
    readonly unitsPerEm: number;
    charToGlyph(character: string): Glyph;
  }
  const opentype: { parse(data: ArrayBuffer): Font };
  export default opentype;
}
