// The workbooks of lhl template, read without a spreadsheet: parts, styles, hints, code tables.
import { describe, expect, it } from 'vitest';
import type { CodeTable } from '../../src/codes/table.ts';
import { openSheet } from '../../src/system/archives/sheet.ts';
import { defaultSheetLimits } from '../../src/bytes/sheet/limits.ts';
import { cellName } from '../../src/findings/finding.ts';
import { formats } from '../../src/schemas/index.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { inFolder } from '../support/folder.ts';
import { all, faultsOf, one, partsOf, template, type Element } from '../support/template-book.ts';

const uploads = formats.filter(({ kind }) => kind === 'upload');
const cases = uploads.flatMap((format) => (['xlsx', 'ods'] as const).map((file) => ({ format, file, id: format.id })));
const columnName = (column: number): string => (column > 26 ? columnName(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));
const rowsOf = async (bytes: Uint8Array, sheet: string): Promise<readonly (readonly string[])[]> =>
  [...(await openSheet(bytes, sheet, defaultSheetLimits)).rows].map(({ cells }) => cells);

describe.each(cases)('$id as .$file', ({ format, file }) => {
  const headers = format.fields.map(({ header }) => header);

  it('is well-formed XML, with the header row alone on the first sheet, an example on the second, and every code with its name on the third', () => inFolder(async ({ path }) => {
    const bytes = await template(path, format.id, file);
    expect(await faultsOf(bytes)).toEqual([]);
    const first = await openSheet(bytes, null, defaultSheetLimits);
    expect(first.names).toEqual(['填寫', '範例', '代碼表']);
    expect(first.name).toBe('填寫');
    expect([...first.rows].map(({ cells }) => cells)).toEqual([headers]);
    expect(first.repairs).toEqual([]);
    const example = await rowsOf(bytes, '範例');
    expect(example[0]).toEqual(headers);
    if (format.fields.some(({ key }) => key === 'idNumber')) expect(example[1]).toContain('A123456789');
    expect(example.slice(2).flat().join('')).toContain('不用上傳');
    const codes = await rowsOf(bytes, '代碼表');
    for (const table of new Set(format.fields.flatMap((field) => field.codes ?? []))) {
      const column = codes[0]?.indexOf(table.title) ?? -1;
      expect(column, table.id).toBeGreaterThanOrEqual(0);
      expect(codes[1]?.[column + 1]).toContain(table.source);
      expect(codes[1]?.[column + 1]).toContain(table.asOf);
      const listed = codes.slice(3).map((row) => `${row[column] ?? ''} ${row[column + 1] ?? ''}`).filter((text) => text !== ' ');
      expect(listed.toSorted()).toEqual(table.codes.map(({ code, name }) => `${code} ${name}`).toSorted());
    }
  }));
});

/** What both kinds of file say about a column of the first sheet. */
interface Hint {
  readonly column: number;
  readonly rows: string;
  readonly title: string;
  readonly text: string;
  readonly list: string | null;
  readonly error: { readonly style: string; readonly title: string; readonly text: string } | null;
}

