import Pptx from 'pptxgenjs';
import type { Lang } from '../../../i18n/languages.ts';
import { htmlLang } from '../../../i18n/languages.ts';
import { strings } from '../../../i18n/strings.ts';
import { lines } from '../../../links/cards/lines.ts';
import type { Faces } from '../picture/outline.ts';
import { fit, PADDING, type Fitted } from './fit.ts';
import type { Slide } from './slide.ts';

/** A picture of a slide: where its file is, its size, and what it shows in words. */
export interface Picture {
  readonly data: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** A slide whose drawings have become pictures. */
export interface Ready extends Omit<Slide, 'content'> {
  readonly content: readonly Picture[] | readonly (readonly string[])[];
}

/** What the first slide says. */
export interface Cover {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly notes: readonly string[];
}

/** Lengths in inches, of a slide of 13.33 by 7.5. */
const LEFT = 0.6;
const WIDTH = 12.13;
const BOX = { y: 1.5, height: 5.05 };
const COLOURS = {
  ground: 'FDFCFA',
  text: '1D2330',
  soft: '555D6B',
  line: 'DCD8CF',
  accent: '1F56A8',
  head: 'F3F1EC',
};
const FONTS = { zh: 'Microsoft YaHei', en: 'Arial' } as const;
const POINTS = 72;

/** The slides of a lesson as a presentation (PPTX), its pictures and tables in the order of the lesson. */
export async function deck(
  cover: Cover,
  slides: readonly Ready[],
  lang: Lang,
  faces: Faces,
): Promise<Uint8Array> {
  const t = strings(lang);
  const pptx = new Pptx();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = cover.title;
  pptx.author = t['site.name'];
  pptx.company = '';
  pptx.theme = { headFontFace: FONTS[lang], bodyFontFace: FONTS[lang] };
  const type = { fontFace: FONTS[lang], lang: htmlLang(lang), margin: 0 };
  const title = {
    ...type,
    x: LEFT,
    w: WIDTH,
    bold: true,
    color: COLOURS.text,
    align: 'left',
    type: 'title',
  } as const;
  const background = { color: COLOURS.ground };
  pptx.defineSlideMaster({
    title: 'COVER',
    background,
    objects: [
      {
        placeholder: {
          options: { ...title, name: 'title', y: 1.9, h: 1.6, fontSize: 40, valign: 'bottom' },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: 'SLIDE',
    background,
    objects: [
      {
        placeholder: {
          options: { ...title, name: 'title', y: 0.55, h: 0.85, fontSize: 26, valign: 'middle' },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: 12.1,
      y: 6.98,
      w: 0.63,
      h: 0.3,
      align: 'right',
      fontFace: FONTS[lang],
      fontSize: 11,
      color: COLOURS.soft,
    },
  });

  const first = pptx.addSlide({ masterName: 'COVER' });
  const soft = { ...type, x: LEFT, w: WIDTH, color: COLOURS.soft, valign: 'top' } as const;
  first.addText(cover.title, { placeholder: 'title' });
  first.addText(cover.description, { ...soft, y: 3.7, h: 1.5, fontSize: 20 });
  first.addText([link(cover.address), { text: t['take.book.rights'] }], {
    ...soft,
    y: 6.3,
    h: 0.7,
    fontSize: 14,
  });
  first.addNotes(cover.notes.join('\n'));

  for (const each of slides)
    for (const [place, table] of parts(each).entries()) {
      const slide = pptx.addSlide({ masterName: 'SLIDE' });
      slide.addText(each.title, { placeholder: 'title', fontSize: titleSize(each.title) });
      if (each.part !== '') slide.addText(each.part, { ...soft, y: 0.28, h: 0.3, fontSize: 13 });
      if (table) addTable(slide, table);
      else addPictures(slide, each.content as readonly Picture[]);
      slide.addText(each.source, { ...soft, y: 6.68, h: 0.28, fontSize: 11, fit: 'shrink' });
      slide.addText([link(each.address)], { ...soft, y: 6.98, w: 11, h: 0.28, fontSize: 11 });
      slide.addNotes(place === 0 ? each.notes.join('\n') : '');
    }
  return (await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array;

  /** A table's slides, one where its rows fit; for pictures a single slide without one. */
  function parts({ content }: Ready): (Fitted | undefined)[] {
    if (!isTable(content)) return [undefined];
    return fit(content, { width: WIDTH * POINTS, height: BOX.height * POINTS }, faces);
  }

  /** The largest size in which a title stays on two lines. */
  function titleSize(text: string): number {
    const sizes = [26, 22, 19];
    const fits = (size: number) =>
      lines(text, (words) => faces.bold.width(words, size), WIDTH * POINTS, 9).length <= (size > 22 ? 1 : 2);
    return sizes.find(fits) ?? 17;
  }

  function addTable(slide: Pptx.Slide, { rows, size, widths, heights }: Fitted): void {
    const border = { type: 'solid', pt: 0.75, color: COLOURS.line } as const;
    const none = { type: 'none' } as const;
    const cells = rows.map((row, i) =>
      row.map((text, column) => ({
        text,
        options: {
          bold: i === 0,
          align: column > 0 && isNumbers(rows, column) ? ('right' as const) : ('left' as const),
          ...(i === 0 ? { fill: { color: COLOURS.head } } : {}),
        },
      })),
    );
    slide.addTable(cells, {
      x: LEFT,
      y: BOX.y,
      w: sum(widths) / POINTS,
      colW: widths.map((width) => width / POINTS),
      rowH: heights.map((height) => height / POINTS),
      fontFace: FONTS[lang],
      fontSize: size,
      color: COLOURS.text,
      lang: htmlLang(lang),
      valign: 'middle',
      margin: [PADDING.y, PADDING.x, PADDING.y, PADDING.x].map((side) => side / POINTS) as [
        number,
        number,
        number,
        number,
      ],
      border: [border, none, border, none],
    });
  }
}

/** Pictures side by side, as large as the box allows, all in one scale. */
function addPictures(slide: Pptx.Slide, pictures: readonly Picture[]): void {
  const gap = 0.4;
  const room = WIDTH - gap * (pictures.length - 1);
  const shapes = pictures.map(({ width, height }) => width / height);
  const height = Math.min(BOX.height, room / sum(shapes));
  let x = LEFT + (room - height * sum(shapes)) / 2;
  pictures.forEach(({ data, alt }, i) => {
    const w = height * (shapes[i] ?? 1);
    slide.addImage({ data, altText: alt, x, y: BOX.y + (BOX.height - height) / 2, w, h: height });
    x += w + gap;
  });
}

function link(address: string): Pptx.TextProps {
  return { text: address, options: { hyperlink: { url: address }, color: COLOURS.accent, breakLine: true } };
}

function isTable(content: Ready['content']): content is readonly (readonly string[])[] {
  return Array.isArray(content[0]);
}

/** Whether a column has numbers below its head. */
function isNumbers(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.slice(1).every((row) => /^[\s\d.,%±+−–†*‡]*$/.test(row[column] ?? ''));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
