import { attendances, result } from './attendance.mjs';
import { header } from './grades.mjs';
import { noise, oneOf } from './noise.mjs';
import { person } from './people.mjs';

/** So many people have all the records. */
const PEOPLE = 20_000;
const UNITS = { 1: '小時', 2: '天', 6: '學分' };
const NATURES = { 1: '數位', 2: '實體', 3: '混成' };
const DEPARTMENTS = ['人事室', '會計室', '政風室', '秘書室', '資訊室', '綜合企劃科', '社會福利科', '工務科', '建設課', '民政課', '戶籍課', '總務處'];
// A category as a code, a name, the names from the heading on, or a name with its code; some are in no table, and some are blank.
const CATEGORIES = [
  '501', '當前政府重大政策', '337', '環境教育', '政策能力訓練(具政策宣導訓練性質)/政策宣導訓練/環境教育', '氣候變遷(339)', '345', '7', '行政中立訓練',
  '廉政與服務倫理(502)', '503', '人權教育', '504', '公民參與', '386', '性別主流化基礎課程', '性別意識一般通論(390)', '516', '395', '性別分析', '517', '522',
  '資通安全(通識)', '資通安全(通識)(522)', '523', '202', '英文', '人事行政(28)', '機關業務知能訓練(具專業訓練性質)/財務行政/會計', '118', '539', '職場霸凌(539)', '',
];

export { header };

/** The rows of a grade file of one year: one in a hundred stands there twice, one in twenty has no hours but 訓練總數 and its unit. */
export function hoursRows(rows) {
  const attendance = attendances(rows, 'mixed');
  return (row) => {
    const again = noise(row, 41, 100) === 0 && row > 0;
    return values(attendance(again ? row - 1 : row));
  };
}

function values(taken) {
  const { at, course, number } = taken;
  const who = number % PEOPLE;
  const { id, name } = person(who);
  const { total, digitalHours, physicalHours, score, certificate } = result(taken);
  const day = (date) => `115${date.slice(3)}`.replaceAll('-', noise(course.title.length, 42, 2) === 0 ? '-' : '');
  const bare = noise(at, 43, 20) === 0;
  const half = noise(at, 44, 25) === 0 ? '.5' : '';
  const [digital, physical] = bare ? ['', ''] : [withHalf(digitalHours, half), withHalf(physicalHours, half)];
  return [
    id, name, '訓練', '376000000A', course.agency, oneOf(DEPARTMENTS, who, 2), categoryOf(course.code), '其他', course.title, '研習', '0', course.term,
    day(course.startDate), day(course.endDate), total, UNITS[course.unit], score === '' ? '通過' : score, certificate, NATURES[course.nature], digital,
    physical, oneOf(['是', '是', '否', ''], at, 9),
  ];
}

const withHalf = (hours, half) => (hours === '' || hours === '0' ? hours : hours + half);

function categoryOf(code) {
  return CATEGORIES[[...code].reduce((sum, char) => sum + char.charCodeAt(0), 0) % CATEGORIES.length];
}
