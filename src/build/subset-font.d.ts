/** What this site uses of subset-font, which brings no types. */
declare module 'subset-font' {
  /** A font with nothing but the signs of a text. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; noHinting: boolean },
  ): Promise<Uint8Array>;
}
