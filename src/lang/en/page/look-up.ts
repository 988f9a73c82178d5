import { grouped } from '../../number.ts';
import type { page } from '../../zh/page/index.ts';

/** The words of the screen that looks up rules, fields and codes. */
export const lookUp: typeof page.lookUp = {
  search: 'What do you look for?',
  help: 'Rules, fields, forms and codes, by words of their names or by number, such as 環境, 宜蘭, 337 or 身分證. '
    + 'Width, and 臺 or 台, do not matter.',
  nothing: (text) => `There is no "${text}". Type fewer characters, or other words.`,
  count: (rules, formats, fields, codes) =>
    `Rules: ${grouped(rules)}, codes: ${grouped(codes)}, fields: ${grouped(fields)}, forms: ${grouped(formats)}`,
  rules: 'Rules',
  codes: 'Codes',
  fields: 'Fields',
  formats: 'Forms',
  codesFound: (count) => `${grouped(count)} found`,
};
