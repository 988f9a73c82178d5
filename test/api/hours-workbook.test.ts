import { expect, it } from 'vitest';
import { hours } from '../../src/index.ts';
import { onlyPerson } from '../support/hours.ts';
import { xlsxOf } from '../support/workbook.ts';

const text = (values: readonly string[]): string => `<row>${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`;

it('reads hours and days of a workbook such as 同仁學習狀況明細, whose cells are numbers and dates', async () => {
  const header = ['服務單位', '姓名', '身分證字號', '課程名稱', '課程類別', '課程起始日期', '課程結束日期', '學習性質', '數位時數', '實體時數', '是否與業務相關'];
  const row = (course: string, day: number, digital: string, physical: string): string => `<row>${
    ['主計室', '王小明', 'A123456789', course, '環境教育(337)'].map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')
  }<c s="1"><v>${String(day)}</v></c><c s="1"><v>${String(day)}</v></c><c t="inlineStr"><is><t>實體</t></is></c><c><v>${digital}</v></c><c><v>${physical}</v></c><c t="inlineStr"><is><t>是</t></is></c></row>`;
  // 46152 is the 10th of May 2026.
  const bytes = xlsxOf(text(['同仁學習狀況明細']) + text(['列印日期：115/11/30']) + text(header) + row('甲', 46_152, '0.1', '0.2') + row('乙', 46_153, '0', '3'), { formats: [14] });
  const report = await hours([{ bytes, name: '學習狀況.xlsx' }], { showValues: true });
  expect(report).toMatchObject({ year: 115, files: [{ file: '學習狀況.xlsx', sheet: '工作表1', rows: 2 }], unread: { rows: 0 } });
  expect(onlyPerson(report)).toMatchObject({ unit: '主計室', hours: { total: '3.3', environment: '3.3', physical: '3.3', related: '3.3' } });
});
