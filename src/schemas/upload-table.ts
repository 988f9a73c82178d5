/** One row of 填表說明. */
export interface UploadTableRow {
  readonly name: string;
  /** Characters. */
  readonly max: number;
  readonly required: boolean;
}

/** 填表說明 of a class not opened, as 宜蘭縣政府所屬機關學校登錄…作業流程 (102–105) prints it: row 1 stands first. */
export const uploadTable = [
  { name: '身分證字號',   max: 10,  required: true },
  { name: '課程名稱',     max: 50,  required: true },
  { name: '起始日期',     max: 9,   required: true },
  { name: '姓名',         max: 20,  required: true },
  { name: '學位學分',     max: 1,   required: true },
  { name: '課程類別代碼', max: 4,   required: true },
  { name: '上課縣市',     max: 3,   required: true },
  { name: '期別',         max: 3,   required: true },
  { name: '終迄日期',     max: 9,   required: true },
  { name: '訓練總數',     max: 4,   required: true },
  { name: '訓練總數單位', max: 4,   required: true },
  { name: '訓練成績',     max: 5,   required: false },
  { name: '證件字號',     max: 36,  required: false },
  { name: '出勤上課狀況', max: 255, required: false },
  { name: '生日',         max: 9,   required: false },
  { name: '學習性質',     max: 1,   required: true },
  { name: '數位時數',     max: 4,   required: true },
  { name: '實體時數',     max: 4,   required: true },
  { name: '課程代碼',     max: 20,  required: false },
] as const satisfies readonly UploadTableRow[];

/** The name of a row of the table. */
export type UploadTableName = (typeof uploadTable)[number]['name'];
