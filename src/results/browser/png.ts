/** What the stylesheet decides about a drawing, by the names of SVG attributes: they outlive the page, classes do not. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const;

/** Pixels of the picture for each px of the drawing. */
const DENSITY = 2;

/** A drawing of the page as a picture, as it is shown: its theme, its fonts, without what is hidden. Rejects where the browser cannot. */
export function toPng(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.viewBox.baseVal;
  return painted(resolved(svg), width * DENSITY, height * DENSITY);
}

/** SVG source as a PNG picture of so many pixels. Rejects where the browser cannot. */
async function painted(source: string, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(url);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Lets the reader keep a file under a name. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The source of a drawing that needs no stylesheet, on the background of the page. */
function resolved(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  const parts = [...svg.querySelectorAll('*')];
  const copies = [...copy.querySelectorAll('*')];
  dress(svg, copy);
  parts.forEach((part, index) => dress(part, copies[index]!));
  copies
    .filter((_, index) => getComputedStyle(parts[index]!).display === 'none')
    .forEach((each) => each.remove());
  const ground = document.createElementNS(svg.namespaceURI, 'rect');
  const box = { x: 0, y: 0, width, height, fill: getComputedStyle(document.body).backgroundColor };
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value));
  copy.prepend(ground);
  copy.setAttribute('width', String(width * DENSITY));
  copy.setAttribute('height', String(height * DENSITY));
  return new XMLSerializer().serializeToString(copy);
}

function dress(part: Element, copy: Element): void {
  const style = getComputedStyle(part);
  for (const look of LOOKS) copy.setAttribute(look, style.getPropertyValue(look));
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the drawing is no picture'));
    image.src = url;
  });
}
