/** The address under which Colab opens the notebook at a full address. */
export function colab(address: string): string {
  return `https://colab.research.google.com/#fileId=${encodeURIComponent(address)}`;
}
