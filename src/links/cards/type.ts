import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype, { type Command, type Font, type Glyph } from 'opentype.js';

/**
 * Text as outlines, so that a picture looks the same on every machine that builds it: Noto Sans SC, its Latin part first, then its
 * Chinese, then the parts that have the signs of charts (≈, ●, ◆, →).
 */
export interface Face {
  /** The width of a text of this size, in px. */
  width(text: string, size: number): number;
  /** The outlines of a text with its base line at y: the data of an SVG path. */
  path(text: string, x: number, y: number, size: number): string;
}

const files = createRequire(import.meta.url);
const PARTS = ['latin', 'latin-ext', 'chinese-simplified', '90', '105', '106', '109'];
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The typeface in a weight: 400 or 700. */
export function face(weight: 400 | 700): Face {
  const fonts = PARTS.map((part) => load(part, weight));
  const known = new Map<string, Found>();
  const find = (character: string): Found => {
    const found = known.get(character) ?? search(character);
    known.set(character, found);
    return found;
  };
  /** A character's glyph, how large and how far above the line; the box for missing ones where no font has it. */
  const search = (character: string): Found => {
    for (const font of fonts) {
      const glyph = font.charToGlyph(character);
      if (glyph.index !== 0) return { glyph, font, scale: 1, rise: 0 };
    }
    // A power that the typeface does not have is one of its digits.
    const power = RAISED.indexOf(character);
    if (power >= 0) return { ...find(`${power}`), scale: 0.6, rise: 0.36 };
    return { glyph: fonts[0]!.charToGlyph(character), font: fonts[0]!, scale: 1, rise: 0 };
  };
  const advance = (character: string, size: number) => {
    const { glyph, font, scale } = find(character);
    return (glyph.advanceWidth / font.unitsPerEm) * size * scale;
  };
  return {
    width: (text, size) =>
      Array.from(narrow(text)).reduce((sum, character) => sum + advance(character, size), 0),
    path: (text, x, y, size) => {
      let at = x;
      return Array.from(narrow(text), (character) => {
        const { glyph, scale, rise } = find(character);
        const data = glyph
          .getPath(at, y - rise * size, size * scale)
          .commands.map(step)
          .join('');
        at += advance(character, size);
        return data;
      }).join('');
    },
  };
}

interface Found {
  readonly glyph: Glyph;
  readonly font: Font;
  readonly scale: number;
  readonly rise: number;
}

/** Text with straight apostrophes: those of a Chinese typeface are as wide as its characters. */
function narrow(text: string): string {
  return text.replace(/(?<=[a-z])’/gi, "'");
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
