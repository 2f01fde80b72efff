/** A network of a year: its layers, and the top-5 error in per cent of the entry that it carried. */
export interface Year {
  readonly year: number;
  readonly name: string;
  readonly layers: number;
  readonly error: number;
  readonly family: 'other' | 'residual';
}

const WIDTH = 360;
const TOP = 34;
const LINE = 2;
const TOWER = 44;

/**
 * Networks as towers that stand on one ground, one line for each layer, so that 152 layers are eight times as high as 19; beneath,
 * the error as a bar. SVG source, for figures.css.
 */
export function years(
  nets: readonly Year[],
  words: {
    title: string;
    description: string;
    layers: (net: Year) => string;
    error: (net: Year) => string;
  },
): string {
  const pitch = WIDTH / nets.length;
  const ground = TOP + LINE * Math.max(...nets.map(({ layers }) => layers)) + 16;
  const most = Math.max(...nets.map(({ error }) => error));
  const drawn = nets.map((net, i) => {
    const middle = pitch * (i + 0.5);
    const top = ground - LINE * net.layers;
    const lines = Array.from(
      { length: net.layers },
      (_, layer) => `M${middle - TOWER / 2} ${ground - LINE * layer - 0.7}h${TOWER}`,
    ).join('');
    const long = ((pitch - 16) * net.error) / most;
    return (
      `<g class="${net.family}" data-part="${net.year}"><path class="tower" d="${lines}"/>` +
      `<text class="count" x="${middle}" y="${top - 7}">${words.layers(net)}</text>` +
      `<text class="net-name" x="${middle}" y="${ground + 17}">${net.name}</text>` +
      `<text class="soft" x="${middle}" y="${ground + 31}">${net.year}</text>` +
      `<rect x="${(middle - long / 2).toFixed(1)}" y="${ground + 42}" width="${long.toFixed(1)}" height="9"/>` +
      `<text class="soft" x="${middle}" y="${ground + 66}">${words.error(net)}</text></g>`
    );
  });
  const height = ground + 74;
  return (
    `<svg class="years" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${words.title}">` +
    `<desc>${words.description}</desc><path class="ground" d="M0 ${ground + 0.5}H${WIDTH}"/>${drawn.join('')}</svg>`
  );
}
