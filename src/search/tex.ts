const SYMBOLS: { readonly [command: string]: string } = {
  cdot: '·',
  times: '×',
  approx: '≈',
  partial: '∂',
  sum: 'Σ',
  sigma: 'σ',
  qquad: '',
  quad: '',
  to: '→',
  mapsto: '↦',
  top: 'T',
  le: '≤',
  ge: '≥',
  in: '∈',
  dots: '…',
  ldots: '…',
};

/** TeX as a line of text: '\mathcal{F}(x) + \frac{1}{2}' → 'F(x) + 1/2'. Commands that only set type are dropped. */
export function plainTex(tex: string): string {
  return tex
    .replaceAll(/\\d?frac\{([^{}]*)\}\{([^{}]*)\}/g, '$1/$2')
    .replaceAll(/\\([a-zA-Z]+)( ?)/g, (_, name: string, space: string) => {
      const symbol = SYMBOLS[name];
      return symbol === undefined ? '' : symbol + space;
    })
    .replaceAll(/\\[,;!: ]/g, ' ')
    .replaceAll(/[{}\\_^&]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
