import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check, convertToUpload, type UploadOptions } from '../../src/index.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

const LIST = '姓名,身分證字號,部門,簽到\r\n王小明,A123456789,人事處,是\r\n陳美麗,A223456781,主計處,否\r\n合計,,2,\r\n';
const SET: UploadOptions['set'] = {
  courseName: '資訊安全通識', date: '115-05-10', startTime: '0910', endTime: '12:10:00', degree: '6', category: '522', county: '臺北市', term: '1', total: '3', unit: '小時', nature: '實體',
};
const bytes = Buffer.from(LIST);

it('convertToUpload writes what lhl convert writes', () => inFolder(async (folder) => {
  folder.write('list.csv', bytes);
  const sets = Object.entries(SET).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
  const { code, stderr } = await lhl(['convert', 'list.csv', '-o', 'out.csv', ...sets, '--where', '簽到=是', '--today', '115-11-22'], { cwd: folder.path });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const made = await convertToUpload(bytes, { set: SET, where: [{ column: '簽到', value: '是' }], today: '115-11-22' });
  expect(Buffer.from(made.bytes)).toEqual(readFileSync(join(folder.path, 'out.csv')));
  expect(made).toMatchObject({
    format: 'unopened', encoding: 'big5', sheet: null, rows: 1, out: [3], nobody: [4],
    unused: [{ letter: 'C', header: '部門', field: null }, { letter: 'D', header: '簽到', field: null }],
  });
  expect((await check(made.bytes)).counts.error).toBe(0);
}));

it('asks what only a person can say', async () => {
  await expect(convertToUpload(bytes, { set: { courseName: '資訊安全通識' } })).rejects.toMatchObject({
    name: 'UploadProblem', code: 'questions',
    fact: { questions: {
      missing: expect.arrayContaining(['startDate', 'nature']) as unknown,
      attendance: [{ column: { letter: 'D', header: '簽到' }, marks: [{ value: '是', rows: 1 }, { value: '否', rows: 1 }] }],
    } },
  });
});

it.each([
  ['empty', '', {}, 'unreadable'],
  ['blank', '\r\n,,\r\n', {}, 'empty'],
  ['a list without IDs', '姓名,部門\r\n王小明,人事處\r\n', {}, 'no-id'],
  ['a column that is not there', LIST, { map: { 學號: 'term' } }, 'no-such-column'],
  ['a mark that nobody has', LIST, { where: [{ column: '簽到', value: '請假' }] }, 'no-such-row'],
  ['only hidden IDs', '姓名,身分證字號\r\n王小明,A12345****\r\n', {}, 'all-masked'],
  ['a row of another width', '姓名,身分證字號\r\n王小明,A123456789,多\r\n', {}, 'shifted'],
  ['more cells than are read', LIST, { limits: { maxCells: 3 } }, 'too-many-cells'],
] as const)('refuses %s', async (_name, text, options, code) => {
  const error: unknown = await convertToUpload(Buffer.from(text), options).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'UploadProblem', code });
  expect(JSON.stringify(error)).not.toMatch(/王小明|A123456789/);
});

it('refuses values that the form does not take, and names for all', async () => {
  for (const options of [{ set: { total: 'three' } }, { set: { name: '王小明' } }, { map: { 部門: 'fee' } }, { to: 'grades' }]) {
    await expect(convertToUpload(bytes, options as UploadOptions)).rejects.toMatchObject({ name: 'OptionProblem', code: 'wrong-option' });
  }
});
