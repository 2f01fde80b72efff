/** How wide a text is, in px. */
export type Measure = (text: string) => number;

/** No line begins with these, and none ends with those. */
const CLOSING = '，。：；、）》”’！？·%,.:;)!?';
const OPENING = '（《“‘(';

/**
 * A text in lines of at most `width` px; Latin words stay whole where they fit, Chinese breaks between characters. Where there are
 * more than `most` lines, the last of them ends with '…'.
 */
export function lines(text: string, measure: Measure, width: number, most: number): string[] {
  const done: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      done.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') done.push(line.trim());
  if (done.length <= most) return done;
  let last = done[most - 1]!;
  while (last !== '' && measure(`${last}…`) > width) last = last.slice(0, -1).trimEnd();
  return [...done.slice(0, most - 1), `${last}…`];
}

/** What may not be broken: 'ResNet 的“层”。' → ['ResNet ', '的', '“层”。'] */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (const part of text.match(
    /[\u2e80-\u9fff\uff00-\uffef“”‘’·]|[^\s\u2e80-\u9fff\uff00-\uffef“”‘’·]+\s*|\s+/g,
  ) ?? []) {
    const before = found.at(-1);
    const joined =
      CLOSING.includes(part.trim()) ||
      (before !== undefined && OPENING.includes(before.trim().at(-1) ?? ' '));
    if (before !== undefined && (joined || part.trim() === '')) found[found.length - 1] = before + part;
    else found.push(part);
  }
  return found;
}
