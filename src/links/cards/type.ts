import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Command, type Font, type Glyph } from 'opentype.js';

/**
 * Text as outlines, so that a picture looks the same on every machine that builds it: Noto Sans SC, its Latin part first, then its
 * Chinese.
 */
export interface Face {
  /** The width of a text of this size, in px. */
  width(text: string, size: number): number;
  /** The outlines of a text with its base line at y: the data of an SVG path. */
  path(text: string, x: number, y: number, size: number): string;
}

const files = createRequire(import.meta.url);

/** The typeface in a weight: 400 or 700. */
export function face(weight: 400 | 700): Face {
  const fonts = ['latin', 'latin-ext', 'chinese-simplified'].map((part) => load(part, weight));
  /** The glyph of a character and the font it is from; the box for missing ones where no font has it. */
  const find = (character: string): { glyph: Glyph; font: Font } => {
    for (const font of fonts) {
      const glyph = font.charToGlyph(character);
      if (glyph.index !== 0) return { glyph, font };
    }
    return { glyph: fonts[0]!.charToGlyph(character), font: fonts[0]! };
  };
  const advance = (character: string, size: number) => {
    const { glyph, font } = find(character);
    return (glyph.advanceWidth / font.unitsPerEm) * size;
  };
  return {
    width: (text, size) => Array.from(text).reduce((sum, character) => sum + advance(character, size), 0),
    path: (text, x, y, size) => {
      let at = x;
      return Array.from(text, (character) => {
        const data = find(character).glyph.getPath(at, y, size).commands.map(step).join('');
        at += advance(character, size);
        return data;
      }).join('');
    },
  };
}

/** A step as SVG says it, to a tenth of a px. */
function step({ type, x1, y1, x2, y2, x, y }: Command): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
  return `${type}${numbers.map((value) => Math.round(value * 10) / 10).join(' ')}`;
}

function load(part: string, weight: number): Font {
  const file = files.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${part}-${weight}-normal.woff`);
  const data = readFileSync(file);
  return opentype.parse(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength));
}