function xlsxHints(bytes: Uint8Array): Hint[] {
  const list = one(partsOf(bytes).root('xl/worksheets/sheet1.xml'), 'dataValidations');
  expect(list.attributes['count']).toBe(String(list.children.length));
  return list.children.map(({ attributes, children }) => {
    const [, name = '', first = '', last = ''] = /^([A-Z]+)(\d+):\1(\d+)$/.exec(attributes['sqref'] ?? '') ?? [];
    expect(attributes).toMatchObject({ allowBlank: '1', showInputMessage: '1' });
    return {
      column: [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
      rows: `${first}-${last}`,
      title: attributes['promptTitle'] ?? '',
      text: attributes['prompt'] ?? '',
      list: attributes['type'] === 'list' ? (children[0]?.text ?? '').replaceAll(/[$']/g, '') : null,
      error: attributes['showErrorMessage'] === '1' ? { style: attributes['errorStyle'] ?? 'stop', title: attributes['errorTitle'] ?? '', text: attributes['error'] ?? '' } : null,
    };
  });
}

function odsHints(bytes: Uint8Array): Hint[] {
  const content = partsOf(bytes).root('content.xml');
  const table = one(content, 'table:table');
  const rows = all(table, 'table:table-row').filter((row) => all(row, 'table:table-cell').some((cell) => cell.attributes['table:content-validation-name'] !== undefined));
  expect(rows.length).toBe(1);
  const cells = rows[0]?.children ?? [];
  return all(content, 'table:content-validation').map((validation) => {
    const paragraphs = (name: string): string => all(validation, name).flatMap((message) => all(message, 'text:p').map(({ text }) => text)).join('\n');
    const error = all(validation, 'table:error-message')[0];
    const condition = validation.attributes['table:condition'];
    return {
      column: cells.findIndex((cell) => cell.attributes['table:content-validation-name'] === validation.attributes['table:name']) + 1,
      rows: `2-${Number(rows[0]?.attributes['table:number-rows-repeated']) + 1}`,
      title: one(validation, 'table:help-message').attributes['table:title'] ?? '',
      text: paragraphs('table:help-message'),
      list: condition === undefined ? null : (/\(\[(.*)\]\)$/.exec(condition)?.[1] ?? '').replaceAll(/[$']/g, '').replace('.', '!').replace(':.', ':'),
      error: error ? { style: error.attributes['table:message-type'] ?? '', title: error.attributes['table:title'] ?? '', text: paragraphs('table:error-message') } : null,
    };
  });
}

const hintsOf = { xlsx: xlsxHints, ods: odsHints };

describe.each(cases)('beside the cells of $id as .$file', ({ format, file }) => {
  it.each(['zh', 'en'])('stand what they take, and the codes to choose from (%s)', (lang) => inFolder(async ({ path }) => {
    const bytes = await template(path, format.id, file, '--rows', '40', '--lang', lang);
    const sheet = (await openSheet(bytes, null, defaultSheetLimits)).names[2] ?? '';
    const codes = await rowsOf(bytes, sheet);
    const hints = hintsOf[file](bytes);
    expect(hints.map(({ column }) => column)).toEqual(format.fields.map((_, i) => i + 1));
    for (const { column, rows, title, text, list, error } of hints) {
      const field = format.fields[column - 1];
      expect(rows).toBe('2-41');
      expect(title).toBe(field?.header.replace('*', ''));
      expect(title.length).toBeLessThanOrEqual(32);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text).not.toMatch(/undefined|null|\.\.\.$/);
      expect(text.includes(lang === 'zh' ? '必填。' : 'Required.')).toBe(field?.required);
      expect(list === null).toBe(field?.codes === undefined);
      expect(error === null).toBe(list === null);
      if (!field?.codes || list === null || error === null) continue;
      expect(error.style).toBe(field.codes.closed ? 'stop' : 'warning');
      expect(error.title.length).toBeLessThanOrEqual(32);
      expect(error.text.length).toBeLessThanOrEqual(225);
      expect(offered(list, sheet, codes), field.key).toEqual(inOrder(field.codes));
      // All names of a closed list are in the message itself.
      if (field.codes.closed) for (const { code, name, until } of field.codes.codes) expect(text.includes(`${code} ${name}`)).toBe(until === undefined);
    }
  }));
});

// The values of a range such as 代碼表!A4:A9.
function offered(range: string, sheet: string, rows: readonly (readonly string[])[]): string[] {
  const [, name, column = '', first, same, last] = /^(.+)!([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  expect([name, same]).toEqual([sheet, column]);
  const index = Array.from({ length: 30 }, (_, i) => columnName(i + 1)).indexOf(column);
  return rows.slice(Number(first) - 1, Number(last)).map((row) => row[index] ?? '');
}

const inOrder = ({ codes }: CodeTable): string[] => [...codes.filter(({ until }) => until === undefined), ...codes.filter(({ until }) => until !== undefined)].map(({ code }) => code);

describe('an .xlsx', () => {
  it('holds every part that it names, and names every part that it holds', () => inFolder(async ({ path }) => {
    const { texts, root } = partsOf(await template(path, 'unopened', 'xlsx', '--rows', '3'));
    const targets = (rels: string, folder: string): string[] => root(rels).children.map(({ attributes }) => folder + (attributes['Target'] ?? ''));
    const named = [...targets('_rels/.rels', ''), ...targets('xl/_rels/workbook.xml.rels', 'xl/')];
    expect(named.toSorted()).toEqual([...texts.keys()].filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels')).toSorted());
    const overrides = all(root('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName']?.slice(1));
    expect(overrides.toSorted()).toEqual(named.toSorted());
    const ids = new Map(root('xl/_rels/workbook.xml.rels').children.map(({ attributes }) => [attributes['Id'], attributes['Target']]));
    expect(all(root('xl/workbook.xml'), 'sheet').map(({ attributes }) => ids.get(attributes['r:id']))).toEqual([1, 2, 3].map((i) => `worksheets/sheet${i}.xml`));
  }));

  it('has every cell and every column as text', () => inFolder(async ({ path }) => {
    const { root } = partsOf(await template(path, 'unopened', 'xlsx'));
    const styles = root('xl/styles.xml');
    const formatsOf = one(styles, 'cellXfs').children.map(({ attributes }) => attributes);
    for (const name of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']) expect(one(styles, name).attributes['count']).toBe(String(one(styles, name).children.length));
    for (const { fontId, fillId, borderId } of formatsOf) {
      for (const [name, id] of [['fonts', fontId], ['fills', fillId], ['borders', borderId]] as const) expect(one(styles, name).children[Number(id)], name).toBeDefined();
    }
    for (const part of [1, 2, 3]) {
      const sheet = root(`xl/worksheets/sheet${part}.xml`);
      const used = [...all(sheet, 'c').map(({ attributes }) => attributes['s']), ...all(sheet, 'col').map(({ attributes }) => attributes['style'])];
      expect(new Set([...new Set(used)].map((style) => formatsOf[Number(style)]?.['numFmtId']))).toEqual(new Set(['49']));
      expect(all(sheet, 'c').every(({ attributes }) => attributes['t'] === undefined || attributes['t'] === 'inlineStr')).toBe(true);
    }
  }));

  it('has no cell below its header: Excel would write one that is blank but has a format into a CSV', () => inFolder(async ({ path }) => {
    const { root } = partsOf(await template(path, 'unopened', 'xlsx'));
    const sheet = root('xl/worksheets/sheet1.xml');
    expect(all(sheet, 'row').length).toBe(1);
    const cells = unopened.fields.map((_, i) => cellName(i + 1, 1));
    const last = cells.at(-1) ?? '';
    expect(one(sheet, 'dimension').attributes['ref']).toBe(`A1:${last}`);
    expect(all(sheet, 'c').map(({ attributes }) => attributes['r'])).toEqual(cells);
    expect(all(sheet, 'col').map(({ attributes }) => `${attributes['min'] ?? ''}-${attributes['max'] ?? ''}`)).toEqual(unopened.fields.map((_, i) => `${i + 1}-${i + 1}`));
  }));

  it('keeps its header in sight, marks what is required, fits its columns, and prints across', () => inFolder(async ({ path }) => {
    const { root } = partsOf(await template(path, 'opened', 'xlsx', '--rows', '3'));
    const sheet = root('xl/worksheets/sheet1.xml');
    // The order that the standard sets.
    expect(sheet.children.map(({ name }) => name)).toEqual([
      'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'dataValidations', 'pageMargins', 'pageSetup', 'ignoredErrors',
    ]);
    expect(one(sheet, 'pane').attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(one(sheet, 'pageSetup').attributes).toMatchObject({ orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' });
    const styles = root('xl/styles.xml');
    const bold = (cell: Element): boolean => {
      const format = one(styles, 'cellXfs').children[Number(cell.attributes['s'])];
      return all(one(styles, 'fonts').children[Number(format?.attributes['fontId'])] ?? styles, 'b').length > 0;
    };
    const fields = formats.find(({ id }) => id === 'opened')?.fields ?? [];
    expect(all(sheet, 'c').slice(0, fields.length).map(bold)).toEqual(fields.map(({ required }) => required));
    for (const [i, col] of all(sheet, 'col').entries()) expect(Number(col.attributes['width'])).toBeGreaterThan((fields[i]?.header.length ?? 99) * 2 - 1);
  }));

  it('leads from the header of a column to its codes where the message has no room for them', () => inFolder(async ({ path }) => {
    const { root } = partsOf(await template(path, 'unopened', 'xlsx', '--rows', '3'));
    const links = all(root('xl/worksheets/sheet1.xml'), 'hyperlink').map(({ attributes }) => [attributes['ref'], attributes['location']]);
    expect(links).toEqual([['I1', expect.stringMatching(/^'代碼表'![A-Z]1$/)]]);
    const prompts = all(root('xl/worksheets/sheet1.xml'), 'dataValidation').map(({ attributes }) => attributes['prompt'] ?? '');
    expect(prompts.filter((text) => text.includes('點這一欄的標題'))).toHaveLength(links.length);
    expect(prompts.filter((text) => text.length > 255)).toEqual([]);
  }));
});

describe('an .ods', () => {
  it('leads from a header to the codes too, and is read as it was', () => inFolder(async ({ path }) => {
    const bytes = await template(path, 'unopened', 'ods', '--rows', '3');
    expect(all(partsOf(bytes).root('content.xml'), 'text:a').map(({ attributes }) => attributes['xlink:href'])).toContainEqual(expect.stringMatching(/^#'代碼表'\.[A-Z]1$/));
    expect([...(await openSheet(bytes, null, defaultSheetLimits)).rows][0]?.cells).toEqual(unopened.fields.map(({ header }) => header));
  }));

  it('says what it is in its first bytes, and lists its parts', () => inFolder(async ({ path }) => {
    const bytes = await template(path, 'unopened', 'ods', '--rows', '3');
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(Buffer.from(bytes).subarray(30, 38 + type.length).toString()).toBe(`mimetype${type}`);
    const { texts, root } = partsOf(bytes);
    const listed = root('META-INF/manifest.xml').children.map(({ attributes }) => attributes['manifest:full-path']);
    expect(listed.toSorted()).toEqual(['/', 'content.xml', 'settings.xml', 'styles.xml']);
    expect([...texts.keys()].sort()).toEqual(['META-INF/manifest.xml', 'content.xml', 'mimetype', 'settings.xml', 'styles.xml']);
    expect(all(root('styles.xml'), 'style:master-page').map(({ attributes }) => attributes['style:name'])).toEqual(['Default']);
  }));

  it('has styles for all that it uses, and text for every cell and column', () => inFolder(async ({ path }) => {
    const content = partsOf(await template(path, 'unopened', 'ods')).root('content.xml');
    const styles = new Map(all(content, 'style:style').map((style) => [style.attributes['style:name'], style]));
    const used = (name: string, attribute: string): string[] => [...new Set(all(content, name).map(({ attributes }) => attributes[attribute] ?? ''))];
    for (const name of ['table:table', 'table:table-column', 'table:table-row', 'table:table-cell']) {
      for (const style of used(name, 'table:style-name').filter((one) => one !== '')) expect(styles.has(style), `${name} ${style}`).toBe(true);
    }
    for (const style of [...used('table:table-column', 'table:default-cell-style-name'), ...used('table:table-cell', 'table:style-name').filter((style) => style !== '')]) {
      expect(styles.get(style)?.attributes['style:data-style-name']).toBe('as-text');
    }
    expect(all(content, 'number:text-style').map(({ attributes }) => attributes['style:name'])).toEqual(['as-text']);
    const rows = all(one(content, 'table:table'), 'table:table-row').map(({ attributes }) => Number(attributes['table:number-rows-repeated'] ?? 1));
    expect(rows).toEqual([1, 3000, 1_048_576 - 3001]);
  }));
});

describe('a workbook', () => {
  it.each(['xlsx', 'ods'] as const)('as .%s is the same bytes each time, and others in another language', (file) => inFolder(async ({ path }) => {
    const [one, other, english] = [await template(path, 'opened', file, '--rows', '9'), await template(path, 'opened', file, '--rows', '9'), await template(path, 'opened', file, '--rows', '9', '--lang', 'en')];
    expect(Buffer.compare(one, other)).toBe(0);
    expect((await openSheet(english, null, defaultSheetLimits)).names).toEqual(['Fill in', 'Example', 'Codes']);
  }));

  it.each(['xlsx', 'ods'] as const)('as .%s offers the codes of the office', (file) => inFolder(async ({ path, write }) => {
    const category = write('類別.csv', '代碼,名稱\n601,機關 <自訂> & "其他"\n');
    const county = write('縣市.json', JSON.stringify([...Array(40).keys()].map((i) => ({ code: i === 0 ? '01' : String(i + 10), name: `${'𠮷'.repeat(i === 0 ? 300 : 4)}縣${i}\u0001` }))));
    const bytes = await template(path, 'unopened', file, '--rows', '2', '--codes', `category=${category}`, '--codes', `county=${county}`);
    const codes = await rowsOf(bytes, '代碼表');
    expect(codes.some((row) => row.includes('601') && row.includes('機關 <自訂> & "其他"'))).toBe(true);
    expect(await faultsOf(bytes)).toEqual([]);
    const hint = hintsOf[file](bytes).find(({ title }) => title === '上課縣市');
    expect(offered(hint?.list ?? '', '代碼表', codes)).toContain('49');
    // More names than a message holds: it says where they are. Excel calls a file with longer messages damaged.
    expect(hint?.text).toContain('「代碼表」');
    expect(hint?.error?.text).toMatch(/𠮷\.\.\.$/u);
    expect(hint?.error?.text.length).toBeLessThanOrEqual(225);
    expect(hint?.error?.text).toMatch(/^\P{Surrogate}*$/u);
    expect(codes[1]?.join('')).toContain('含機關自己的代碼');
  }));
});
