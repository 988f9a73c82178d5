// What a check tells about single values, value by value: the rule, its parameters, and what would mend it.
import { describe, expect, it } from 'vitest';
import { grades } from '../../src/schemas/grades.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { toldOf, type Told } from '../support/values.ts';

const told: readonly (readonly [key: FieldKey, format: Format, told: Told])[] = [
  ['startDate', unopened, {
    right: {
      '115-05-10': null, '113-02-29': null, '093-02-29': null, '115-06-30': null, '115-09-30': null, '115-11-30': null, '115-07-31': null,
      '115-08-31': null, '115-10-31': null, '115-12-31': null, '090-01-01': null, '116-11-22': null,
    },
    'cell/date-unlikely early': { '089-02-29': null, '089-12-31': null, '001-01-01': null },
    'cell/date-unlikely late 115-11-22': { '116-11-23': null, '999-12-31': null },
    'cell/date-format certain': {
      '910630': '091-06-30', '1150510': '115-05-10', '115-5-10': '115-05-10', '115/5/10': '115-05-10', '115.05.10': '115-05-10',
      '民國115年5月10日': '115-05-10', '中華民國 115 年 5 月 10 日': '115-05-10', '115 年 5 月 10': '115-05-10', '01140510': '114-05-10',
      '91/6/30': '091-06-30', '90/1/1': '090-01-01', '民國26年5月10日': '026-05-10', '民國26/5/10': '026-05-10', '民國910630': '091-06-30',
      '民國6年5月10日': '006-05-10', '民國6/5/10': '006-05-10', '115-05-10 00:00:00': '115-05-10', '115/5/10 0:00': '115-05-10',
      '1150510 00:00': '115-05-10', '115/5/10 12:00:00 AM': '115-05-10', '115/5/10 AM 12:00': '115-05-10', '１１５／５／１０': '115-05-10',
    },
    'cell/date-invalid': {
      '114-02-29': null, '115-13-01': null, '115-00-10': null, '115-04-31': null, '115-05-00': null, '115-06-31': null, '115-09-31': null,
      '115-11-31': null, '100-02-29': null, '189-02-29': null, '000-05-10': null, '115-19-10': null, '115-05-32': null, '115-05-39': null,
    },
    'cell/date-format gregorian': {
      '20260510': '115-05-10?', '2026-05-10': '115-05-10?', '2026/5/10': '115-05-10?', '1912/5/10': '001-05-10?',
      '2199/12/31': '288-12-31?', '2026/5/10 00:00:00': '115-05-10?', '2026-05-10T00:00:00.000': '115-05-10?',
      '2026/5/10 上午 12:00:00': '115-05-10?', '２０２６年５月１０日': '115-05-10?',
    },
    'cell/date-format unknown': {
      '12345': null, '36891': null, '73051': null, '110510': null, '123456789': null, '民國2026年5月10日': null, '民國2026/5/10': null,
      '1911/5/10': null, '2200/1/1': null, '6/5/10': null, '46153.': null, 'Sept-2026': null, 'x': null, '一一五年五月十日': null,
      '115/5/10 25:00': null, 'x 09:00': null, '0115-05-1x': null, '115-05-10x': null, 'x115-05-10': null, '1150510x': null,
      '115-5-100': null, '115--5-10': null, '115/02/30': null, '##': null, 'Err:402': null, 'x#N/A': null, '#N/Ax': null,
    },
    'cell/date-format libreoffice': { '0114-05-10': '114-05-10', '0114-05-10 00:00:00': '114-05-10' },
    'cell/date-format two-digit': { '89/12/31': null, '30/1/1': null, '65/5/10': null },
    'cell/date-format two-digit-gregorian': {
      '260510': '115-05-10?', '29/5/10': '118-05-10?', '26/5/10': '115-05-10?', '26/5/10 09:00': '115-05-10?',
    },
    'cell/date-format serial': {
      '36892': '090-01-01?', '46153': '115-05-11?', '73050': '188-12-31?', '46153.375': '115-05-11?',
    },
    'cell/date-format no-year': {
      '5/10': null, '5-10': null, '12/31': null, '5月10日': null, '10-May': null, 'May-10': null,
    },
    'cell/date-format before-minguo': {
      '民國前1年1月1日': null, '民國前 1 年': null, '民前1年1月1日': null, '民-1/1/1': null, '民國-1-1-1': null, '中華民國前1年': null, '-1/1/1': null,
      '-1年1月1日': null, '前1年': null,
    },
    'cell/date-format with-time': {
      '115-05-10 09:00:00': '115-05-10?', '115年5月10日上午9:00': '115-05-10?', '115年5月10日9:00': '115-05-10?',
      '115/5/10 9:00 AM': '115-05-10?',
    },
    'cell/date-format formula-error': { '#N/A': null, '#REF!': null, 'Err:502': null, '#div/0!': null },
    'cell/date-format too-narrow': { '########': null, '###': null },
    'cell/date-format text-mark': {
      '\'115-05-10': '115-05-10', '"115-05-10"': '115-05-10', '="115-05-10"': '115-05-10', '“115/5/10”': '115-05-10', '\'': '',
      '\'2026/5/10\'': '115-05-10?', '‘115-05-10’': '115-05-10', '\'\'115-05-10\'\'': '115-05-10',
    },
    'cell/date-format invisible U+200B': {
      '115-05-10\u200b': '115-05-10', '\u200b26/5/10': '115-05-10?', '\u200bx': 'x', '\u200b': '',
    },
    'cell/control end-of-file; cell/date-format invisible U+001A': { '115-05-10\u001a': '115-05-10?' },
  }],
  ['birthday', unopened, {
    right: { '091-06-30': null },
    'cell/date-format two-digit-birthday': {
      '910630': '091-06-30?', '91/6/30': '091-06-30?', '26/5/10': '026-05-10?', '65/5/10': '065-05-10?',
      '91.6.30 09:00': '091-06-30?',
    },
    'cell/date-format gregorian': { '1991/6/30': '080-06-30?' },
    'cell/date-format serial': {
      '10000': '016-05-18?', '30000': '071-02-18?', '36891': '089-12-31?', '73050': '188-12-31?',
    },
    'cell/date-format unknown': { '9999': null, '73051': null, '110510': null, '012345': null },
    'cell/date-format libreoffice': { '0091-06-30': '091-06-30' },
    'cell/date-format certain': { '民國26年5月10日': '026-05-10' },
    'cell/date-format no-year': { '12/31': null },
  }],
  ['startDate', grades, {
    right: { '1150510': null, '115-05-10': null },
    'cell/date-invalid': { '1140229': null, '114-02-29': null },
    'cell/date-format certain': { '910630': '091-06-30', '115/5/10': '115-05-10' },
    'cell/date-format unknown': { '11505100': null, 'x1150510': null, '115-05-100': null, 'x115-05-10': null },
    'cell/date-format two-digit-gregorian': { '26/5/10': '115-05-10?' },
    'cell/date-format libreoffice': { '0115-05-10': '115-05-10' },
  }],
  ['startTime', unopened, {
    right: {
      '09:10:00': null, '23:59:59': null, '19:10:00': null, '20:10:00': null, '00:00:00': null,
    },
    'cell/time-format unknown': {
      '1': null, '12': null, '2400': null, '2560': null, '1234567': null, '24:00:00': null, '09:60:00': null, '09:10:60': null,
      '24:00': null, 'x09:10': null, '09:10:00x': null, 'x09:10:00': null, '下午13:10': null, '下午0:10': null, '0.999999': null,
      '0.9999999': null, '1.375': null, '0.': null, '4615.375': null, 'x 09:10': null, '9:10.0': null,
      '09:10:00.5': null, '上午': null, 'AM': null, 'x': null, '9:': null, '9:100': null, '100:00': null,
      '25:00': null, '9分': null, '5秒': null, '9:10:00:00': null, '下午下午3:00': null, '上午9:10 PM': null, 'PM 9:10 AM': null, '下午9:10AM': null, 'x9:10': null, '9:10x': null, '上午x9:10': null,
    },
    'cell/time-short': { '09:10': '09:10:00', '23:59': '23:59:00', '19:00': '19:00:00' },
    'cell/time-format lost-zero': {
      '9:10:00': '09:10:00', '9:10': '09:10:00', '9:1': '09:01:00', '9:1:5': '09:01:05', '９：１０': '09:10:00', '9:10 PM': '21:10:00',
      '9:10PM': '21:10:00', '9:10am': '09:10:00',
    },
    'cell/time-format form': {
      '910': '09:10:00?', '91000': '09:10:00?', '09:1': '09:01:00', '9時10分': '09:10:00', '9時': '09:00:00', '9點': '09:00:00',
      '09 時 10 分 5 秒': '09:10:05', '9點10分05秒': '09:10:05', '上午9:10': '09:10:00', '上午 9:10': '09:10:00', '下午9:10': '21:10:00',
      '下午12:10': '12:10:00', '上午12:10': '00:10:00', 'AM 9:10': '09:10:00', 'PM 9:10:00': '21:10:00', '12:00 AM': '00:00:00',
      '12:00 PM': '12:00:00', '下午 3時20分': '15:20:00', '0910': '09:10:00', '091000': '09:10:00', '09:10:00.0': '09:10:00', '09:10:00.000': '09:10:00',
      '上午9:10 AM': '09:10:00', '下午9:10PM': '21:10:00',
    },
    'cell/time-format serial': {
      '0.375': '09:00:00?', '0.5': '12:00:00?', '0.38211805556': '09:10:15?', '.375': '09:00:00?', '46153.375': '09:00:00?',
      '46153.0': '00:00:00?', '0.0': '00:00:00?',
    },
    'cell/time-format with-date': {
      '115-05-10 09:10:00': '09:10:00?', '115/5/10 9:10': '09:10:00?', '2026/5/10 上午 09:10:00': '09:10:00?',
      '115年5月10日9:10': '09:10:00?', '115-05-10T09:10': '09:10:00?', '26/5/10 09:10': '09:10:00?', '65/5/10 09:10': '09:10:00?',
      '115-05-10 09:10:00.000': '09:10:00?', '115-05-10 09:10:00.000 PM': '21:10:00?',
    },
    'cell/time-format formula-error': { '#N/A': null },
    'cell/time-format too-narrow': { '#####': null },
    'cell/time-format text-mark': { '\'09:10:00': '09:10:00', '"9:10:00"': '09:10:00', '="09:10"': '09:10:00' },
    'cell/time-format invisible U+200B': { '09:10:00\u200b': '09:10:00', '\u200b9:10': '09:10:00' },
  }],
  ['idNumber', unopened, {
    right: {
      'A123456789': null, 'Z123456780': null, 'A800000014': null, 'A900000016': null, 'A806754477': null,
    },
    'cell/id-checksum': { 'A123456788': null, 'AA23456789': null, 'AB12345678': null },
    'cell/id-format form 10': {
      'a123456789': 'A123456789', 'Ａ１２３４５６７８９': 'A123456789', ' A123456789': 'A123456789', 'A123456789 ': 'A123456789',
      'A12345678９': 'A123456789',
    },
    'cell/id-format form 11': { 'A 123456789': 'A123456789', 'A　123456789': 'A123456789' },
    'cell/id-format length 9': { 'A12345678': null },
    'cell/id-format length 11': { 'A1234567890': null, 'A-123456789': null },
    'cell/id-format shape 10': {
      '1123456789': null, 'A323456789': null, 'A12345XX89': null, 'A12345*789': null, '*123456789': null,
    },
    'cell/id-old-form': { 'AC17003729': null },
    'cell/id-format masked 10': {
      'A12345****': null, 'A12345＊＊＊＊': null, 'A12345xxxx': null, 'A12345XXXX': null, 'A12345\u25cb\u25cb\u25cb\u25cb': null,
      'A12345\u25cf\u25cf\u25cf\u25cf': null, 'A12345####': null, 'A12345＃＃＃＃': null, 'a12345****': null,
    },
    'cell/id-format masked-part 10': { 'A1234*****': null, 'A*********': null, 'A123****89': null, '**********': null },
    'cell/id-format masked 10; cell/not-in-big5 missing 7': {
      'A12345\u25ef\u25ef\u25ef\u25ef': null, 'A12345〇〇〇〇': null, 'A12345••••': null, 'A12345\u2217\u2217\u2217\u2217': null,
      'A12345\u2731\u2731\u2731\u2731': null,
    },
    'cell/id-format too-narrow': { '##########': null, '＃＃＃＃': null },
    'cell/id-format masked-part 4': { 'A1**': null, 'AXXX': null },
    'cell/id-format length 3': { 'A**': null, '王\u25cb\u25cb': null, 'AXX': null, '王小明': null },
    'cell/id-format masked-part 12': { 'A***********': null, 'A1-2345-****': null },
    'cell/id-format length 13': { 'A12**34567890': null },
    'cell/id-format masked 12': { 'A 12345 ****': null },
    'cell/id-format masked-part 11': { 'A12345****x': null, 'xA12345****': null },
    'cell/id-format masked-part 5': { 'AXXXX': null },
    'cell/id-format formula-error': { '#N/A': null, '#REF!': null },
    'cell/id-format invisible U+200B': {
      'A123456789\u200b': 'A123456789', '\u200ba123456789': 'A123456789', 'A1234567\u200b': 'A1234567',
    },
    'cell/id-format text-mark': { '\'A123456789': 'A123456789', '="A123456789"': 'A123456789' },
    'cell/id-format shape 10; cell/not-in-big5 missing 10': { 'A12345678\u{20bb7}': null },
    'cell/id-format shape 10; cell/not-in-big5 missing 1': { '\u{20bb7}123456789': null },
  }],
  ['total', unopened, {
    right: { '0': null, '3': null, '03': null },
    'cell/too-long 4 5': { '12345': null },
    'cell/integer form': { '３': '3', '3　': '3', '　3': '3' },
    'cell/integer decimal': { '3.0': '3', '3.00': '3', '3.5': null },
    'cell/integer not-a-number': {
      '3.': null, '-3': null, '+3': null, '10E3': null, '3-2': null, 'x': null, '3 小時': null, '3小時': null, '=3': null, '1E': null,
      'E10': null, 'x1E10': null, '1E10x': null, '3月2日x': null, 'x3-2': null, '3-2-20266': null, '３－２': null, '1 2': null,
    },
    'cell/integer scientific': { '1E10': null, '1.5E+3': null, '1e-2': null },
    'cell/integer date': {
      '2026/3/2': null, '3月2日': null, '2-Mar': null, 'Mar-02': null, 'march-2': null, '32月2日': null, '3-2-2026': null,
    },
    'cell/integer not-a-number; cell/separator comma': { '1,000': null },
    'cell/integer not-a-number; cell/separator quote': { 'x"3"': null, '"3"x': null, 'x="3"': null, '="3"x': null, '3"': null },
    'cell/integer text-mark; cell/separator comma': { '="3,5"': '3,5' },
    'cell/integer text-mark; cell/separator quote': { '="3""5"': '3""5' },
    'cell/integer formula-error': { '#N/A': null, 'Err:508': null },
    'cell/integer too-narrow': { '####': null },
    'cell/integer text-mark': { '\'3': '3', '"3"': '3', '="03"': '03' },
    'cell/integer invisible U+200B': { '3\u200b': '3', '\u200b3.0': '3' },
    'cell/integer not-a-number; cell/not-in-big5 missing 2': { '3\u00b2': null, '3\u00b3': null },
    'cell/integer not-a-number; cell/not-in-big5 missing 1': { '\u00b9': null, '\u2074': null, '\u2085': null, '\u0663': null },
  }],
  ['term', unopened, {
    right: { '1': null, '100': null, '999': null, '001': null, '01': null },
    'cell/integer zero': { '0': null, '000': null, '0000': null },
    'cell/too-long 3 4': { '1000': null },
    'cell/integer form': { '１': '1' },
    'cell/integer decimal': { '1.0': '1', '1.5': null, '0.0': '0' },
    'cell/integer not-a-number': { 'x': null },
  }],
  ['category', unopened, {
    right: { '58': null, '522': null, '0522': null, '058': null },
    'cell/too-long 4 5': { '12345': null, '00522': null },
    'cell/code-unlisted 109-12-15': { '9998': null, '9999': null },
    'cell/code-retired category 性別主流化基礎課程 109-12-15': { '346': null },
    'cell/integer category': { 'x': null, '5-2': null, '資安': null, '人權': null, '(503)': null, '政策宣導訓練/行政中立訓練': null },
    'cell/integer category-name': {
      '資通安全(通識)': '522', '資通安全（通識）': '522', '資通安全 (通識)': '522', '人權教育(503)': '503', '人權教育（503）': '503', '人權教育(0503)': '503', '503 人權教育': '503', '503、人權教育': '503',
      '政策能力訓練(具政策宣導訓練性質)/政策宣導訓練/人權教育': '503', '政策宣導訓練 > 人權教育': '503', '政策宣導訓練＞人權教育（503）': '503', '櫃台服務': '166', '櫃臺服務': '166',
      '急救/救生保健及備災': '250', '法治教育(基礎性)(332)': '332', 'cedaw國際發展背景、條文內容及一般性建議': '394', '物理(77)': '77', '物理/物理': '77',
      '機關業務知能訓練(具專業訓練性質)/物理': '55', '資通安全(專業)': '523', '性別主流化基礎課程(346)': '346', '性別主流化基礎課程(386)': '386',
      '性別主流化基礎課程': '386?', '知識管理': '120?', '生態環保': '184?',
    },
    'cell/integer category-differs 503 502 廉政與服務倫理': { '人權教育(502)': null, '502人權教育': null },
    'cell/integer category-differs 503': { '人權教育（539）': null },
    'cell/integer category-several 55、77': { '物理': null },
    'cell/integer category-several 306、359、379': { '工作職場': null },
    'cell/integer form': { '１': '1', '０５２２': '0522' },
    'cell/integer decimal': { '522.0': '522', '522.5': null },
    'cell/integer scientific': { '1E3': null },
    'cell/integer invisible U+200B': { '522\u200b': '522' },
    'cell/integer formula-error': { '#N/A': null },
  }],
  ['score', unopened, {
    right: { '85': null, '85.5': null, '85.55': null },
    'cell/too-long 5 6': { '100.00': null },
    'cell/too-long 5 7': { '100.000': null },
    'cell/number not-a-number': {
      '85.': null, '．5': null, '85.5.5': null, 'x': null, '甲': null, '-1': null, '85分': null, 'A85': null, '85A': null,
    },
    'cell/number form': { '８５': '85', '85 ': '85', '8５': '85' },
    'cell/number text-mark': { '\'85': '85' },
    'cell/number invisible U+200B': { '85\u200b': '85' },
    'cell/number formula-error': { '#DIV/0!': null },
  }],
  ['county', unopened, {
    right: { '26': null, '01': null },
    'cell/code lost-zero 01 海外、10 臺北市、20 基隆市、21 福建省連江縣、23 新北市…': { '1': '01' },
    'cell/code form 01 海外、10 臺北市、20 基隆市、21 福建省連江縣、23 新北市…': { '001': '01', '２６': '26', '026': '26', '2６': '26' },
    'cell/code name 01 海外、10 臺北市、20 基隆市、21 福建省連江縣、23 新北市…': {
      '海外': '01', '26宜蘭縣': '26', '26 宜蘭縣': '26', '26.宜蘭縣': '26', '26-宜蘭縣': '26', '26、宜蘭縣': '26', '26：宜蘭縣': '26', '26:宜蘭縣': '26',
      '26．宜蘭縣': '26', '宜蘭縣': '26', '台北市': '10', '臺北市': '10', '10台北市': '10', '連江縣': '21', '福建省連江縣': '21', '桃園縣': '32',
    },
    'cell/code unknown 01 海外、10 臺北市、20 基隆市、21 福建省連江縣、23 新北市…': {
      '99': null, '27宜蘭縣': null, '宜蘭': null, '26x': null, 'x26': null, '2 6': null, '26宜蘭縣x': null,
    },
    'cell/code-retired county 桃園縣 103-12-25 33 桃園市': { '32': '33?' },
    'cell/code text-mark': { '"26"': '26', '\'26': '26', '="1"': '01' },
    'cell/code invisible U+200B': { '26\u200b': '26' },
    'cell/code formula-error': { '#N/A': null },
  }],
  ['unit', unopened, {
    right: { '1': null, '2': null, '6': null },
    'cell/code name 1 小時、2 天、6 學分': { '小時': '1', '時': '1', '天': '2', '日': '2', '學分': '6', '1小時': '1' },
    'cell/code unknown 1 小時、2 天、6 學分': { '3': null, 'x': null },
    'cell/code form 1 小時、2 天、6 學分': { '01': '1' },
  }],
  ['nature', unopened, {
    right: { '1': null, '2': null, '3': null },
    'cell/code unknown 1 數位、2 實體、3 混成': { '4': null, 'x': null },
    'cell/code name 1 數位、2 實體、3 混成': { '數位': '1', '實體': '2', '混成': '3' },
    'cell/code form 1 數位、2 實體、3 混成': { '01': '1' },
  }],
  ['degree', unopened, {
    right: { '1': null, '6': null },
    'cell/code unknown 1 博士、2 碩士、3 大學、4 專科、5 學分、6 無': { '7': null, 'x': null },
  }],
  ['courseName', unopened, {
    right: { '課': null, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx': null },
    'cell/too-long 50 51': { 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx': null },
    'cell/not-in-big5 missing 49': { 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{20bb7}': null },
    'cell/not-in-big5 missing 50': { 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{20bb7}': null },
    'cell/not-in-big5 missing 51; cell/too-long 50 51': { 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\u{20bb7}': null },
  }],
  ['courseCode', unopened, {
    right: { 'A115001': null, 'A_1-2': null, 'xxxxxxxxxxxxxxxxxxxx': null },
    'cell/too-long 20 21': { 'xxxxxxxxxxxxxxxxxxxxx': null },
  }],
  ['total', grades, {
    right: { '3': null, '3.5': null },
    'cell/number not-a-number': { 'x': null },
    'cell/number form': { '３': '3' },
  }],
  ['name', unopened, {
    right: { '王小明': null, '王王王王王王王王王王王王王王王王王王王王': null },
    'cell/too-long 20 21': { '王王王王王王王王王王王王王王王王王王王王王': null },
    'cell/not-in-big5 missing 20': { '王王王王王王王王王王王王王王王王王王王\u{20bb7}': null },
    'cell/not-in-big5 missing 21; cell/too-long 20 21': { '王王王王王王王王王王王王王王王王王王王王\u{20bb7}': null },
  }],
  ['startDate', unopened, {
    'cell/date-format unknown': {
      'x15-05-10': null, '1x5-05-10': null, '11x-05-10': null, '115-x5-10': null, '115-0x-10': null, '115-05-x0': null,
      '115-05-1x': null, '115:05-10': null, '115-05:10': null, ':15-05-10': null, '115-05-1:': null, '115年5月10日x': null,
      '5/10x': null, '5-10-x': null, '115-5': null, '12/5月': null,
    },
    'cell/date-format certain': {
      '115-05-4 ': '115-05-04', '115-05-10 ': '115-05-10', '115年12月10日': '115-12-10', '１１５年 １２ 月 １０ 日': '115-12-10',
    },
    'cell/date-format before-minguo': { '民-12/1/1': null, '民國-12-1-1': null },
  }],
  ['startDate', grades, {
    'cell/date-format unknown': {
      'x150510': null, '1x50510': null, '11x0510': null, '115x510': null, '1150x10': null, '11505x0': null, '115051x': null,
      '115-0510': null, '11505-10': null, '115051 ': null,
    },
    'cell/date-invalid': { '1150229': null, '1150532': null, '1151310': null, '0000510': null },
  }],
  ['startTime', unopened, {
    'cell/time-format unknown': {
      '0x:10:00': null, '09:1x:00': null, '09:10:0x': null, 'x9:10:00': null, '09:x0:00': null, '09:10:x0': null, '09-10:00': null,
      '09:10-00': null, '29:10:00': null, '09:70:00': null, '09:10:70': null, '1::10:00': null, '時9:10': null, 'x9時10分': null,
      '9時10分x': null, '1 9時': null, '115/13/45 9:10': null, '0.375x': null, 'x 9:10': null, '第3天 09:10': null, '115-05-10 9:10 x': null,
    },
    'cell/time-format form': { '下午1:10': '13:10:00', '上午1:10': '01:10:00' },
    'cell/time-format with-date': { '115/5/10  9:10': '09:10:00?', '115/5/10 T 9:10': '09:10:00?', '民國115年5月10日 9:10AM': '09:10:00?' },
  }],
  ['idNumber', unopened, {
    'cell/id-format shape 10': {
      '@123456789': null, '[123456789': null, 'A1:3456789': null, 'AE00000000': null, 'A@00000000': null, 'A700000000': null,
      'A300000000': null, 'A000000000': null,
    },
    'cell/id-checksum': { 'AB00000000': null, 'AA00000000': null, 'AD00000000': null },
    'cell/id-format shape 10; cell/not-in-big5 missing 1': { 'é123456789': null },
    'cell/id-format shape 10; cell/not-in-big5 missing 10': { 'A12345678é': null },
    'cell/id-format shape 10; cell/not-in-big5 missing 6': { 'A1234é6789': null },
  }],
  ['total', unopened, {
    'cell/integer not-a-number': { 'x3.0': null, '3.0x': null, '3/': null, ':3': null },
    'cell/integer decimal': { '33.00': '33' },
    'cell/integer scientific': { '1.25E3': null, '1.25E+13': null, ' 1E5': null },
    right: { '9999': null },
    'cell/too-long 4 5': { '99999': null },
  }],
  ['category', unopened, {
    right: { '0058': null },
    'cell/code-unlisted 109-12-15': { '5022': null, '5220': null },
    'cell/integer decimal': { '3.0': '3' },
    'cell/integer category; cell/separator comma': { 'x,y': null },
    'cell/integer category': { '3E': null },
  }],
  ['county', unopened, {
    'cell/code unknown 01 海外、10 臺北市、20 基隆市、21 福建省連江縣、23 新北市…': {
      '2': null, '6': null, '9': null, '91': null, '100': null, 'x1': null, '1x': null, '１x': null,
    },
    'cell/code form 01 海外、10 臺北市、20 基隆市、21 福建省連江縣、23 新北市…': { '０１': '01' },
  }],
];

describe.each(['text', 'bytes'] as const)('what is told about each value, read by its %s', (road) => {
  it.each(told)('of %s', async (key, format, expected) => {
    expect(await toldOf(format, key, expected, road)).toEqual(expected);
  });
});
