// What a check tells about the cells of a row together: the same by their text and by their bytes.
import { describe, expect, it } from 'vitest';
import type { FieldKey, Format } from '../../src/schemas/format.ts';
import { grades } from '../../src/schemas/grades.ts';
import { opened } from '../../src/schemas/opened.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { unopened19 } from '../../src/schemas/unopened-19.ts';
import type { Cells } from '../support/good-row.ts';
import { toldOfRows, type ToldOfRows } from '../support/values.ts';

type Case = readonly [name: string, format: Format, keys: readonly FieldKey[], common: Cells, told: ToldOfRows];

const cases: readonly Case[] = [
  ['hours of one day', unopened, ['nature', 'digitalHours', 'physicalHours', 'total', 'unit'], {}, {
    right: [
      '2|0|3|3|1', '2||3|3|1', '1|3|0|3|1', '1|3||3|1', '3|1|2|3|1', '2|0|1|1|2', '2|0|17|17|6', '2|0|6|6|6',
      '2|0|24|24|1', '1|25|0|25|1', '2|0|0003|3|1',
    ],
    'row/hours-sum 3 5': ['2|0|3|5|1'],
    'row/hours-blank 2 -> 3': ['2|0||3|1', '2|||3|1'],
    'row/hours-sum 0 3': ['2|0|0|3|1', '1|0|0|3|1'],
    'row/hours-nature 2': ['2|1|2|3|1', '2|1|0|1|1'],
    'row/hours-nature 2; row/hours-sum 4 3': ['2|1|3|3|1'],
    'cell/integer not-a-number': [
      '2|x|3|3|1', '2|0|x|3|1', '1|x|0|3|1', '3|0|x|3|1', '3|x|0|3|1', '3|x|2|3|1', '2|0|3|x|1', '2|0|3|-3|1',
    ],
    'row/hours-blank 1 -> 3': ['1||0|3|1', '1|||3|1'],
    'row/hours-nature 1': ['1|2|1|3|1', '1|0|3|3|1'],
    'row/hours-sum 2 3': ['1|2|0|3|1', '3|1|1|3|1'],
    'row/hours-nature 3': ['3|0|3|3|1', '3|3|0|3|1', '3||3|3|1', '3|3||3|1'],
    'row/hours-nature 3; row/hours-zero': ['3|0|0|0|1'],
    'row/hours-zero': ['2|0|0|0|1', '2|0|0|0|6', '2|0|0|0|2', '2|0|0|00|1', '1|0|0|0|1'],
    'row/hours-blank 1 -> 000; row/hours-zero': ['1||0|000|1'],
    'row/hours-sum 3 0; row/hours-zero': ['2|0|3|0|1'],
    'row/hours-zero; cell/code unknown 1 小時、2 天、6 學分': ['2|0|0|0|3'],
    'row/hours-nature 3; row/hours-sum 0 3': ['3|||3|1', '3|0|0|3|1'],
    'cell/required': ['|0|3|3|1', '||4|3|1', '|4||3|1', '2|0|3|3|', '2|0|3||1'],
    'row/hours-sum 4 3; cell/required': ['|0|4|3|1'],
    'row/hours-sum 4 3; cell/code unknown 1 數位、2 實體、3 混成': ['4|0|4|3|1'],
    'cell/code unknown 1 數位、2 實體、3 混成': ['4||4|3|1', 'x|1|2|3|1'],
    'row/hours-converted 12 2 6; row/hours-precomputed 2 2 1': ['2|0|12|2|2'],
    'row/hours-converted 6 1 6': ['2|0|6|1|2', '1|6|0|1|2', '3|3|3|1|2'],
    'row/hours-sum 7 1': ['2|0|7|1|2'],
    'row/hours-converted 18 1 18': ['2|0|18|1|6'],
    'row/hours-converted 36 2 18': ['2|0|36|2|6'],
    'row/hours-precomputed 6 18 0': ['2|0|18|18|6'],
    'row/hours-precomputed 6 36 0': ['2|0|36|36|6'],
    'row/hours-converted 324 18 18; row/hours-precomputed 6 18 0': ['2|0|324|18|6'],
    'row/hours-precomputed 2 2 1': ['3|1|1|2|2', '2|0|2|2|2'],
    'row/hours-precomputed 2 3 1': ['2|0|3|3|2'],
    'cell/code unknown 1 小時、2 天、6 學分': ['2|0|3|3|3', '2|0|3|3|x', '2|0|25|25|x'],
    'row/hours-span 25 1': ['2|0|25|25|1', '3|1|25|26|1', '2||25|25|1'],
    'row/hours-precomputed 2 48 1': ['2|0|48|48|2'],
    'row/hours-span 9999 1': ['2|0|9999|9999|1'],
  }],
  ['hours of three days', unopened, ['nature', 'digitalHours', 'physicalHours', 'total', 'unit'], { endDate: '115-05-12' }, {
    right: ['2|0|72|72|1', '2|0|3|3|2'],
    'row/hours-span 73 3': ['2|0|73|73|1'],
    'row/hours-precomputed 2 4 3': ['2|0|4|4|2'],
    'row/hours-precomputed 6 18 0': ['2|0|18|18|6'],
    'row/hours-converted 18 3 6': ['2|0|18|3|2'],
    'row/hours-converted 54 3 18': ['2|0|54|3|6'],
  }],
  ['hours of a course that ends before it starts', unopened,
    ['nature', 'digitalHours', 'physicalHours', 'total', 'unit'], { endDate: '115-05-09' }, {
    'row/date-order course false 115-05-10 115-05-09': ['2|0|25|25|1', '2|0|4|4|2', '2|0|18|18|6'],
    'row/date-order course false 115-05-10 115-05-09; row/hours-sum 4 3': ['2|0|4|3|1'],
  }],
  ['hours where the class ends before it starts', unopened,
    ['nature', 'digitalHours', 'physicalHours', 'total', 'unit'], { actualEndDate: '115-05-09' }, {
    'row/date-order actual false 115-05-10 115-05-09': ['2|0|25|25|1', '2|0|4|4|2', '2|0|18|18|6'],
    'row/date-order actual false 115-05-10 115-05-09; row/hours-sum 4 3': ['2|0|4|3|1'],
  }],
  ['a total of nothing in an opened class', opened, ['total', 'physicalHours', 'passed'], {}, { right: ['0|0|1', '0||0', '|3|1'] }],
  ['days that are unlikely', unopened, ['startDate', 'endDate', 'birthday'], {}, {
    right: [
      '090-01-01|090-01-01|', '115-05-10|115-05-10|100-05-10', '115-05-10|115-05-10|015-05-10', '113-02-29|113-02-29|098-02-28',
      '113-02-29|113-02-29|013-02-29', '112-02-28|112-02-28|097-02-28', '090-01-01|115-05-10|100-05-10',
    ],
    'cell/date-unlikely early': ['089-12-31|090-01-01|', '001-01-01|115-05-10|070-01-01'],
    'cell/date-unlikely early; cell/date-unlikely early': ['089-12-31|089-12-31|'],
    'row/date-future 115-11-22': ['115-05-10|116-11-22|'],
    'row/date-future 115-11-22; cell/date-unlikely late 115-11-22': ['115-05-10|116-11-23|'],
    'row/date-future 115-11-22; cell/date-unlikely late 115-11-22; cell/date-unlikely late 115-11-22': ['151-05-10|151-05-10|'],
    'cell/date-unlikely unborn 115-11-22': ['115-05-10|115-05-10|115-11-23'],
    'cell/date-unlikely young': ['115-05-10|115-05-10|100-05-11', '115-05-10|115-05-10|115-11-22', '113-02-29|113-02-29|098-03-01'],
    'cell/date-unlikely old': ['115-05-10|115-05-10|015-05-09', '113-02-29|113-02-29|013-02-28', '115-05-10|115-05-10|001-01-01'],
    'cell/date-format unknown': ['115-05-10|x|114-01-01', 'x|115-05-10|070-01-01'],
    'cell/required': ['115-05-10||114-01-01'],
    'cell/date-invalid': ['115-05-10|115-05-10|099-02-29'],
  }],
  ['days of the class that are unlikely', unopened, ['actualStartDate', 'actualEndDate'], {}, {
    'cell/date-unlikely early': ['089-12-31|115-05-10'],
    'row/date-future 115-11-22; cell/date-unlikely late 115-11-22': ['115-05-10|511-05-10'],
  }],
  ['a birthday and the class alone', opened, ['actualEndDate', 'birthday'], {}, {
    right: ['115-05-10|100-05-10'],
    'cell/date-unlikely young': ['115-05-10|100-05-11'],
    'cell/date-unlikely unborn 115-11-22; cell/date-format unknown': ['x|116-01-01'],
    'cell/date-format unknown': ['x|114-01-01'],
  }],
  ['the days of a grade, which may be any', grades, ['startDate', 'endDate'], {}, { right: ['001-01-01|0010101', '999-12-31|9991231'] }],
  ['one title and term with other days', unopened, ['courseName', 'nature', 'digitalHours', 'physicalHours', 'startDate'], { endDate: '115-11-01' }, {
    right: ['線上|1|3|0|115-05-10', '線上|1|3|0|115-05-11', '線上|2|0|3|115-05-12', '線上|1|3||115-05-13', '混成|3|1|2|115-05-12'],
    'table/term-clash 4': ['線上|3|1|2|115-05-14'],
    'cell/code unknown 1 數位、2 實體、3 混成': ['線上|4|0|3|115-05-15'],
  }],
  ['hours with a result', opened, ['nature', 'digitalHours', 'physicalHours', 'passed'], {}, {
    right: ['2|0|3|1', '2|0||0', '1|||0', '3|0|3|0', '3|||0', '2|0|25|1'],
    'row/hours-blank 2 -> 3': ['2|0||1'],
    'row/hours-blank 2 -> 3; cell/code unknown 1 通過、0 不通過': ['2|0||x'],
    'row/hours-blank 1 -> 3': ['1|||1'],
    'row/hours-nature 3': ['3|0|3|1', '3|||1'],
    'row/hours-nature 2': ['2|1|3|0'],
    'row/hours-nature 1': ['1|2|1|0'],
    'cell/required': ['||3|1'],
  }],
  ['the days of a course', unopened, ['startDate', 'startTime', 'endDate', 'endTime'], {}, {
    right: [
      '115-05-10|09:10:00|115-05-10|12:10:00', '115-05-10|09:10:00|115-05-10|09:10:00', '115-05-10|09:10:00|115-05-11|08:00:00',
      '115-11-22|09:10:00|115-11-22|12:10:00',
    ],
    'row/date-order course true 09:10:00 09:09:59': ['115-05-10|09:10:00|115-05-10|09:09:59'],
    'row/date-order course false 115-05-10 115-05-09': ['115-05-10|09:10:00|115-05-09|12:10:00'],
    'row/date-order course false 115-11-23 115-11-22': ['115-11-23|09:10:00|115-11-22|12:10:00'],
    'row/date-order course true 09:10 08:10; cell/time-short -> 09:10:00; cell/time-short -> 08:10:00': ['115-05-10|09:10|115-05-10|08:10'],
    'cell/required': ['115-05-10||115-05-10|08:00:00', '|09:10:00|115-05-10|08:00:00', '115-05-10|09:10:00||08:00:00'],
    'cell/time-format unknown': ['115-05-10|x|115-05-10|08:00:00'],
    'cell/date-format unknown': ['x|09:10:00|115-05-10|08:00:00'],
    'row/date-future 115-11-22': ['115-11-22|09:10:00|115-11-23|12:10:00', '115-11-23|09:10:00|115-11-23|12:10:00'],
    'row/date-future 115-11-22; cell/date-format unknown': ['x|09:10:00|115-11-23|12:10:00'],
    'cell/date-format certain -> 115-05-10': ['115/05/10|09:10:00|115-05-09|12:10:00'],
  }],
  ['the days of the class', unopened, ['actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime'], {}, {
    right: [
      '115-05-10|09:10:00|115-05-10|12:10:00', '115-05-10|09:10:00|115-05-10|09:10:00', '115-05-10|09:10:00|115-05-11|08:00:00',
      '115-11-22|09:10:00|115-11-22|12:10:00',
    ],
    'row/date-order actual true 09:10:00 09:09:59': ['115-05-10|09:10:00|115-05-10|09:09:59'],
    'row/date-order actual false 115-05-10 115-05-09': ['115-05-10|09:10:00|115-05-09|12:10:00'],
    'row/date-order actual false 115-11-23 115-11-22': ['115-11-23|09:10:00|115-11-22|12:10:00'],
    'row/date-order actual true 09:10 08:10; cell/time-short -> 09:10:00; cell/time-short -> 08:10:00': ['115-05-10|09:10|115-05-10|08:10'],
    'cell/required': ['115-05-10||115-05-10|08:00:00', '|09:10:00|115-05-10|08:00:00', '115-05-10|09:10:00||08:00:00'],
    'cell/time-format unknown': ['115-05-10|x|115-05-10|08:00:00'],
    'cell/date-format unknown': ['x|09:10:00|115-05-10|08:00:00'],
    'row/date-future 115-11-22': ['115-11-22|09:10:00|115-11-23|12:10:00', '115-11-23|09:10:00|115-11-23|12:10:00'],
    'row/date-future 115-11-22; cell/date-format unknown': ['x|09:10:00|115-11-23|12:10:00'],
    'cell/date-format certain -> 115-05-10': ['115/05/10|09:10:00|115-05-09|12:10:00'],
  }],
  ['the days of a course in 19 columns', unopened19, ['startDate', 'endDate'], {}, {
    right: ['115-05-10|115-05-10'],
    'row/date-order course false 115-05-10 115-05-09': ['115-05-10|115-05-09'],
    'row/date-future 115-11-22': ['115-11-22|115-11-23'],
  }],
  ['the days of a grade', grades, ['startDate', 'endDate'], {}, {
    right: ['115-05-10|1150510', '1151122|1151123'],
    'row/date-order course false 1150510 115-05-09': ['1150510|115-05-09'],
  }],
  ['the days of the class alone', opened, ['actualStartDate', 'actualStartTime', 'actualEndDate', 'actualEndTime'], {}, {
    right: [
      '115-05-10|09:10:00|115-05-10|12:10:00', '115-05-10|09:10:00|115-05-10|09:10:00', '115-05-10|09:10:00|115-05-11|08:00:00',
      '115-05-10||115-05-10|08:00:00',
    ],
    'row/date-order actual true 09:10:00 09:09:59': ['115-05-10|09:10:00|115-05-10|09:09:59'],
    'row/date-order actual false 115-05-10 115-05-09': ['115-05-10|09:10:00|115-05-09|12:10:00'],
    'row/date-order actual true 09:10 08:10; cell/time-short -> 09:10:00; cell/time-short -> 08:10:00': ['115-05-10|09:10|115-05-10|08:10'],
    'cell/time-format unknown': ['115-05-10|x|115-05-10|08:00:00'],
  }],
  ['codes and the day on which the course began', unopened, ['startDate', 'county', 'category'], { endDate: '115-05-10' }, {
    right: ['099-12-24|22|522', '103-12-24|32|522', '115-05-10|33|522', '109-12-14|26|346'],
    'cell/code-retired county 臺北縣 099-12-25 23 新北市 -> 23': ['099-12-25|22|522'],
    'cell/code-retired county 臺中縣 099-12-25 40 臺中市 -> 40': ['115-05-10|41|522'],
    'cell/code-retired county 臺南縣 099-12-25 70 臺南市 -> 70': ['115-05-10|71|522'],
    'cell/code-retired county 高雄縣 099-12-25 80 高雄市 -> 80': ['115-05-10|81|522'],
    'cell/code-retired county 桃園縣 103-12-25 33 桃園市 -> 33': ['103-12-25|32|522'],
    'cell/code-retired category 性別主流化基礎課程 109-12-15': ['109-12-15|26|346', '109-12-15|26|0346'],
    'cell/code-retired category 性別主流化基礎課程 109-12-15; cell/code-retired county 桃園縣 103-12-25 33 桃園市 -> 33': ['115-05-10|32|346'],
    'cell/required': ['|22|346', '099-12-25||522'],
    'cell/date-format unknown': ['x|22|346'],
    'cell/code-unlisted 109-12-15; cell/code-retired county 桃園縣 103-12-25 33 桃園市 -> 33': ['115-05-10|32|999'],
    'cell/code-retired category 性別主流化基礎課程 109-12-15; cell/code unknown 01 海外、10 臺北市、20 基隆市、21 福建省連江縣、23 新北市…': ['115-05-10|2|346'],
  }],
  ['times of one day', unopened, ['startTime', 'endTime'], {}, {
    'row/date-order course true 09:10:10 09:10:09': ['09:10:10|09:10:09'],
    'row/date-order course true 09:10:20 09:10:19': ['09:10:20|09:10:19'],
    'row/date-order course true 09:20:00 09:19:59': ['09:20:00|09:19:59'],
    'row/date-order course true 10:00:00 09:59:59': ['10:00:00|09:59:59'],
    'row/date-order course true 20:00:00 19:59:59': ['20:00:00|19:59:59'],
    'row/date-order course true 12:00:00 11:00:00': ['12:00:00|11:00:00'],
    'row/date-order course true 09:11:00 09:10:59': ['09:11:00|09:10:59'],
    'row/date-order course true 09:10:01 09:10:00': ['09:10:01|09:10:00'],
    right: [
      '09:10:09|09:10:10', '09:10:19|09:10:20', '09:19:59|09:20:00', '09:59:59|10:00:00', '19:59:59|20:00:00', '11:00:00|12:00:00',
      '09:10:59|09:11:00', '09:10:00|09:10:01',
    ],
  }],
  ['times of the class on one day', unopened, ['actualStartTime', 'actualEndTime'], {}, {
    'row/date-order actual true 09:10:10 09:10:09': ['09:10:10|09:10:09'],
    'row/date-order actual true 09:10:20 09:10:19': ['09:10:20|09:10:19'],
    'row/date-order actual true 09:20:00 09:19:59': ['09:20:00|09:19:59'],
    'row/date-order actual true 10:00:00 09:59:59': ['10:00:00|09:59:59'],
    'row/date-order actual true 20:00:00 19:59:59': ['20:00:00|19:59:59'],
    'row/date-order actual true 12:00:00 11:00:00': ['12:00:00|11:00:00'],
    'row/date-order actual true 09:11:00 09:10:59': ['09:11:00|09:10:59'],
    'row/date-order actual true 09:10:01 09:10:00': ['09:10:01|09:10:00'],
    right: [
      '09:10:09|09:10:10', '09:10:19|09:10:20', '09:19:59|09:20:00', '09:59:59|10:00:00', '19:59:59|20:00:00', '11:00:00|12:00:00',
      '09:10:59|09:11:00', '09:10:00|09:10:01',
    ],
  }],
  ['days in a row', unopened, ['startDate', 'endDate'], { startTime: '09:00:00', endTime: '09:00:00' }, {
    'row/date-order course false 115-05-11 115-05-10': ['115-05-11|115-05-10'],
    'row/date-order course false 115-05-20 115-05-19': ['115-05-20|115-05-19'],
    'row/date-order course false 115-10-01 115-09-30': ['115-10-01|115-09-30'],
    'row/date-order course false 115-06-01 115-05-31': ['115-06-01|115-05-31'],
    'row/date-order course false 115-01-01 114-12-31': ['115-01-01|114-12-31'],
    'row/date-order course false 110-01-01 109-12-31': ['110-01-01|109-12-31'],
    'row/date-order course false 100-01-01 099-12-31': ['100-01-01|099-12-31'],
    right: [
      '115-05-10|115-05-11', '115-05-19|115-05-20', '115-09-30|115-10-01', '115-05-31|115-06-01', '114-12-31|115-01-01',
      '109-12-31|110-01-01', '099-12-31|100-01-01',
    ],
  }],
];

describe.each(['text', 'bytes'] as const)('what is told about rows by their %s', (road) => {
  it.each(cases)('%s', async (_name, format, keys, common, told) => {
    expect(await toldOfRows(format, keys, told, road, common)).toEqual(told);
  });
});
