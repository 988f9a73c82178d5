import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hoursBook } from '../../src/api/hours/report-files.ts';
import { hours } from '../../src/api/hours.ts';
import { staff, officeFile } from '../support/hours-office.ts';
import { cellsOf } from '../support/workbook.ts';

describe.each(['xlsx', 'ods'] as const)('the hours of people as .%s', (as) => {
  it('have a sheet of people, one of records without an item, and one that says how they were added up', async () => {
    const report = await hours([officeFile], { showValues: true });
    const bytes = await hoursBook(report, as);
    const people = await cellsOf(bytes, '人員');
    expect(people[0]).toEqual(['身分證字號', '姓名', '單位', '通過總學習時數', '數位課程', '實體課程', '混成課程', '與業務相關', '性別主流化基礎課程', '性別主流化進階課程',
      '必須完成課程', '當前政府重大政策', '環境教育', '民主治理價值', '資通安全通識', '尚缺時數', '尚缺項目']);
    expect(people.slice(1).map(([id]) => id).sort()).toEqual(staff.map(([id]) => id).sort());
    const [id = '', name = ''] = staff[0] ?? [];
    expect(people.find((row) => row[0] === id)).toEqual([id, name, '人事處', '60', '0', '60', '0', '60', '0', '0', '10', '10', '10', '10', '10', '0', '']);
    const records = await cellsOf(bytes, '未歸類紀錄');
    expect(records.length).toBe(1 + report.unplaced.records);
    expect(records[1]).toContain('999');
    expect((await cellsOf(bytes, '說明')).flat().join('\n')).toContain(`每個人的時數加起來是 ${report.sum.people} 小時`);
  });
});

it('a spreadsheet can add up hours, and nothing else is a number but the row of a record', async () => {
  const report = await hours([officeFile], { showValues: true });
  const content = strFromU8(unzipSync(await hoursBook(report, 'ods'))['content.xml'] ?? new Uint8Array(0));
  const [, people = '', unplaced = '', about = ''] = content.split('<table:table ');
  const numbers = (text: string): string[] => [...text.matchAll(/office:value-type="float" office:value="([^"]*)"/g)].map(([, value = '']) => value);
  const person = report.people.find(({ name }) => name === staff[0]?.[1]);
  const [, line = ''] = new RegExp(`<table:table-row [^>]*>(?:(?!</table:table-row>).)*${person?.name ?? '-'}(.*?)</table:table-row>`, 's').exec(people) ?? [];
  expect(numbers(line)).toEqual(['60', '0', '60', '0', '60', '0', '0', '10', '10', '10', '10', '10', '0']);
  expect(numbers(unplaced)).toEqual(report.unplaced.listed.flatMap(({ hours: of, row }) => [of, String(row)]));
  expect(numbers(about)).toEqual([]);
});
