// Forms that an office hands over, as programs use them.
import { describe, expect, it } from 'vitest';
import { check, convertToUpload, formOf, mend, type FormName } from '../../src/index.ts';
import { zip } from '../support/archives/writer.ts';
import { upload } from '../support/upload.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const STUDY = ['*身分證號', '*姓名', '*進修機構名稱', '*課程名稱', '*起始日期', '*終迄日期', '*進修類別', '備註'];
const codeOf = (form: Promise<unknown>): Promise<unknown> => form.then(() => null, (error: unknown) => (error as { fact: unknown }).fact);

describe('formOf understands', () => {
  it('a header row: known columns bring their fields, the others are text, a star requires', async () => {
    const { format, columns, edition, keyLacks } = await formOf(STUDY);
    expect([format.id, edition, keyLacks]).toEqual(['study', null, []]);
    // A list of people that has none of its own columns is not taken for it.
    expect([format.marks, (await formOf(['*身分證字號', '*姓名'], { as: 'nominees' })).format.marks]).toEqual([['institution', 'studyCategory'], undefined]);
    expect(columns.map(({ key, from, required }) => [key, from, required])).toEqual([
      ['idNumber', 'unopened', true], ['name', 'unopened', true], ['institution', 'study', true], ['courseName', 'unopened', true],
      ['startDate', 'unopened', true], ['endDate', 'unopened', true], ['studyCategory', 'study', true], ['column8', null, false],
    ]);
    expect(format.fields.map(({ header }) => header)).toEqual(STUDY);
    expect(format.fields.map(({ kind, max, personal }) => [kind.id, max, personal])).toEqual([
      ['id', 10, 'id'], ['text', 20, 'name'], ['text', undefined, undefined], ['text', 50, undefined], ['date', 9, undefined],
      ['date', 9, undefined], ['text', undefined, undefined], ['text', undefined, undefined],
    ]);
  });

  it.each([
    ['unopened', '*身分證字號,*課程名稱,*起始日期,*期別', 'unopened', ['課程類別代碼', '開課結束日期']],
    ['study', '*身分證號,*課程名稱', 'study', ['進修機構名稱', '開課起始日期', '開課結束日期', '進修類別']],
    ['nominees', '*身分證字號,*姓名', 'nominees', []],
    ['materials', '*課程代碼,*教材', 'materials', []],
  ] as const)('what it is called: %s, with what its record key lacks', async (as, row, id, lacks) => {
    const { format, keyLacks } = await formOf(row.split(','), { as });
    expect(format.id).toBe(id);
    expect([...keyLacks].sort()).toEqual([...lacks].sort());
    expect(format.recordKey).toEqual([]);
  });

  it('a newer edition of a form by most of its columns, and no other form', async () => {
    const opened = '*課程代碼,*期別,*身分證字號,*姓名,*通過,訓練成績,訓練總數,證件字號,出勤上課狀況,生日,*學習性質,*新欄位'.split(',');
    expect((await formOf(opened)).edition).toBe('opened');
    expect((await formOf(opened)).format.recordKey).toEqual(['courseCode', 'term', 'idNumber']);
    expect((await formOf(['*課程代碼', '*期別', '*身分證字號', '*姓名', '服務單位'])).edition).toBeNull();
  });

  it('of an edition without any star what was required before, of any other form nothing', async () => {
    const [plain, starred, other] = [['課程代碼', '期別', '身分證字號', '姓名', '通過', '訓練成績', '訓練總數', '證件字號', '學習性質'], ['*課程代碼'], ['身分證字號', '姓名']];
    const required = async (headers: readonly string[], as?: FormName): Promise<unknown> =>
      (await formOf(headers, as === undefined ? {} : { as })).columns.filter((column) => column.required).map(({ key }) => key);
    expect(await required(plain)).toEqual(['courseCode', 'term', 'idNumber', 'name', 'passed', 'nature']);
    expect(await required([...plain.slice(1), ...starred])).toEqual(['courseCode']);
    expect(await required(other, 'nominees')).toEqual([]);
  });

  it.each([
    ['Big5', upload([])], ['a BOM', utf8(`\ufeff${STUDY.join(',')}\r\n`)], ['UTF-8', utf8(STUDY.join(','))],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...`${STUDY.join('\t')}\r\n`].map((char) => char.charCodeAt(0))).buffer)])],
    ['a ZIP', zip([{ name: '空白.csv', data: utf8(`\ufeff${STUDY.join(',')}\r\n`) }])],
  ])('a file in %s', async (_name, bytes) => {
    const { columns } = await formOf(bytes);
    expect(columns.length).toBeGreaterThan(7);
    expect(columns[0]?.key).toBe('idNumber');
  });

  it('a header below a title, with rows below it', async () => {
    const own = await formOf(utf8(`整批上傳(進修成績)格式,,\n,,\n填表日期,115,\n${STUDY.join(',')},,\nA123456789,王小明\n`));
    expect([own.headerRow, own.above, own.below, own.columns.length]).toEqual([4, true, true, 8]);
    const alone = await formOf(utf8(`${STUDY.join(',')}\n,,\n`));
    expect([alone.headerRow, alone.above, alone.below]).toEqual([1, false, false]);
  });

  it('of two columns of one field the first', async () => {
    const { columns } = await formOf(['課程名稱', '名稱', '*期別']);
    expect(columns.map(({ key, from }) => [key, from])).toEqual([['courseName', 'unopened'], ['column2', null], ['term', 'unopened']]);
  });
});

