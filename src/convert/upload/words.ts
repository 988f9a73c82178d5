import type { FieldKey, Format, FormatId } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { SYNONYMS, headerName } from '../../schemas/recognise.ts';
import { formWords } from './form-words.ts';

/** The meaning of a column of somebody's own table: a field, or `date`, the one day on which a course starts and ends. */
export type Meaning = FieldKey | 'date';

// How offices head the columns of attendance lists and registers, beside the headers of the portal's own files. A word that
// may mean two things stands here under neither: 單位 (mostly a department), 地點 (an address), 上課時間 (a span),
// 出席 (a mark, or hours), 學員 (a name, or a number), 班別, 備註.
const WORDS: Partial<Record<FieldKey, readonly string[]>> = {
  idNumber: [
    '身分證', '身份證', '身分證號碼', '身份證號碼', '身分證統一編號', '身份證統一編號', '國民身分證統一編號', '國民身分證', '身分證統編', '統一證號',
    '身分證字號/統一證號', '身分證字號/居留證號', '學員身分證字號', '員工身分證字號', 'ID', 'IDNO', 'ID No.', 'ID number',
    'National ID', 'National ID No.', 'National ID number', 'ID card', 'ID card No.', 'ID card number', 'Taiwan ID', 'Identity No.',
    'Identity number', 'ROC ID',
  ],
  name: ['名字', '中文姓名', '人員姓名', '員工姓名', '同仁姓名', '學員姓名', '參訓人員', '參加人員', '受訓人員', '研習人員', 'name', 'Full name', 'Chinese name',
    'Participant name', 'Attendee name', 'Employee name', 'Staff name', 'Student name'],
  birthday: ['出生日期', '出生年月日', '生日日期', 'Date of birth', 'Birth date', 'Birthday', 'DOB'],
  courseName: [
    '課程', '課名', '班名', '班別名稱', '課程全銜', '活動名稱', '研習名稱', '研習課程', '研習班別', '訓練名稱', '講習名稱', '講座名稱', '研習活動名稱', 'Course', 'Course name',
    'Course title', 'Training name',
  ],
  courseCode: ['課程代號', '課程編號', '班別代碼'],
  category: ['類別代碼', '課程類別代號', '學習類別代碼'],
  term: ['期數', '期次'],
  county: ['縣市', '縣市別', '縣市代碼', '上課縣市別', '上課縣市代碼', '上課地點縣市', '辦理縣市'],
  startDate: [
    '開始日期', '開始日', '起日', '起始日', '開課日期', '上課日期', '上課日', '日期', '課程日期', '研習日期', '活動日期', '訓練日期', '辦理日期', '課程開始日期', '課程起始日期', '訓練起始日期', '研習起日',
    '上課起始日期', 'Start date', 'Course date', 'Training date',
  ],
  endDate: [
    '結束日期', '結束日', '迄日', '訖日', '終迄日', '迄止日期', '終止日期', '結訓日期', '課程結束日期', '訓練結束日期', '研習迄日', '上課結束日期', 'End date',
  ],
  startTime: ['開始時間', '起始時間', '上課開始時間', '上課起始時間', '課程開始時間', '課程起始時間', 'Start time'],
  endTime: ['結束時間', '終止時間', '上課結束時間', '課程結束時間', 'End time'],
  actualStartDate: ['實際開始日期', '實際起始日期', '實際上課開始日期'],
  actualStartTime: ['實際開始時間', '實際起始時間', '實際上課開始時間'],
  actualEndDate: ['實際結束日期'],
  actualEndTime: ['實際結束時間'],
  unit: ['時數單位', '計算單位', '認證單位', '認證計算單位'],
  nature: ['課程性質', '學習方式', '研習方式'],
  digitalHours: ['數位學習時數', '線上時數'],
  physicalHours: ['實體學習時數', '實體課程時數'],
  passed: ['是否通過', '通過與否'],
  score: ['Score', '成績', '分數', '總成績', '測驗成績'],
  certificate: ['證書字號', '證書號碼', '結業證書字號'],
  attendance: ['出勤狀況', '出勤情形', '出席狀況', '出席情形', '上課狀況', '出缺勤狀況', '出缺勤'],
};

