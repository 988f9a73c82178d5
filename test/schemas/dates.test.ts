// A date whose year is a guess: no command puts one in without being asked to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mendOf } from '../../src/api/upload-mend.ts';
import { readAnswer } from '../../src/convert/upload/answer.ts';
import { dayNumber, dayText, minuteInTaipei, todayInTaipei, yearsLater } from '../../src/schemas/calendar.ts';
import { specialtyCode } from '../../src/schemas/kinds/number.ts';
import { teachers } from '../../src/schemas/teachers.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { inFolder } from '../support/folder.ts';
import { lhl } from '../support/run.ts';

describe('a date that needs a person', () => {
  const list = '身分證,姓名,上課日期\r\nA123456789,王小明,26/5/10\r\n';
  it('is never put in by lhl convert or lhl fix without --suggested', () => inFolder(async ({ path, write }) => {
    write('list.csv', list);
    const words = 'courseName=資安 startTime=09:00 endTime=12:00 degree=6 category=522 county=26 term=1 total=3 unit=1 nature=2'.split(' ').flatMap((word) => ['--set', word]);
    const made = await lhl(['convert', 'list.csv', '-o', 'upload.csv', '--map', 'C=date', ...words], { cwd: path });
    expect(made.stdout).toContain('也許是「115-05-10」');
    expect(readFileSync(join(path, 'upload.csv')).toString('latin1')).toContain(',26/5/10,');
    const said = await lhl(['convert', 'list.csv', '-o', 'other.csv', '--set', 'date=65/5/10', ...words], { cwd: path });
    expect([said.code, said.stderr.includes('看不出是哪一年')]).toEqual([2, true]);
    await lhl(['fix', 'upload.csv', '-o', 'fixed.csv'], { cwd: path });
    expect(readFileSync(join(path, 'fixed.csv')).toString('latin1')).toContain(',26/5/10,');
    await lhl(['fix', 'upload.csv', '-o', 'looked.csv', '--suggested'], { cwd: path });
    expect(readFileSync(join(path, 'looked.csv')).toString('latin1')).toContain(',115-05-10,');
  }));

  it.each([
    ['26/5/10', null], ['26.5.10', null], ['260510', null], ['２６／５／１０', null], ['26/5/10 09:00', null], ['65/5/10', null], ['46153', null], ['115/5/10 09:00', null],
    ['91/6/30', '091-06-30'], ['0114-05-10', '114-05-10'], ['民國26年5月10日', '026-05-10'], ["'115-05-10", '115-05-10'], ['115-05-10\u200b', '115-05-10'],
  ])('is no answer to lhl new: %s', (typed, value) => {
    const field = unopened.fields.find(({ key }) => key === 'startDate');
    if (!field) throw new Error('no field');
    const answer = readAnswer(typed, field, mendOf(unopened, '115-11-22'));
    expect(answer.kind === 'value' ? answer.value : null).toBe(value);
  });
});

describe('a day', () => {
  it('and a minute are those of Taipei', () => {
    expect([todayInTaipei, minuteInTaipei].map((tell) => tell(new Date('2026-12-31T15:59:59Z')))).toEqual(['115-12-31', '115-12-31 23:59']);
    expect([todayInTaipei, minuteInTaipei].map((tell) => tell(new Date('2026-12-31T16:00:00Z')))).toEqual(['116-01-01', '116-01-01 00:00']);
  });

  it.each(['001-01-01', '059-02-28', '089-02-29', '113-02-29', '115-12-31', '999-12-31'])('%s is written as it was read', (text) => {
    expect(dayText(dayNumber(text) ?? Number.NaN)).toBe(text);
  });

  it.each([['115-05-10', 1, '116-05-10'], ['113-02-29', 1, '114-02-28'], ['113-02-29', 4, '117-02-29'], ['115-05-10', -5, '110-05-10']])('%s and %i years later', (text, years, later) => {
    expect(dayText(yearsLater(dayNumber(text) ?? Number.NaN, years))).toBe(later);
  });
});

it('a teacher may have no field of expertise: 0', () => {
  const field = teachers.fields.find(({ key }) => key === 'specialty1');
  if (!field) throw new Error('no field');
  expect(['0', '522', '00', '999'].map((value) => specialtyCode.check(value, field)?.flaw ?? null)).toEqual([null, null, 'code-unlisted', 'code-unlisted']);
});
