import { font, lineColor, looks, styles, type Style } from './write-looks.ts';
import { element } from './write-xml.ts';

// The numbers of two formats that every spreadsheet has: text, and anything.
const TEXT = 49;
const GENERAL = 0;

/** The styles of a workbook: the plain one, then one of text for each look. */
export function stylesXml(namespace: string): string {
  const all = looks.map((look) => styles[look]);
  const colors = [...new Set(all.flatMap(({ fill }) => fill ?? []))];
  const solid = (color: string): string => element('fill', {},
    element('patternFill', { patternType: 'solid' }, element('fgColor', { rgb: `FF${color}` }), element('bgColor', { indexed: 64 })));
  // The first two fills are fixed by the standard.
  const fills = [...['none', 'gray125'].map((patternType) => element('fill', {}, element('patternFill', { patternType }))),
    ...colors.map(solid)];
  const fonts = [fontXml(styles['fill-in']), ...all.map(fontXml)];
  const borders = [border(''), border(element('bottom', { style: 'thin' }, element('color', { rgb: `FF${lineColor}` })))];
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const formats = [element('xf', { ...plain, xfId: 0 }),
    ...all.map((style, i) => format(style, i + 1, style.fill === null ? 0 : colors.indexOf(style.fill) + 2))];
  const list = (name: string, items: readonly string[]): string => element(name, { count: items.length }, ...items);
  return element('styleSheet', { xmlns: namespace },
    list('fonts', fonts), list('fills', fills), list('borders', borders),
    list('cellStyleXfs', [element('xf', plain)]), list('cellXfs', formats),
    list('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]));
}

function fontXml({ size, bold, color }: Style): string {
  return element('font', {}, ...(bold ? [element('b', {})] : []), element('sz', { val: size }), element('color', { rgb: `FF${color}` }),
    element('name', { val: font.name }), element('family', { val: 2 }));
}

function border(bottom: string): string {
  return element('border', {}, '<left/><right/><top/>', bottom === '' ? '<bottom/>' : bottom, '<diagonal/>');
}

function format({ line, wrap, vertical, number }: Style, fontId: number, fillId: number): string {
  return element('xf', {
    numFmtId: number ? GENERAL : TEXT, fontId, fillId, borderId: line ? 1 : 0, xfId: 0, applyNumberFormat: 1, applyFont: 1,
    applyFill: 1, applyBorder: 1, applyAlignment: 1,
  }, element('alignment', { vertical, wrapText: wrap ? 1 : undefined }));
}
