import { pieces } from './text.ts';

/** A text with its `code` set as code. */
export function Rich({ text }: { text: string }) {
  return <>{pieces(text).map((piece, i) => (i % 2 ? <code key={i}>{piece}</code> : piece))}</>;
}
