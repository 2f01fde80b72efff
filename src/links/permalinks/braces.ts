/**
 * Many words as few, as a shell writes them: fold(['r18', 'r18-a', 'r34', 'r34-a']) → 'r{18,34}{,-a}'. Words are read in
 * parts, from one '-', '.', '/' or number to the next; whole numbers in a row become '1..9'. The order of the words is lost.
 */
export function fold(words: Iterable<string>): string {
  const root: Node = new Map();
  for (const word of words) {
    if (/[{}, ]|\.\./.test(word)) throw new Error(`"${word}" cannot be folded`);
    let node = root;
    for (const part of word.match(/[-./]?(?:\d+|[^-./\d]+)|[-./]/g) ?? []) {
      const next = node.get(part) ?? (new Map() as Node);
      node.set(part, next);
      node = next;
    }
    node.set('', new Map());
  }
  return write(root);
}

/** The words of a folded text, the opposite of fold: 'r{18,34}{,-a}' → ['r18', 'r18-a', 'r34', 'r34-a']. */
export function unfold(text: string): string[] {
  const [words, rest] = sequence(text);
  if (rest !== '') throw new Error(`"${text}" has a brace too many`);
  return words;
}

/** What may follow, by its first part; '' where a word may end. */
type Node = Map<string, Node>;

function write(node: Node): string {
  if (node.size === 0) return '';
  // Parts after which the same may follow stand together.
  const groups = Map.groupBy(node, ([, next]) => write(next));
  const texts = [...groups].map(([rest, entries]) => list(runs(entries.map(([part]) => part))) + rest);
  return list(texts.sort());
}

/** ['a', 'b'] → '{a,b}'; one alone stays as it is. */
function list(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : `{${texts.join(',')}}`;
}

/** Three and more whole numbers in a row, with the same sign before them, as one range: ['-1', '-2', '-3'] → ['-{1..3}']. */
function runs(parts: readonly string[]): string[] {
  const isNumber = (part: string) => /^-?(?:0|[1-9]\d*)$/.test(part);
  const found = parts.filter((part) => !isNumber(part));
  for (const dash of ['', '-']) {
    const numbers = parts
      .filter((part) => isNumber(part) && part.startsWith('-') === (dash === '-'))
      .map((part) => Number(part.slice(dash.length)))
      .sort((a, b) => a - b);
    for (let i = 0; i < numbers.length;) {
      let end = i;
      while (numbers[end + 1] === numbers[end]! + 1) end++;
      if (end - i > 1) found.push(`${dash}{${numbers[i]!}..${numbers[end]!}}`);
      else found.push(...numbers.slice(i, end + 1).map((number) => `${dash}${number}`));
      i = end + 1;
    }
  }
  return found.sort();
}

/** Reads up to a comma or a closing brace; what follows is given back too. */
function sequence(text: string): [string[], string] {
  let words = [''];
  let rest = text;
  while (rest !== '' && rest[0] !== ',' && rest[0] !== '}') {
    const [next, after] = rest.startsWith('{')
      ? choice(rest.slice(1))
      : [[/^[^{},]+/.exec(rest)![0]], rest.replace(/^[^{},]+/, '')];
    words = words.flatMap((word) => next.map((end) => word + end));
    rest = after;
  }
  return [words, rest];
}

/** What stands in braces, the first of which is gone. */
function choice(text: string): [string[], string] {
  const range = /^(\d+)\.\.(\d+)\}/.exec(text);
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
    return [numbers, text.slice(range[0].length)];
  }
  const all: string[] = [];
  let rest = text;
  for (;;) {
    const [words, after] = sequence(rest);
    all.push(...words);
    if (after[0] !== ',' && after[0] !== '}') throw new Error(`"{${text}" has no closing brace`);
    rest = after.slice(1);
    if (after[0] === '}') return [all, rest];
  }
}
