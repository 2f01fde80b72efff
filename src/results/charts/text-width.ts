/** About how wide a text is in px at 13 px of type: a Chinese character a full square, any other a little over half of one. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffff]/.test(character) ? 13 : 7.3), 0);
}