describe('formOf refuses', () => {
  it.each([
    ['nothing', '', { kind: 'empty' }],
    ['blank lines', '\n,,\n', { kind: 'empty' }],
    ['names that nobody knows', '甲,乙,丙', { kind: 'unknown' }],
    ['data without a header row', 'A123456789,王小明', { kind: 'unknown' }],
    ['a column without a name', '身分證字號,,姓名', { kind: 'nameless', column: 2 }],
    ['data in the header row', '身分證字號,姓名,A123456789', { kind: 'value', column: 3 }],
    ['an ID in pieces in the header row', '身分證字號,姓名,A123-456 789', { kind: 'value', column: 3 }],
    ['a comma in a name', '身分證字號,"姓,名"', { kind: 'separator', column: 2 }],
    ['two columns of one name', '*身分證字號,姓名,身分證字號', { kind: 'twice', column: 3, other: 1, header: '身分證字號' }],
    ['a header that is damaged', new Uint8Array([...utf8('\ufeff身分證字號,'), 0xff, 0x0a]), { kind: 'unreadable' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), { kind: 'not-a-table' }],
  ])('%s', async (_name, form, fact) => {
    expect(await codeOf(formOf(typeof form === 'string' ? utf8(form) : form))).toEqual(fact);
  });

  it('a name that has no blank form', async () => {
    expect(await codeOf(formOf(STUDY, { as: 'grades' as FormName }))).toEqual({ kind: 'wrong-option', option: 'as' });
  });
});

describe('a form goes wherever a format goes', () => {
  const row = 'A123456789,王小明,國立示範大學,公共政策研究,115-2-1,115-06-30,學位,';

  it('check and mend', async () => {
    const { format } = await formOf(STUDY);
    const file = utf8(`\ufeff${STUDY.join(',')}\r\n${row}\r\n`);
    const { format: id, findings } = await check(file, { format, today: '115-11-22' });
    expect([id, findings.map(({ rule, cell }) => [rule, cell])]).toEqual(['study', [['cell/date-format', 'E2']]]);
    const { bytes, changes } = await mend(file, { format, today: '115-11-22', outputEncoding: 'utf8-bom' });
    expect(changes.map(({ cell, after }) => [cell, after])).toEqual([['E2', '115-02-01']]);
    expect((await check(bytes, { format, today: '115-11-22' })).counts).toEqual({ error: 0, warning: 0 });
  });

  it('check, which takes no other table for a form without stars', async () => {
    const { format } = await formOf(['身分證字號', '姓名', '單位', '備註', '電話']);
    const found = async (header: string): Promise<string[]> => (await check(utf8(`\ufeff${header}\r\n`), { format })).findings.map(({ rule }) => rule);
    expect(await found('車號,單位,甲,乙')).toEqual(['header/unknown']);
    expect(await found('身分證字號,姓名,單位')).not.toContain('header/unknown');
  });

  it('convertToUpload, which fills columns that nobody knows by their header', async () => {
    const { format } = await formOf(STUDY);
    const list = utf8('\ufeff姓名,身分證,備註,進修機構名稱,課程,開始日期,結束日期,電話\n王小明,A123456789,在職,國立示範大學,公共政策研究,115/2/1,115/6/30,02\n');
    const made = await convertToUpload(list, { to: format, set: { studyCategory: '學位' }, today: '115-11-22', outputEncoding: 'utf8' });
    expect(made.format).toBe('study');
    expect(new TextDecoder().decode(made.bytes)).toBe(`${STUDY.join(',')}\r\nA123456789,王小明,國立示範大學,公共政策研究,115-02-01,115-06-30,學位,在職\r\n`);
  });
});