/** Words for 訓練總數 that say that it is in hours. */
const HOURS: readonly string[] = [
  '時數', '總時數', '研習時數', '認證時數', '核發時數', '核定時數', '訓練時數', '學習時數', '上課時數', '課程時數', '參訓時數', '終身學習時數', '研習總時數', '小時數', 'Hours', 'Training hours',
  'Total hours', 'Course hours',
];

// The text in brackets behind a header that says how to fill it in.
const REMARK = /\((?:必填|選填|可空白|全銜|小時|時|民國|民國年|例如?|[ymdhs:/-]+|\d)[^()]*\)$/u;

/** Tells the meaning of a header; null where it is unknown. */
export type ReadHeader = (header: string) => { readonly key: FieldKey; readonly inHours: boolean } | null;

/**
 * Reads headers for a format: those of a form that an office handed over mean its own columns, also such as no format knows; and those
 * of a list of courses, subjects or teachers mean what they mean there.
 */
export function readerFor({ id, own, marks, fields: columns }: Pick<Format, 'own' | 'fields' | 'marks'> & { id?: FormatId }): ReadHeader {
  if (own !== true && marks === undefined) return meaningOf;
  const words = Object.entries(formWords[id ?? 'form'] ?? {}) as [FieldKey, readonly string[]][];
  const byHeader = new Map([
    ...words.flatMap(([key, names]) => names.map((name) => [bare(name), key] as const)),
    ...columns.map(({ header, key }) => [bare(header), key] as const),
  ]);
  return (header) => {
    const key = byHeader.get(bare(header));
    return key === undefined ? meaningOf(header) : { key, inHours: false };
  };
}

/** Returns the meaning of a header; null where it is unknown. */
export function meaningOf(header: string): ReturnType<ReadHeader> {
  const text = bare(header);
  for (const name of [text, text.replace(REMARK, '')]) {
    const known = (byName ??= knownNames()).get(name);
    if (known) return known;
  }
  return null;
}

/** The field that a person names, by its key or by a header of the portal or of the format; null where there is none. */
export function namedMeaning(typed: string, format: Parameters<typeof readerFor>[0] = NO_FORMAT): Meaning | null {
  const word = typed.trim().toLowerCase();
  return byKey.get(word) ?? format.fields.find(({ key }) => key.toLowerCase() === word)?.key ?? readerFor(format)(typed)?.key ?? null;
}

const NO_FORMAT = { fields: [] };

/** The headers by which a field is known, those of the portal first. */
export function headersOf(key: FieldKey): readonly string[] {
  const own = fields.flatMap((field) => (field.key === key ? [field.header.replace('*', ''), ...(field.synonyms ?? [])] : []));
  const alike = SYNONYMS.filter((words) => own.some((one) => words.includes(one))).flat();
  return [...new Set([...own, ...alike, ...(WORDS[key] ?? [])])];
}

/** A header without the characters that do not distinguish headers. */
export function bare(header: string): string {
  return headerName(header).normalize('NFKC').toLowerCase();
}

const fields = formats.filter(({ marks, byNameAlone }) => marks === undefined && byNameAlone !== true).flatMap((format) => format.fields);
const every = formats.flatMap((format) => format.fields);
const byKey = new Map<string, Meaning>([['date', 'date'], ...every.map(({ key }): [string, Meaning] => [key.toLowerCase(), key])]);

type Names = ReadonlyMap<string, NonNullable<ReturnType<ReadHeader>>>;
// Made for the first header: most starts of the command read no such table.
let byName: Names | null = null;

// The headers of the portal's own files come first, those of the upload forms before those of the download, as the formats stand; a map
// keeps the last of those with one name.
function knownNames(): Names {
  const hours = new Set(HOURS.map(bare));
  return new Map([
    ...fields.flatMap(({ key, header, synonyms = [] }) => [header, ...synonyms].map((name) => [key, name] as const)),
    ...Object.entries(WORDS).flatMap(([key, words]) => (words ?? []).map((word) => [key as FieldKey, word] as const)),
    ...HOURS.map((word) => ['total', word] as const),
  ].map(([key, name]) => [bare(name), { key, inHours: hours.has(bare(name)) }] as const).reverse());
}
