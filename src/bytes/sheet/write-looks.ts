/** The purpose of a cell, which decides its look. Every cell holds text, but for `number`. */
export type Look = 'fill-in' | 'number' | 'heading' | 'strong-heading' | 'sample' | 'title' | 'small' | 'note';

/** How cells look; colours are RRGGBB. */
export interface Style {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly fill: string | null;
  /** Whether a line is drawn below. */
  readonly line: boolean;
  readonly wrap: boolean;
  readonly vertical: 'top' | 'center';
  /** Whether the cell holds a number, so that a spreadsheet can add it up. */
  readonly number: boolean;
}

/** Text of the body; fonts that both Windows and its neighbours have for Chinese, the best first. */
export const font = { name: 'Microsoft JhengHei', size: 11 } as const;
/** The height of a line of text, in points. */
export const lineHeight = 17;
/** The colour of lines. */
export const lineColor = '7F8FA3';

const body: Style = {
  size: font.size, bold: false, color: '1F2933', fill: null, line: false, wrap: false, vertical: 'center', number: false,
};

/** The style of each look. The headings differ by weight as well as by colour. */
export const styles: Readonly<Record<Look, Style>> = {
  'fill-in': body,
  'number': { ...body, number: true },
  'heading': { ...body, color: '52606D', fill: 'EEF1F5', line: true },
  'strong-heading': { ...body, bold: true, fill: 'C9DCEF', line: true },
  'sample': { ...body, color: '52606D' },
  'title': { ...body, bold: true, size: 13 },
  'small': { ...body, size: 9, color: '52606D', wrap: true, vertical: 'top' },
  'note': { ...body, color: '8A4B08' },
};

/** Every look, in the order in which the styles are counted. */
export const looks = Object.keys(styles) as readonly Look[];
