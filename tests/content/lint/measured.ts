/** Numbers as sentences may write them: what this project measured, and what the paper printed of the same networks. */
export interface Figures {
  own: readonly number[];
  printed: readonly number[];
}

/** A sentence about the networks that this project trained. */
const OURS =
  /\b(?:[Oo]urs|[Oo]ur (?:own )?(?:nets?|networks?|runs?|curves|training)|[Tt]his (?:project|site)(?:'s)?|[Tt]h[eo]se (?:nets|networks)|(?:nets|networks) (?:here|of this)|trained here)\b|本站|本项目|我们(?:自己)?训练|我们的(?:网络|训练)|(?:这些|这里的|这几个)网络/u;

/** A network of the family that this project trains, be it the paper's or our own. */
const NET = /\b(?:plain|resnet)-(?:20|32|44|56|110)\b/iu;

/** A share, a difference of shares or a count of a hundred, with the number in front. */
const SHARE =
  /(?<![\d.,])(\d{1,2}(?:\.\d+)?)(?= ?%| (?:percentage )?points?\b| per cent\b| (?:more |wrong |right )?(?:of|in) (?:a|one|every) hundred| ?个百分点)/gu;

const DECIMAL = /(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.]*\d)|(?<![\d.,])\d{1,3},\d{3}(?![\d,])/gu;

/**
 * The measured numbers that a text has typed out: in a sentence about our own networks, every share; in any sentence that
 * names a network of the family, each number that is one of ours. What the paper printed may stand.
 */
export function typedFigures(text: string, { own, printed }: Figures): string[] {
  const isPrinted = (number: number, digits: number) =>
    printed.some((one) =>
      [one, 100 - one].some((value) => Math.abs(value - number) < 0.5 * 10 ** -digits + 1e-9),
    );
  return text.split(/(?<=[.!?])\s+|(?<=[。！？])/u).flatMap((whole) => {
    // The number of a section is none.
    const sentence = whole.replaceAll(/§ ?\d+(?:\.\d+)*|\d+(?:\.\d+)+ ?节/g, '§');
    const shares = OURS.test(sentence) ? [...sentence.matchAll(SHARE)].map(([found]) => found) : [];
    const equal =
      OURS.test(sentence) || NET.test(sentence)
        ? [...sentence.matchAll(DECIMAL)].map(([found]) => found)
        : [];
    const isOwn = (found: string) => own.some((one) => one === numberOf(found) || one.toFixed(1) === found);
    return [...new Set([...shares, ...equal.filter(isOwn)])]
      .filter((found) => !isPrinted(numberOf(found), decimals(found)))
      .filter((found) => found !== '1') // a gap that was filled before: see content.ts
      .map((found) => `${found} in “${whole}”`);
  });
}

const numberOf = (found: string) => Number(found.replaceAll(',', ''));
const decimals = (found: string) => found.split('.')[1]?.length ?? 0;
