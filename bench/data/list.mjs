import { person } from './people.mjs';

/** A list of people as an office keeps it. */
export const header = ['編號', '單位', '職稱', '姓名', '身分證字號', '生日', '出席'];
const UNITS = ['人事室', '主計室', '政風室', '教育處', '建設處', '秘書室'];

/** The options with which `convert` makes an upload file of it: all that belongs to the course. */
export const options = Object.entries({
  courseName: '資訊安全通識', date: '115-05-10', startTime: '09:10', endTime: '12:10', degree: '6', category: '522', county: '26', term: '1',
  total: '3', unit: '1', nature: '2', digitalHours: '0', physicalHours: '3',
}).flatMap(([field, value]) => ['--set', `${field}=${value}`]).concat('--where', '出席=是');

export function listRow(row) {
  const { id, name, birthday } = person(row);
  return [row + 1, UNITS[row % UNITS.length], '科員', name, id, birthday, row % 20 === 0 ? '' : '是'];
}
