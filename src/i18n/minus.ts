/** A number in words with the minus sign of print: withMinus('-1.5') → '−1.5'. */
export function withMinus(text: string): string {
  return text.replace('-', '−');
}
