import type { Lang } from '../../i18n/languages.ts';
import type { Label } from '../../inference/manifest.ts';
import type { Pixels } from '../../inference/preprocess.ts';
import { tell } from '../bench/text.ts';
import { formatShare, type Text } from '../classify/text.ts';
import type { Net } from './net.ts';
import { signed } from './numbers.ts';
import { columnsFor, paintStrip, palette } from './paint.ts';
import { nameOf, strength, type Reading } from './reading.ts';

interface Drawn {
  readonly lang: Lang;
  readonly t: Text;
  readonly net: Net;
  readonly labels: readonly Label[];
  readonly now: Reading;
  readonly pixels: Pixels;
  /** The address of the state, written below. */
  readonly address: string;
}

const WIDTH = 1200;
const HEAD = 190;
const ROW = 96;
const LEFT = 110;
const STRIP = 340;

/** The state as a picture on paper, whatever the theme: the picture, the answer, and every block with its three strips. */
export async function drawState({ lang, t, net, labels, now, pixels, address }: Drawn): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEAD + net.blocks.length * ROW + 50 });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fdfcfa';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = false;
  const write = (text: string, x: number, y: number, size = 17, weight = 400, colour = '#1d2330') => {
    context.fillStyle = colour;
    context.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
    context.fillText(text, x, y);
  };
  const put = (painted: Pixels, x: number, y: number, wide: number, high: number) => {
    const own = new OffscreenCanvas(painted.width, painted.height);
    own.getContext('2d')!.putImageData(new ImageData(painted.data, painted.width, painted.height), 0, 0);
    context.drawImage(own, x, y, wide, high);
  };
  put(pixels, 24, 24, 140, 140);
  write(net.name, 190, 50, 26, 650);
  labels.forEach((label, at) => {
    const [x, y] = [190 + Math.floor(at / 5) * 480, 78 + (at % 5) * 22];
    const share = now.probabilities[at] ?? 0;
    write(label[lang], x, y);
    context.fillStyle = '#1f5fb8';
    context.fillRect(x + 120, y - 11, share * 230, 11);
    write(formatShare(share), x + 360, y);
  });
  const colours = palette('light');
  net.blocks.forEach((block, at) => {
    const top = HEAD + at * ROW;
    const cut = now.gates[at] === 0;
    write(tell(t, 'inside.block', { n: at + 1 }), 24, top + 34, 17, 650);
    if (cut) write('✂', 24, top + 62, 22, 400, '#a3231a');
    (['x', 'f', 'sum'] as const).forEach((kind, i) => {
      const map = now.maps[nameOf(block, kind)];
      if (!map) return;
      const x = LEFT + i * (STRIP + 18);
      write(
        `${tell(t, `inside.map.${kind}`)}   RMS ${signed(strength(map) ?? 0)}`,
        x,
        top + 14,
        14,
        400,
        '#555d6b',
      );
      context.globalAlpha = kind === 'f' && cut ? 0.35 : 1;
      const painted = paintStrip(map, columnsFor(map.channels, false), colours);
      const high = Math.min(ROW - 24, (painted.height / painted.width) * STRIP);
      put(painted, x, top + 22, (painted.width / painted.height) * high, high);
      context.globalAlpha = 1;
    });
  });
  write(address, 24, canvas.height - 20, 14, 400, '#555d6b');
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Hands the drawn state to the reader as a file. */
export async function save(drawn: Drawn): Promise<void> {
  const href = URL.createObjectURL(await drawState(drawn));
  Object.assign(document.createElement('a'), { href, download: `${drawn.net.id}.png` }).click();
  // Not at once: the download has to begin first.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
