import type { Pixels } from '../../inference/preprocess.ts';
import { PAPER, sheetOf, type Drawn, type Sheet } from './sheet.ts';
import { svgOf } from './svg.ts';

/** What the state can be saved as. */
export const FORMATS = ['png', 'svg'] as const;
export type Format = (typeof FORMATS)[number];

/** Pixels on a canvas of their own size. */
function canvasOf({ data, width, height }: Pixels): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas;
}

function asPng({ width, height, marks }: Sheet): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;
  const family = getComputedStyle(document.body).fontFamily;
  for (const mark of marks) {
    if (mark.is === 'image') {
      context.globalAlpha = mark.opacity;
      context.drawImage(canvasOf(mark.pixels), mark.x, mark.y, mark.width, mark.height);
      context.globalAlpha = 1;
      continue;
    }
    context.fillStyle = mark.colour;
    if (mark.is === 'bar') context.fillRect(mark.x, mark.y, mark.width, mark.height);
    else {
      context.font = `${mark.weight} ${mark.size}px ${family}`;
      context.fillText(mark.text, mark.x, mark.y);
    }
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

function asSvg(sheet: Sheet): Blob {
  return new Blob([svgOf(sheet, (pixels) => canvasOf(pixels).toDataURL())], { type: 'image/svg+xml' });
}

/** Hands the drawn state to the reader as a file. */
export async function save(drawn: Drawn, format: Format): Promise<void> {
  const sheet = sheetOf(drawn);
  const href = URL.createObjectURL(format === 'svg' ? asSvg(sheet) : await asPng(sheet));
  Object.assign(document.createElement('a'), { href, download: `${drawn.net.id}.${format}` }).click();
  // Not at once: the download has to begin first.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
