import type { RuleId } from '../findings/catalogue.ts';
import type { FieldKey } from './format.ts';

/** A made-up mistake and what it should be, as data: cells of rows, or text of the file as it stands there. */
export type Example = RowExample | TextExample;

/** Rows by the fields that matter; all their other cells are right. */
export interface RowExample {
  readonly before: readonly Cells[];
  readonly after: readonly Cells[];
}

/** A piece of a file: its name, with its encoding or its number of rows, or some of its lines. */
export interface TextExample {
  readonly text: { readonly before: string; readonly after: string };
}

type Cells = Readonly<Partial<Record<FieldKey, string>>>;

const cell = (field: FieldKey, before: string, after: string): RowExample => ({ before: [{ [field]: before }], after: [{ [field]: after }] });
const row = (before: Cells, after: Cells): RowExample => ({ before: [before], after: [after] });
const lines = (before: string, after: string): TextExample => ({ text: { before, after } });

const first = { courseName: '環境教育', term: '1', startDate: '115-05-10', endDate: '115-05-10' };
const longName = '公務人員資訊安全與個人資料保護及數位治理實務工作坊第一梯次暨跨機關業務交流座談會成果發表與經驗分享說明會';

/** One example of each rule; every person in it is made up. */
export const examples: { readonly [R in RuleId]: Example } = {
  'file/name': lines('環境教育時數.csv', 'upload1150510.csv'),
  'file/encoding': lines('upload.csv (UTF-16)', 'upload.csv (Big5)'),
  'file/not-big5': lines('upload.csv (UTF-8)', 'upload.csv (UTF-8 BOM)'),
  'file/malformed': lines('115-05-10,"環境教育,522', '115-05-10,環境教育,522'),
  'file/empty': lines('*課程名稱,*開課起始日期', '*課程名稱,*開課起始日期\n環境教育,115-05-10'),
  'file/row-limit': lines('upload.csv (5,200)', 'upload-1.csv (3,000)\nupload-2.csv (2,200)'),
  'file/quoted': lines('"環境教育","522"', '環境教育,522'),
  'header/unknown': lines('course,date,hours', '*課程名稱,*開課起始日期,*訓練總數'),
  'header/missing': lines('*學位學分,*上課縣市', '*學位學分,*課程類別代碼,*上課縣市'),
  'header/extra': lines('*姓名,備註,*學位學分', '*姓名,*學位學分'),
  'header/order': lines('*姓名,*課程類別代碼,*學位學分', '*姓名,*學位學分,*課程類別代碼'),
  'row/columns': lines('環境教育,生態篇,115-05-10', '環境教育，生態篇,115-05-10'),
  'row/blank': lines('環境教育,115-05-10\n,\n資訊安全,115-05-11', '環境教育,115-05-10\n資訊安全,115-05-11'),
  'cell/required': cell('courseName', '', '環境教育'),
  'cell/too-long': cell('courseCode', 'A115001-ENVIRONMENT-01', 'A115001-ENV-01'),
  'cell/id-format': cell('idNumber', 'a123456789', 'A123456789'),
  'cell/id-checksum': cell('idNumber', 'A213456789', 'A123456789'),
  'cell/id-old-form': cell('idNumber', 'AC17003729', 'A800000014'),
  'cell/date-format': cell('startDate', '2026/5/10', '115-05-10'),
  'cell/date-invalid': row({ startDate: '114-02-29', endDate: '114-03-01' }, { startDate: '114-02-28', endDate: '114-03-01' }),
  'cell/time-format': cell('startTime', '9:10:00', '09:10:00'),
  'cell/time-short': cell('startTime', '09:10', '09:10:00'),
  'cell/integer': cell('total', '2.5', '3'),
  'cell/number': cell('score', '及格', '85'),
  'cell/code': cell('county', '1', '01'),
  'cell/code-unlisted': cell('category', '9999', '522'),
  'cell/code-retired': cell('county', '41', '40'),
  'cell/course-code': cell('courseCode', 'A115/001', 'A115001'),
  'cell/space': cell('courseName', '環境教育 ', '環境教育'),
  'cell/control': cell('attendance', '全勤\n遲到一次', '全勤 遲到一次'),
  'cell/invisible': cell('courseName', '環境\u200b教育', '環境教育'),
  'cell/text-mark': cell('courseName', '\'環境教育', '環境教育'),
  'cell/separator': cell('courseName', '環境教育,生態篇', '環境教育，生態篇'),
  'cell/formula': cell('attendance', '-全勤', '全勤'),
  'cell/not-in-big5': cell('courseName', '采風着色', '采風著色'),
  'cell/lost-character': cell('courseName', '環境教?育', '環境教育'),
  'cell/name-bytes': cell('courseName', longName, '公務人員資訊安全與個人資料保護'),
  'row/date-order': row({ startDate: '115-05-10', endDate: '115-05-01' }, { startDate: '115-05-10', endDate: '115-05-10' }),
  'row/date-future': row({ startDate: '199-05-10', endDate: '199-05-10' }, { startDate: '115-05-10', endDate: '115-05-10' }),
  'row/hours-nature': row({ nature: '2', digitalHours: '1', physicalHours: '2' }, { nature: '3', digitalHours: '1', physicalHours: '2' }),
  'row/hours-blank': row({ nature: '2', total: '3', physicalHours: '' }, { nature: '2', total: '3', physicalHours: '3' }),
  'row/hours-sum': row({ total: '3', digitalHours: '0', physicalHours: '2' }, { total: '3', digitalHours: '0', physicalHours: '3' }),
  'row/hours-converted': row(
    { total: '1', unit: '2', digitalHours: '0', physicalHours: '6' }, { total: '1', unit: '2', digitalHours: '0', physicalHours: '1' },
  ),
  'row/hours-precomputed': row(
    { ...first, total: '6', unit: '2', physicalHours: '6' }, { ...first, total: '1', unit: '2', physicalHours: '1' },
  ),
  'row/hours-span': row(
    { ...first, total: '30', unit: '1', physicalHours: '30' }, { ...first, total: '3', unit: '1', physicalHours: '3' },
  ),
  'table/duplicate': { before: [first, first], after: [first] },
  'table/term-clash': {
    before: [first, { ...first, startDate: '115-06-01', endDate: '115-06-01' }],
    after: [first, { ...first, term: '2', startDate: '115-06-01', endDate: '115-06-01' }],
  },
  'table/name-differs': {
    before: [{ idNumber: 'A123456789', name: '王小明' }, { idNumber: 'A123456789', name: '林小民', courseName: '環境教育' }],
    after: [{ idNumber: 'A123456789', name: '王小明' }, { idNumber: 'A123456789', name: '王小明', courseName: '環境教育' }],
  },
};
