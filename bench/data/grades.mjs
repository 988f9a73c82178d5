import { attendances, result } from './attendance.mjs';
import { oneOf } from './noise.mjs';

const UNITS = { 1: '小時', 2: '天', 6: '學分' };
const NATURES = { 1: '數位', 2: '實體', 3: '混成' };
const DEPARTMENTS = ['人事室', '會計室', '政風室', '秘書室', '資訊室', '綜合企劃科', '社會福利科', '工務科', '建設課', '民政課', '戶籍課', '總務處'];

/** The 22 columns of the grade download. */
export const header = [
  '身分證字號', '姓名', '學習類別', '學習機關(構)編號', '學習機關(構)名稱', '部門單位', '課程類別', '訓練進修類別(程度)', '名稱', '種類', '費用',
  '期別', '起始日期', '終迄日期', '訓練總數', '訓練總單位', '訓練總成績', '證件字號', '課程性質', '數位時數', '實體時數', '是否與業務相關',
];

/** The right rows of a grade file, each as its values. */
export function gradeRows(rows, arrangement) {
  const attendance = attendances(rows, arrangement);
  return (row) => {
    const taken = attendance(row);
    const { at, course, person, number } = taken;
    const { total, digitalHours, physicalHours, score, certificate } = result(taken);
    return [
      person.id, person.name, oneOf(['訓練', '訓練', '進修'], course.digital, 1), `3${String(76_000_000 + (number % 300)).padStart(8, '0')}A`, course.agency,
      oneOf(DEPARTMENTS, number, 2), course.categoryName, '其他', course.title, oneOf(['講習', '研習', '演講'], course.total, 3), '0',
      course.term, course.startDate.replaceAll('-', ''), course.endDate.replaceAll('-', ''), total, UNITS[course.unit], score === '' ? '通過' : score, certificate,
      NATURES[course.nature], digitalHours, physicalHours, oneOf(['是', '是', '否', ''], at, 9),
    ];
  };
}
