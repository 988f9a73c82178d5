import type { PlaceFacts } from '../../schemas/field-evidence.ts';
import type { UploadTableName } from '../../schemas/upload-table.ts';
import type { Messages } from '../messages.ts';

const minguo = 'Minguo YYY-MM-DD';

/** The requirements of the table of fields, by its rows. */
const forms: Readonly<Record<UploadTableName, string>> = {
  身分證字號: 'letters and digits',
  課程名稱: 'pemis2K keeps 100 bytes',
  起始日期: minguo,
  姓名: 'text',
  學位學分: 'codes 1 to 6',
  課程類別代碼: 'digits, see the table of categories',
  上課縣市: '27 codes of two digits',
  期別: 'digits; runs of one course in one year differ in it',
  終迄日期: minguo,
  訓練總數: 'whole number, not the converted hours',
  訓練總數單位: 'codes 1, 2 and 6',
  訓練成績: 'a number',
  證件字號: 'text',
  出勤上課狀況: 'text',
  生日: minguo,
  學習性質: 'codes 1, 2 and 3',
  數位時數: 'whole number',
  實體時數: 'whole number',
  課程代碼: 'letters and digits chosen by the agency',
};

const rowOf = ({ row, rowName }: PlaceFacts): string => `steps for a class not opened, note 2 (table of fields), row ${row}, ${rowName}`;
const atMost = ({ max }: PlaceFacts): string => `at most ${max} ${max === 1 ? 'character' : 'characters'}`;
const star = ({ starred }: PlaceFacts): string => (starred ? 'with a star' : 'without a star');
const newCourse = 'steps for opening a class, step 3 (2), form for a new course';
const manualCourse = 'part 2, section 2, a new course';
const manualTeacher = 'part 2, section 3, teachers';
const upload = 'part 2, section 6 (1), bulk upload of an opened class';
const webhr = 'steps for the download of grades, step 4, the WebHR list';
const absent = 'not ticked for WebHR table 13, so the column may be absent';

