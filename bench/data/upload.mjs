import { attendances, result } from './attendance.mjs';

const FIELDS = {
  idNumber: '*身分證字號', courseName: '*課程名稱', startDate: '*開課起始日期', startTime: '*開課起始時間', endDate: '*開課結束日期', endTime: '*開課結束時間',
  name: '*姓名', degree: '*學位學分', category: '*課程類別代碼', county: '*上課縣市', term: '*期別', total: '*訓練總數', unit: '*訓練總數單位', score: '訓練成績',
  certificate: '證件字號', attendance: '出勤上課狀況', birthday: '生日', nature: '*學習性質', digitalHours: '*數位時數', physicalHours: '*實體時數', courseCode: '課程代碼',
  actualStartDate: '*實際上課起始日期', actualStartTime: '*實際上課起始時間', actualEndDate: '*實際上課結束日期', actualEndTime: '*實際上課結束時間',
};

/** The columns of 整批上傳（未開班）, in their order. */
export const keys = Object.keys(FIELDS);

/** Its header row. */
export const header = Object.values(FIELDS);

/** The right rows of an upload file: from the number of the row (from 0) to its values by key. */
export function uploadRows(rows, arrangement) {
  const attendance = attendances(rows, arrangement);
  return (row) => {
    const taken = attendance(row);
    const { course, person } = taken;
    return {
      idNumber: person.id, courseName: course.title, startDate: course.startDate, startTime: course.startTime, endDate: course.endDate, endTime: course.endTime,
      name: person.name, degree: course.degree, category: course.category, county: course.county, term: course.term, unit: course.unit,
      birthday: person.birthday, nature: course.nature, courseCode: course.code,
      actualStartDate: course.startDate, actualStartTime: course.actualStartTime, actualEndDate: course.endDate, actualEndTime: course.actualEndTime,
      ...result(taken),
    };
  };
}
