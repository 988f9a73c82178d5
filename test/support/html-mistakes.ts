import { row, upload } from './upload.ts';

const LONG = '公務人員終身學習數位課程：行政中立、廉政與服務倫理、人權教育、多元族群文化暨環境教育綜合研習班（進階第二梯次）';

/** An upload file in CP950 with more than 20 kinds of mistakes, long texts, and one kind in more rows than are shown. */
export function mistakes(): Buffer {
  const course = (n: number): { courseName: string; term: string } => ({ courseName: `性別主流化研習 ${String.fromCharCode(64 + n)}`, term: String(n) });
  return upload([
    row(),
    row({ ...course(1), county: '1' }),
    row({ ...course(2), idNumber: 'a123456789' }),
    row({ ...course(3), idNumber: 'A123456780' }),
    row({ ...course(4), name: '' }),
    row({ ...course(5), courseName: LONG + LONG }),
    row({ ...course(6), courseName: LONG, attendance: `${'全程參與，表現優異，'.repeat(20)}無缺課` }),
    row({ ...course(7), birthday: '85/6/30' }),
    row({ ...course(8), startDate: '114-02-29', actualStartDate: '115.5.10' }),
    row({ ...course(9), startTime: '9:10:00', endTime: '12:10' }),
    row({ ...course(10), total: '3.0', digitalHours: 'abc' }),
    row({ ...course(11), score: '優' }),
    row({ ...course(12), category: '9999' }),
    row({ ...course(13), courseCode: '3.12E+05', certificate: '=1+1' }),
    row({ ...course(14), courseName: ' 前後有空白 ' }),
    row({ ...course(15), attendance: '全勤\t準時' }),
    row({ ...course(16), name: '王?明' }),
    row({ ...course(17), endDate: '115-05-09' }),
    row({ ...course(18), startDate: '116-05-10', endDate: '116-05-10', actualStartDate: '116-05-10', actualEndDate: '116-05-10' }),
    row({ ...course(19), nature: '1' }),
    row({ ...course(20), physicalHours: '5' }),
    row({ ...course(21), physicalHours: '' }),
    row({ ...course(22), idNumber: 'AC17003729' }),
    row(),
    row({ endDate: '115-05-11', startDate: '115-05-09' }),
    row({ ...course(23), name: '歐陽<b>小明' }),
    `${row({ ...course(24) })},多一欄`,
    ...Array.from({ length: 3 }, () => ','.repeat(24)),
    ...Array.from({ length: 60 }, (_, i) => row({ courseName: `環境教育第 ${String(i + 1)} 場`, unit: '時', name: '歐陽菲菲菲' })),
  ]);
}