/** The places that fields rest on, and our judgements. */
export const places: Messages['evidence']['places'] = {
  header: (at) => `header row of ${at.columns} columns, column ${at.column}, ${at.name}, ${star(at)}`,
  oldHeader: (at) => `old form of ${at.columns} columns, column ${at.column}, ${at.name}`,
  page: (at) => `step 3, column names on the platform's page, column ${at.column}, ${at.name}`,
  tableRow: (at) => `${rowOf(at)}: ${atMost(at)}, ${at.required ? 'required' : 'not marked as required'}; ${forms[at.rowName]}`,
  tableRowOpened: (at) => `${rowOf(at)}: ${atMost(at)}; ${forms[at.rowName]} (table for a class not opened, taken over here)`,
  tableRowDate: (at) => `${rowOf(at)}: form and length ${at.max} of a date (taken over for this column)`,
  noStar: () => 'this column has no star',
  officeColumn: (at) =>
    `${at.columns} columns, column ${at.column}, ${at.name}`
    + (at.otherName ? ' (another spelling of the same column)' : at.starred ? '' : ', without a star'),
  writtenDate: (at) => `form of ${at.columns} columns, column ${at.column}, values written as YYY-MM-DD`,
  writtenTime: (at) => `form of ${at.columns} columns, column ${at.column}, values written as HH:MM:SS`,
  writtenPassed: (at) => `form of ${at.columns} columns, column ${at.column}, values written as 1 or 0`,
  wholeTable: () => 'the whole table',
  counties: () => 'county codes, with 33 桃園市, which is newer than the document',
  natureHours: () =>
    'part 2, section 6 (1) to (3), bulk upload, the three kinds of learning (may be left blank, by the kind of learning)',
  natureHoursOpened: () => `${upload}, the three kinds of learning (may be left blank)`,
  openedCourseCode: () => `${upload} (must equal the code of the course that was opened)`,
  newCourseCode: () => 'steps for opening a class, step 3 (2), form for a new course, 課程代碼: 20 characters, letters and digits',
  openedTerm: () => `${upload} (must equal the run of the course that was opened)`,
  newTerm: () => 'steps for opening a class, step 3 (2), form for a new course: at most three digits, not 0',
  openedTotal: () => `${upload}, 訓練總數 (whole number, may differ by attendance)`,
  webhrColumn: (at) => `${webhr} has a column ${at.name}`,
  webhrDate: (at) => `${webhr}, ${at.name} (written as YYYMMDD)`,
  webhrNumber: (at) => `${webhr}, ${at.name} (a number)`,
  boxDepartment: () => `step 3, the download page, check-box 匯出部門單位 (${absent})`,
  boxCategory: () => `step 3, the download page, check-box 匯出課程類別欄位 (${absent})`,
  level: () => "step 4, the platform's page: the name has (程度) behind it",
  timeLength: () => 'No document tells the length of a time, so it is the 8 characters of HH:MM:SS.',
  likeStartDate: () => 'The table does not have this column; form and length are those of the start date.',
  passedWords: () => 'One system writes the words 通過 and 不通過 and no manual lists codes; 1 and 0 are taken as right.',
  idNeeded: () =>
    "The platform shows its own account in column 1, where the portal's file should have the ID; "
    + 'without it nobody knows whose record it is, so it is required.',
  rowNeeded: () =>
    'Without it nobody can tell whose record of which course it is, so it is required; no document tells a length, so none is checked.',
  dateNeeded: () => 'Without it nobody can tell which course it was, so it is required; YYY-MM-DD and YYYMMDD are both right.',
  codesOrNames: () => 'No document tells whether the file has codes or names, so both are read.',
  decimals: () => 'A total is a number; no document says that it is whole, so decimals are right too.',
  unknownContent: () => 'No document tells whether the file has codes or words, so the content is not checked.',
  olderRecords: () => 'It is not required, since older records may lack it.',
  newCourseForm: (at) => `${newCourse}, ${at.name}${at.required ? ', with a star' : ''}`,
  newName: () => `${newCourse}, 課程名稱: 40 characters`,
  newSummary: () => `${newCourse}, 課程簡介: 500 characters`,
  newVenue: () => `${newCourse}, 上課地點: 80 characters`,
  tableRowCourses: (at) => `${rowOf(at)}: ${atMost(at)}; ${forms[at.rowName]} (table for a class not opened, taken over for new courses)`,
  tableRowTeachers: (at) => `${rowOf(at)}: ${atMost(at)}; ${forms[at.rowName]} (table for a class not opened, taken over for teachers)`,
  ownDay: () => 'Without its days and times a course cannot be opened, so they are required.',
  writtenNumber: (at) => `form of ${at.columns} columns, column ${at.column}, values written as digits`,
  numberOpen: () => 'No document tells which number stands for what, so only digits are asked for.',
  natureCourse: () => `${manualCourse}, 課程性質 (which kind of learning has which hours)`,
  writtenHtml: (at) => `form of ${at.columns} columns, column ${at.column}, values with HTML in them`,
  threeWays: () => `${manualCourse}, 報名方式 (機關薦送, 自由報名, 不開放線上報名)`,
  onlineTime: () => `${manualCourse}, 報名方式 (a course without a time goes online at once)`,
  freeOfCharge: () => `${manualCourse}, 學習費用 (0 where it is free)`,
  wholeHours: () => `${manualCourse}, 時數(學分) (whole numbers only)`,
  agencyPrefix: () => `${manualCourse}, 限某機關同仁報名 (codes in full or a beginning such as 323*, joined by half-width semicolons)`,
  likeCourseCode: () => 'No document tells how the code is made up; letters, digits, _ and -, as in 課程代碼.',
  subjectNeeded: () => 'Without it nobody can tell which subject it is, so it is required; no document tells a length, so none is checked.',
  specialty: () => `${manualTeacher} (the codes of specialties are those of the table of categories)`,
  writtenNone: (at) => `form of ${at.columns} columns, column ${at.column}, 0 where there is none`,
  writtenGender: (at) => `form of ${at.columns} columns, column ${at.column}, values written as M or F`,
  writtenPublic: (at) => `form of ${at.columns} columns, column ${at.column}, values written as 1 or 0`,
  phoneForm: () => 'No document tells how a telephone number is written; it may begin with +, and its form is not checked.',
  teacherNeeded: (at) => `${manualTeacher} (${at.name} has to be filled in)`,
  teacherPublic: () => `${manualTeacher} (teachers may be shown to other agencies)`,
  bothBoxes: () => 'step 3, the notes on the CSV and the download page: 匯出課程類別欄位 and 匯出部門單位 both ticked',
};
