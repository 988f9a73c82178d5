// The forms for courses, subjects and teachers share columns with the older ones and with any list of people: neither takes the other's files.
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';
import { recognise } from '../../src/schemas/recognise.ts';
import { random } from '../support/random.ts';

const older = formats.filter(({ marks, byNameAlone }) => marks === undefined && byNameAlone !== true);
const newer = formats.filter(({ marks }) => marks !== undefined);
const named = (row: readonly string[], among: readonly Format[] = formats): string | null => recognise(row, among, null).format?.id ?? null;
const headers = ({ fields }: Format): string[] => fields.map(({ header }) => header);
const STRANGE = ['備註', '職稱', '性別', 'E-Mail', '聯絡電話', '服務機關名稱', '講師', '科目', '上課地點', '學習費用', '資格條件'];

describe('a header row with columns missing, and some of other lists', () => {
  it.each(older.map((format) => [format.id, format] as const))('of %s is what it was before the other forms', (_, format) => {
    const next = random(11);
    for (let i = 0; i < 400; i++) {
      const row = [...headers(format).filter(() => next(100) >= 35), ...STRANGE.filter(() => next(100) >= 70)];
      expect([row, named(row)]).toEqual([row, named(row, older)]);
    }
  });

  it.each(newer.map((format) => [format.id, format] as const))('of %s is of that form', (id, format) => {
    const next = random(12);
    for (let i = 0; i < 400; i++) {
      const kept = headers(format).filter(() => next(100) >= 25);
      const marked = format.fields.some(({ key, header }) => format.marks?.includes(key) === true && kept.includes(header));
      const required = format.fields.filter((field) => field.required);
      const half = required.filter(({ header }) => kept.includes(header)).length * 2 >= required.length;
      if (marked && half) expect([kept, named(kept)]).toEqual([kept, id]);
    }
  });

  it('of ismp is that of a grade file, and ismp only where it is asked for', () => {
    const ismp = formats.find(({ id }) => id === 'ismp');
    expect(named(headers(ismp ?? formats[0] as Format))).toBe('grades');
    expect(recognise(headers(ismp ?? formats[0] as Format), formats, ismp ?? null).format?.id).toBe('ismp');
  });
});

describe('no list of people or courses is taken for one of the forms', () => {
  it.each([
    ['an attendance list', '姓名,服務機關名稱,職稱,性別,聯絡電話(一),E-Mail,簽到'],
    ['a register', '編號,身分證字號,姓名,性別,職稱,聯絡電話(一),聯絡電話(二),E-Mail'],
    ['a timetable', '日期,時間,科目名稱,講師,上課地點'],
    ['a list of courses that were held', '課程代碼,課程名稱,期別,學習性質,開課起始日期,開課起始時間,開課結束日期,開課結束時間'],
    ['statistics', '課程名稱,課程類別代碼,數位時數,實體時數,上課縣市,學位學分'],
  ])('%s', (_, row) => {
    expect(named(row.split(','))).toBeNull();
  });
});
