// Numbers, days and times in every kind of format, as they are shown: LHL_UPDATE=1 writes them anew, for somebody to read as a diff.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtinFormat } from '../../../src/bytes/sheet/builtin-formats.ts';
import { momentOfSerial } from '../../../src/bytes/sheet/moment.ts';
import { numberFormat } from '../../../src/bytes/sheet/number-format.ts';
import { updating } from '../../support/update.ts';

const NUMBERS = [0, 1, -1, 5, 12, -42, 0.5, -0.5, 0.05, 0.005, 1.005, 99.995, 123.456, -1234.5, 1234567, 999999.5, 12345678.9, 1150510, 1e15, 1e21, 1.5e-7, 123456789012345680000];
const DAYS = [0.25, 0.5, 0.999999, 1.0625, 1.5, 59, 60, 61.75, 4384, 39813.000011574, 46152, 46153.381944, 46239.9, 46361.041667, -651828];

const WRITTEN = [
  '000', '0000000000', '#', '##', '?', '??', '0.0', '0.#', '0.?', '#.##', '.0', '.00', '0.', '#.', '??.??', '0.0#?', '#,##0', '#,##0.00', '0,0', '0,000.0', '#,', '0,,', '0.0,', '0,.0', '#,##0,"K"', '0%', '0.0%', '%0', '0%%',
  '00-00', '000-00-00', '(00) 0000-0000', '0"人"', '"第"0"名"', '\\A0', '_(0_)', '*-0', '0*x', '0.00E+00', '# ?/?', 'General', 'general"分"', 'G/通用格式', '@', '"學號"@', 'General;-General', '0;(0)', '0;"負"0', '0;0;"零"', '0;;', ';;;', '0;-0;-',
  '0;[Red]0', '[Red]0;▲0', '[Blue][$NT$-404]#,##0', '[$-404]0', '[DBNum1][$-404]0', '[>100]"多"0;"少"0', '[>=1]0;[<0]"負"0;"零"', '[<0]0;0', '[<=0]"低"0;0', '[<>0]0;"零"', '[=1]"一";[=2]"二";0', '[>5]0;[<5]"小"0', '[<5]0;', '[>1]0', '"是"', '"-"', '-', '0"x', '+0;-0', '−0', '"A-"0',
  'yyyy', 'yy', 'y', 'yyy', 'e', 'ee', 'eee', 'g', 'gg', 'ggg', 'gge', 'bb', 'bbbb', 'b', 'aaa', 'aaaa', 'a', 'm', 'mm', 'mmm', 'mmmm', 'mmmmm', 'd', 'dd', 'ddd', 'dddd', 'yyyy/mm/dd', 'yyyy-m-d h:mm', 'yyyy/mm/dd hh:mm:ss', '[$-404]e"年"m"月"d"日"', 'm/d/yy',
  'YYYY/MM/DD', 'd.m.yyyy', 'h', 'hh', 'h:mm', 'hh:mm', 'h:m', 'm:s', 'mm:ss', 's', 'ss', 'ss.0', 'ss,0', 'h:mm AM/PM', 'h AM/PM', 'h:mm A/P', '上午/下午h:mm', 'am/pm h', '[h]', '[hh]:mm', '[h]:mm:ss', '[m]', '[mm]:ss', '[s]', '[ss]', '[H]:MM', 'h"時"mm"分"', 'd h', 'h d m', 'mm', 'h "m" mm', 'mm "s" ss',
  'yyyy/m/d;@', '[Red]yyyy/m/d', '0;yyyy', '"yyyy"0', '\\d0', '_d0', 'x0', `0${'"x"'.repeat(400)}`,
];

it.each(['numbers', 'texts'] as const)('formats show %s as they did', (what) => {
  const codes = [...Array.from({ length: 60 }, (_, id) => builtinFormat(id)), ...WRITTEN];
  const shown = codes.map((code) => {
    const { kind, withTime, elapsed, number, moment, text } = numberFormat(code);
    const marks = [kind, ...(withTime ? ['with time'] : []), ...(elapsed ? ['elapsed'] : [])].join(' ');
    const texts = kind === 'number' ? NUMBERS.map(number) : DAYS.map((serial) => momentOfSerial(serial, false)).flatMap((day) => (day === null ? [] : [moment(day)]));
    return what === 'numbers' ? `${code.slice(0, 40)} (${marks}): ${texts.join(' | ')}\n` : text === null ? '' : `${code}: ${text('甲')}\n`;
  }).join('');
  const path = join(import.meta.dirname, '../../support/shown', `formats-${what}.txt`);
  if (updating) writeFileSync(path, shown);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(shown);
});

it('days that no calendar has are none', () => {
  expect([2_958_465, 2_958_466, -700_000, -700_001, Number.NaN, Infinity].map((serial) => momentOfSerial(serial, false)?.year ?? null)).toEqual([9999, null, -17, null, null, null]);
  expect(momentOfSerial(0, true)).toEqual({ year: 1904, month: 1, day: 1, weekday: 5, seconds: 0 });
  // Before 1582-10-15 as LibreOffice counts, which is the calendar of then.
  expect([-115_858, -115_859, -500_000, -693_594].map((serial) => momentOfSerial(serial, false))).toMatchObject([
    { year: 1582, month: 10, day: 15, weekday: 5 }, { year: 1582, month: 10, day: 4, weekday: 4 }, { year: 531, month: 1, day: 14 }, { year: 1, month: 1, day: 2 },
  ]);
});
