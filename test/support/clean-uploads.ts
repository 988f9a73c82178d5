// Right rows of what is uploaded before a course: the course, its subjects and its lecturers.
import { category } from '../../src/codes/category.ts';
import { county } from '../../src/codes/county.ts';
import type { FieldKey } from '../../src/schemas/format.ts';

type Cells = Partial<Record<FieldKey, string>>;
type Pick = <T>(list: readonly T[]) => T;

const inUse = category.codes.filter(({ until }) => until === undefined).map(({ code }) => code);
const counties = county.codes.filter(({ until }) => until === undefined).map(({ code }) => code);
const SPEECH = ['認識氣候變遷', '課程大綱：一、法規；二、案例。', '<p>歡迎報名</p>', '自備環保杯，謝謝', '<b>備註</b> 見附件', '「資安」概論', '+886 開放外縣市', '= 不限', ''];

/** A right row of `courses`, by its number from 0; its course lies in the year after 115-11-30. */
export function courseRow(number: number, title: string, pick: Pick): Cells {
  const nature = pick(['1', '2', '3', '']);
  const [digital, physical] = nature === '1' ? ['3', '0'] : nature === '2' ? ['', '3'] : nature === '3' ? ['1', '2'] : ['', ''];
  const month = pick(['01', '05', '09', '11']);
  const date = pick([`116-${month}-`, '115-12-']);
  return {
    courseCode: `C-${String(number)}`, term: String(1 + (number % 999)), courseName: title, degree: pick(['', '5', '6']), category: inUse[number % inUse.length] ?? '',
    summary: SPEECH[number % (SPEECH.length - 1)] ?? '', registration: pick(['1', '2', '3']), onlineDate: pick(['', '115-11-01', '115-12-01']), county: counties[number % counties.length] ?? '',
    venue: pick(['本府大禮堂(3樓)', '某鄉某路 1 號', '線上', '101 教室']), seats: pick(['30', '0200']), registrationStart: pick(['', '115-11-01']), registrationEnd: pick(['', '115-12-01']),
    fee: pick(['0', '', '500']), total: pick(['3', '', '18']), totalUnit: pick(['1', '']), agencies: pick(['', '323000000A;323*', '376*']), lodging: pick(['0', '1', '']), meals: pick(['0', '']),
    qualification: pick(['', '各機關（構）人員', 'B1 級以上']), remarks: pick(SPEECH), nature, digitalHours: digital, physicalHours: physical,
    lecturer: pick(['', '王小明', 'John Smith', '瓦歷斯‧諾幹']), subject: pick(['', '資安 101']), startDate: `${date}10`, startTime: '09:00:00', endDate: `${date}${pick(['10', '12'])}`, endTime: '17:00:00',
  };
}

/** A right row of `subjects`, by its number from 0. */
export function subjectRow(number: number, title: string, pick: Pick): Cells {
  return { subjectCode: `S_${String(number)}`, subjectName: title, subjectNote: pick(['', '通識', '含測驗（30 分鐘）']) };
}

/** A right row of `teachers`, by its number from 0. */
export function teacherRow(number: number, title: string, pick: Pick): Cells {
  const specialty = (): string => pick(['0', '', inUse[number % inUse.length] ?? '']);
  return {
    teacherCode: pick([`T${String(number)}`]), gender: pick(['M', 'F', '']), employer: pick(['某市政府', '', '○○大學']), jobTitle: pick(['副教授', '科員', '']), phone: pick(['02-12345678', '+886-2-1234-5678', '0912345678', '']),
    otherPhone: pick(['', '(02)1234-5678#123']), email: pick(['', 'teacher@example.org']), specialty1: specialty(), specialty2: specialty(), teaches1: title, teaches2: pick(['', 'AI 101']), isPublic: pick(['0', '1', '']),
  };
}
