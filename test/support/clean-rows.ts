// Rows as offices write them, and all of them right: people of every kind of name and ID, courses of every kind, of many years.
import { category } from '../../src/codes/category.ts';
import { county } from '../../src/codes/county.ts';
import { pathOf, type Code } from '../../src/codes/table.ts';
import { formats } from '../../src/schemas/index.ts';
import type { FieldKey } from '../../src/schemas/format.ts';
import { courseRow, subjectRow, teacherRow } from './clean-uploads.ts';
import { random } from './random.ts';
import { idOf } from './values.ts';

/** A file whose rows are right. */
export interface CleanFile {
  readonly format: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Cells = Partial<Record<FieldKey, string>>;
type Pick = <T>(list: readonly T[]) => T;

const SURNAMES = [...'陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余趙盧梁顏柯翁魏孫戴', '歐陽', '司馬', '張簡', '范姜', '上官'];
const GIVEN = [...'淑美雅怡志俊家惠文玉秀明建雯婷豪傑翰君芬珍宏偉國華榮昌隆佩欣瑜玲麗香蓉萱柏宇承恩冠廷宗憲詩涵靜宜慧敏書豪一二丁乃'];
// Names of indigenous people, of foreigners, and what is rare and right.
const OTHER_NAMES = [
  '瓦歷斯 諾幹', '瓦歷斯‧諾幹', '夷將‧拔路兒', '夷將 拔路兒', '歐陽 大華', '巴燕‧達魯', '伊斯坦大．貝雅夫', '尤命‧尤幹', '阿洛‧卡力亭‧巴奇辣', 'John Smith', 'A Wang', 'Nguyen', 'Nguyen Thi Hoa',
  'Jean-Luc Picard', 'O\'Brien', 'Maria Santos-Cruz', 'Smith, Jr.'.replace(',', ''), '王', '李（王）美', '陳林秀英', '吉雷米', 'Sayun Nomin', '林Amy',
];
const TITLES = [
  '資訊安全通識', '環境教育', '性別主流化', '公文寫作', '人權教育', '廉政與服務倫理', '行政中立', '「人與自然」講座', '《公民與政治權利國際公約》導讀', 'Excel & VBA 實務', 'C++ 入門', 'AI 與 e 化政府',
  '3D 列印', '採購法：案例研析', '簡報技巧（基礎）', '簡報技巧(進階)', '客語認證——四縣腔', '災防、消防與急救', 'CEDAW 施行法', '你準備好了嗎？', 'Why? 為什麼要做資安', 'Q&A 工作坊', '#MeToo 之後', '110年度考績實務',
  '１１５年度研習', '0206 地震經驗分享', '零‧碳‧生活', '長照 2.0', '走讀～老街', '主管共識營/北區', '100% 純手工', 'O365 (雲端)', '文書*檔案', '水土保持;坡地', '[線上] 個資保護', '職場=人生', '學習_成長', '國民法官 Q&A!',
];
const SUFFIXES = ['', '基礎班', '進階班', '（第2梯次）', ' - 第 3 場', '研習', '工作坊', '【北區】', '(上)', '—經驗分享'];
const COUNTIES = county.codes;
const two = (number: number): string => String(number).padStart(2, '0');
const dayText = (date: Date): string => `${String(date.getUTCFullYear() - 1911).padStart(3, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;

/** A file of a format with so many right rows. @param seed the number of the file: the same gives the same */
export function cleanFile(id: string, count: number, seed: number): CleanFile {
  const whole = random(Math.imul(seed + 1, 0x9e3779b1));
  const pick: Pick = (list) => list[whole(list.length)] as (typeof list)[number];
  const format = formats.find((one) => one.id === id);
  if (format === undefined) throw new RangeError(id);
  const left: readonly FieldKey[] = id === 'grades' ? [[], ['department'], ['categoryName'], ['department', 'categoryName']][seed >> 2 & 3] as FieldKey[] : [];
  const fields = format.fields.filter(({ key }) => !left.includes(key));
  const people = Array.from({ length: 60 }, (_, i) => person(seed * 60 + i, whole, pick));
  const rows: string[][] = [];
  const before = { courses: courseRow, subjects: subjectRow, teachers: teacherRow }[id];
  if (before) {
    for (let i = 0; i < count; i++) {
      const cells: Cells = { ...person(seed * 1000 + i, whole, pick), ...before(i, `${pick(TITLES)}${pick(SUFFIXES)}`, pick) };
      rows.push(fields.map(({ key }) => (key === 'idNumber' && whole(3) === 0 ? '' : cells[key] ?? '')));
    }
  }
  for (let made = 0; rows.length < count; made++) {
    // Of the two forms with categories each of ten files has another tenth of them.
    const one = course(made * 10 + (seed >> 2) * 2 + (seed & 1), id, whole, pick);
    const first = whole(people.length);
    for (let i = 0; i < 3 + whole(12) && rows.length < count; i++) {
      const who = people[(first + i) % people.length] ?? {};
      const cells: Cells = { ...one, ...who, ...result(one, id, whole, pick), ...(one.nature === '1' ? ownEnd(one, whole) : {}) };
      rows.push(fields.map(({ key }) => (key === 'birthday' && whole(3) > 0 ? '' : cells[key] ?? '')));
    }
  }
  const bare = seed % 6 === 5;
  return { format: id, header: fields.map(({ header }) => (bare ? header.replaceAll('*', '') : header)), rows };
}

function person(number: number, whole: (limit: number) => number, pick: Pick): Cells {
  const start = `${pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])}${pick(['1', '2', '1', '2', '8', '9'])}${String(1_000_000 + number * 97)}`;
  const name = number % 5 === 0 ? OTHER_NAMES[(number / 5) % OTHER_NAMES.length] ?? '' : `${pick(SURNAMES)}${pick(GIVEN)}${whole(8) === 0 ? '' : pick(GIVEN)}`;
  return { idNumber: idOf(start), name, birthday: dayText(new Date(Date.UTC(1935 + whole(50), whole(12), 1 + whole(28)))), department: pick(['人事室', '', '秘書處 文書科']) };
}

function course(number: number, format: string, whole: (limit: number) => number, pick: Pick): Cells {
  const code = category.codes[number % category.codes.length] as Code;
  const place = COUNTIES[number % COUNTIES.length] as Code;
  // Codes that are gone stand in the records of their time.
  const before = Math.min(...[code, place].map(({ until }) => (until === undefined ? 2026.9 : Number(until.slice(0, 3)) + 1911 + Number(until.slice(4, 6)) / 12 - 0.1)));
  const begin = new Date(Date.UTC(2001, 0, 4) + Math.floor(whole(1000) / 1000 * (Date.UTC(Math.floor(before), Math.floor((before % 1) * 12), 1) - Date.UTC(2001, 0, 8))));
  const start = new Date(Math.floor(begin.getTime() / 86_400_000) * 86_400_000);
  const days = 1 + whole(5);
  const end = new Date(start.getTime() + (days - 1) * 86_400_000);
  const unit = pick(['1', '1', '1', '2', '6']);
  const total = unit === '1' ? pick([1, 2, 3, 6, 7, 8 * days, 24 * days]) : unit === '2' ? 1 + whole(days) : pick([1, 2, 3, 17, 19]);
  const nature = total > 1 ? pick(['1', '2', '2', '3']) : pick(['1', '2']);
  const digital = nature === '1' ? total : nature === '2' ? 0 : 1 + whole(total - 1);
  const from = whole(13) * 60 + pick([0, 10, 30]);
  const dates = { startDate: dayText(start), endDate: dayText(end) };
  const none = pick(['0', '']);
  const named = pick([code.code, code.name, pathOf(category, code).join('/'), `${code.name}(${code.code})`]);
  const grade = format === 'grades';
  return {
    ...(grade && whole(2) === 0 ? { startDate: dates.startDate.replaceAll('-', ''), endDate: dates.endDate.replaceAll('-', '') } : dates),
    startTime: clock(from), endTime: clock(from + pick([0, 50, 180, 600])), actualStartDate: dates.startDate, actualStartTime: clock(from + pick([0, 5])),
    actualEndDate: dates.endDate, actualEndTime: clock(from + pick([5, 50, 180])),
    courseName: `${pick(TITLES)}${pick(SUFFIXES)}`, courseCode: `${pick(['A', 'hr_', 'X-'])}${String(number)}`, term: pick([String(1 + number % 999), String(1 + number % 999).padStart(3, '0')]),
    category: pick([code.code, code.code.padStart(4, '0'), code.code]), categoryName: named, county: place.code, degree: pick(['1', '2', '3', '4', '5', '6', '6']),
    total: grade ? pick([String(total), `${String(total)}.5`]) : pick([String(total), two(total)]), unit: grade ? pick(['小時', '天', '學分', '1']) : unit, nature,
    digitalHours: nature === '2' ? none : String(digital), physicalHours: nature === '1' ? none : String(total - digital),
    agencyCode: '376000000A', agencyName: '某機關（構）', learningType: '1', studyLevel: '', studyType: '其他', fee: '0', workRelated: pick(['是', '否', '']),
  };
}

// People finish a digital course each on a day of their own.
function ownEnd({ endDate = '' }: Cells, whole: (limit: number) => number): Cells {
  const dashed = endDate.includes('-');
  const [year = 0, month = 0, day = 0] = (dashed ? endDate.split('-') : [endDate.slice(0, 3), endDate.slice(3, 5), endDate.slice(5)]).map(Number);
  const own = dayText(new Date(Date.UTC(year + 1911, month - 1, day + whole(3))));
  return { endDate: dashed ? own : own.replaceAll('-', ''), actualEndDate: own };
}

// What differs between the people of one class.
function result(one: Cells, format: string, whole: (limit: number) => number, pick: Pick): Cells {
  const common = { score: pick(['', '', '85', '92.5', '100']), certificate: pick(['', '', '府人訓字第1150001234號', 'CERT-2026/001']), attendance: pick(['', '全勤', '請假2小時', '出席 100%', '遲到(已補課)']) };
  if (format !== 'opened') return common;
  if (whole(4) > 0) return { ...common, passed: '1', total: pick([one.total ?? '', '']) };
  return { ...common, passed: '0', total: pick(['', '0', one.total ?? '']), digitalHours: '', physicalHours: '' };
}
