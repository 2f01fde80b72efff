import type { Lang } from '../../i18n/languages.ts';
import type { ResultTable } from '../schema.ts';

/** What a chart has to be told besides its data. */
export interface ChartOptions {
  /** Makes the elements: the browser's document, or linkedom's during the build. */
  document: Document;
  /** Width of the drawing in px; text keeps its size, so a phone and a desktop get a drawing each. */
  width: number;
  /** The languages its words appear in; the first one names and describes it to screen readers. */
  langs: readonly Lang[];
  /** A thumbnail: marks and names, no axes. */
  small?: boolean;
  /** How far apart the numbers of its horizontal axes stand, where a chart has both; by ratios if not said. */
  scale?: Scale;
}

/** By ratios or by differences. */
export type Scale = 'log' | 'linear';

/** A chart: the same table and options give the same SVG, to the byte. */
export type Chart = (table: ResultTable, options: ChartOptions) => SVGElement;

/** What a row or a column is: a plain net, a residual one, or another method; it decides colour and shape. */
export type Kind = 'plain' | 'residual' | 'other';

/** Room around the plot in px. */
export interface Margin {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
