// Rows with mistakes: people, courses and mistakes are made up, and the same at every run.
import { idOf } from './data/id.mjs';

/** Whole numbers below a limit that look random and are the same for the same seed. */
export function random(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const pad = (number) => String(number).padStart(2, '0');
const COURSES = ['環境教育', '資訊安全通識', '性別主流化', '公文寫作', '人權教育', '廉政倫理', 'AI 應用'];
const NAMES = ['王小明', '林小華', '陳大文', '張美玲'];

/** A row that is right, as values by field key. */
function rightRow(pick) {
  const start = pick(20) + 1;
  const days = pick(3);
  const month = pad(pick(9) + 1);
  const day = (number) => `115-${month}-${pad(number)}`;
  const person = pick(400);
  const nature = String(pick(3) + 1);
  const unit = ['1', '1', '1', '2', '6'][pick(5)];
  const total = unit === '2' ? days + 1 : pick(4) + 2;
  const digital = nature === '1' ? total : nature === '2' ? pick(2) ? 0 : '' : 1;
  const physical = nature === '2' ? total : nature === '1' ? pick(2) ? 0 : '' : total - 1;
  return {
    idNumber: idOf(person), name: NAMES[person % 4], birthday: pick(2) ? '081-02-29' : '',
    courseName: COURSES[pick(7)], courseCode: `A${pick(30)}-1`, category: ['522', '337', '0007', '999', '346'][pick(5)], categoryName: ['環境教育', '資安'][pick(2)],
    term: pick(2) ? String(pick(9) + 1) : `0${pick(9) + 1}`, degree: '6', county: ['01', '10', '63'][pick(3)],
    startDate: day(start), startTime: '09:10:00', endDate: day(start + days), endTime: '17:10:00',
    actualStartDate: day(start), actualStartTime: '09:10:00', actualEndDate: day(start + days), actualEndTime: '12:10:00',
    total: String(total), unit, nature, digitalHours: String(digital), physicalHours: String(physical),
    passed: String(pick(2)), score: pick(2) ? '85.5' : '', certificate: '', attendance: pick(2) ? '全勤' : '',
    teacherCode: pick(3) ? `T${pick(900)}` : '', gender: String(pick(2) + 1), teaches1: COURSES[pick(7)], specialty1: pick(2) ? '522' : '', subjectCode: `S${pick(900)}`, subjectName: COURSES[pick(7)],
    learningType: '1', agencyCode: '376000000A', agencyName: '某機關', department: '人事室', studyLevel: '1', studyType: '1', fee: '0', workRelated: '1',
  };
}

const ANYWHERE = ['', ' ', '　', '\u00a0', 'x', ' x', 'x\u2003', '=1+1', '-', '@x', 'a,b', 'say "x"', 'a\nb', 'a\r\nb', 'a\tb', 'x\u0085y', 'x\u2028y', '\'王小明', 'O\'x', '="a,b"', '="x""y"""', '="a"&"b"', '“x”', 'x\u200by', '\u200b', ' \ufeff', '\u200e=1', 'x\ufe0f', '課\ufe0f', 'x\u00ad\ufe0f', '１', '?', '\ufffd', '𠀀'.repeat(60), 'é'.repeat(21)];
const BY_KIND = {
  id: ['a123456789', 'Ａ123456789', 'A12345678', 'A123456788', 'A12345678X', 'AC17003729', 'AB17003729', 'AC17003720', 'A323456789', 'A806754477', 'Z100000002'],
  date: ['115-02-29', '113-02-29', '114-02-29', '000-01-01', '115-13-01', '115-00-10', '115-04-31', '2026-05-10', '115/5/10', '1150510', '115-5-1', '116-12-31', '116-11-22', '116-11-23', '089-12-31', '090-01-01', '098-01-01', '115-11-23', '015-05-10', '100-05-10', '100-02-29', '115-05-10 ', '0114-05-10', '26/5/10', '46153', '\'115-05-10', '="115-05-10"'],
  time: ['09:10', '23:59', '24:00:00', '9:10:00', '0910', '09:60:00', '08:00:00', '23:59:59', '00:00'],
  integer: ['0', '00', '3.0', '0.5', '-1', '+1', '12345', '00003', '6', '12', '18', '30', '36', '100', '９', '1E3', '3-2', '="3"', '"3"', '3\u200b', '346', '0385'],
  number: ['0', '100.00', '1.', '.5', '-1', '85.55', '１', '85.5%'],
  agencies: ['323000000A', '323000000a', '32300*', '323000000A;376000000A', '323000000A;', '*', '323000000*', '3230000000', ' 323000000A', '323000000AB', '323000000A,376000000A'],
  code: ['1', '01', '001', '2', '3', '6', '22', '32', '41', '71', '81', '4', '9', '台北市', '小時', '０１'],
  text: ['王?明', '環?境', '環??境', '環境?', 'a?b', '□', '？', '字'.repeat(50), '字'.repeat(51), 'ab'.repeat(26), ' 王小明', '王小明 ', '王 小明', '林　芬 ', '瓦歷斯 諾幹', '陳２', '王小明1', 'A/1', '1E10', '3-2', '課程 1', '+A', '\ue000'],
};
const KINDS = { 'grade-date': 'date', term: 'integer', 'category-code': 'integer', 'specialty-code': 'integer', 'course-code': 'text', 'free-text': 'text', phone: 'text', 'agency-list': 'agencies', anything: 'text' };

// Mistakes that concern several cells, or another row.
const BY_ROW = [
  (row) => ({ ...row, unit: '2', total: '2', nature: '2', digitalHours: '0', physicalHours: '12' }),
  (row) => ({ ...row, unit: '6', total: '18', nature: '1', digitalHours: '18', physicalHours: '' }),
  (row) => ({ ...row, unit: '1', total: '100', nature: '2', digitalHours: '', physicalHours: '100' }),
  (row) => ({ ...row, unit: '1', total: '49', nature: '3', digitalHours: '0', physicalHours: '49' }),
  (row) => ({ ...row, nature: '1', digitalHours: '', physicalHours: '' }),
  (row) => ({ ...row, nature: '2', physicalHours: ' ' }),
  (row) => ({ ...row, endDate: '116-01-01', actualEndDate: '115-11-22' }),
  (row) => ({ ...row, actualEndDate: '115-11-23' }),
  (row) => ({ ...row, endDate: row.startDate, startTime: '12:00', endTime: '11:59:59' }),
  (row) => ({ ...row, endDate: row.startDate, startTime: '12:00', endTime: '12:00:00' }),
  (row) => ({ ...row, actualEndDate: row.actualStartDate, actualStartTime: '13:00:00', actualEndTime: '12:59' }),
  (row) => ({ ...row, endDate: '115-01-01', actualEndDate: '115-01-01' }),
  (row) => ({ ...row, category: '0346', startDate: '109-12-14', endDate: '109-12-14' }),
  (row) => ({ ...row, category: '366', startDate: '109-12-15', endDate: '109-12-15' }),
  (row) => ({ ...row, passed: '0', nature: '3', total: '', digitalHours: '', physicalHours: '' }),
  (row) => ({ ...row, passed: '0', nature: '2', total: '3', physicalHours: '' }),
  (row) => ({ ...row, county: '22', startDate: '099-12-24', endDate: '099-12-25' }),
  (row) => ({ ...row, county: '32', startDate: '103-12-25', endDate: '103-12-25' }),
  (row) => ({ ...row, startDate: '113-02-29', endDate: '113-02-29', birthday: ['098-02-28', '098-03-01', '013-02-29', '013-02-28', '115-11-23'][Number(row.term) % 5] }),
  (row) => ({ ...row, total: '0', digitalHours: '0', physicalHours: '00' }),
  (row) => ({ ...row, courseName: '線上課程', term: '1' }),
  (row, last) => ({ ...last }),
  (row, last) => ({ ...last, teacherCode: ' ' }),
  (row, last) => ({ ...row, idNumber: last.idNumber, teacherCode: '' }),
  (row) => ({ ...row, endDate: '114-12-31', startDate: '114-12-30' }),
  (row) => ({ ...row, description: '第一行\n第二行', summary: 'a\tb', attendance: '全勤\n遲到' }),
  (row, last) => ({ ...last, term: `00${last.term}`.slice(-3), name: '張美玲 ' }),
  (row, last) => ({ ...last, name: '王大明', category: `0${last.category}`.slice(-4) }),
  (row, last) => ({ ...last, startDate: last.startDate.replaceAll('-', '') }),
];

/** Rows of a format with mistakes, as values in the order of its fields. */
export function* rowsOf(fields, count, seed) {
  const pick = random(seed);
  let last = rightRow(pick);
  for (let i = 0; i < count; i++) {
    if (pick(150) === 0) {
      yield fields.map(() => ['', ' ', '　'][pick(3)]);
      continue;
    }
    let row = rightRow(pick);
    if (pick(4) === 0) row = BY_ROW[pick(BY_ROW.length)](row, last);
    last = row;
    const values = fields.map(({ key }) => row[key] ?? '');
    for (let mistakes = pick(3); mistakes > 0; mistakes--) {
      const at = pick(fields.length);
      const kind = KINDS[fields[at].kind] ?? fields[at].kind;
      const from = pick(4) === 0 ? ANYWHERE : BY_KIND[kind];
      values[at] = from[pick(from.length)];
    }
    yield values;
  }
}

/** A row as CSV, in quotes where a value needs them. */
export function csvLine(values) {
  return `${values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')}\r\n`;
}
