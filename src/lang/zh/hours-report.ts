import type { HoursLines } from '../../findings/hours.ts';
import { grouped } from '../number.ts';

/** The lines of the portal's page 學習時數, by its words. */
const lines: Readonly<Record<keyof HoursLines, string>> = {
  total: '通過總學習時數',
  digital: '數位課程',
  physical: '實體課程',
  mixed: '混成課程',
  related: '與業務相關',
  genderBasic: '性別主流化基礎課程',
  genderAdvanced: '性別主流化進階課程',
  policy: '當前政府重大政策',
  environment: '環境教育',
  democracy: '民主治理價值',
  security: '資通安全通識',
};

/** The words of a report of the hours of people. */
export const hoursReport = {
  title: '學習時數統計',
  product: '公務人員終身學習時數',
  period: (year: number, until: string) => `民國 ${year} 年，終迄日期在 ${until} 以前的紀錄`,
  all: (people: number) => `${grouped(people)} 人全部達成`,
  some: (complete: number, people: number) => `${grouped(people)} 人中 ${grouped(complete)} 人全部達成，${grouped(people - complete)} 人還有缺`,
  open: '檔案缺少欄位，算不出誰還有缺',
  nobody: '沒有任何人的紀錄',
  label: {
    people: '人數', complete: '全部達成', completeRequired: '必須完成課程達成', hours: '總時數', records: '紀錄（筆）', unit: '單位',
    person: '姓名', missing: '尚缺', reason: '原因', category: '課程類別', file: '檔案', row: '列', course: '課程', endDate: '終迄日期',
    idNumber: '身分證字號', column: '欄位', value: '內容',
  },
  lines,
  unknown: '算不出來',
  items: '各項進度',
  required: '每年必須完成之課程',
  beside: '另外要求',
  reached: (reached: number, people: number) => `${grouped(reached)}／${grouped(people)} 人`,
  lacking: (hours: string) => `合計還缺 ${hours} 小時`,
  of: (done: string, asked: string) => `${done}／${asked}`,
  units: '各單位',
  unitsHelp: '選一個單位，可跳到它的名單',
  noUnit: '（沒有單位）',
  people: (unit: string, count: number) => `${unit}：${grouped(count)} 人`,
  cut: (shown: number, total: number) => `共 ${grouped(total)} 人，這一頁只列出 ${grouped(shown)} 人，還有缺的人排在前面；全部的人請用 -o 存成試算表`,
  complete: '已達成',
  left: '不在名冊上的人',
  leftHelp: '有學習紀錄，但不在名冊上，可能已經離職或調走；不算在上面的人數裡。',
  withoutRecords: (people: number) => `名冊上有 ${grouped(people)} 人這一年沒有任何紀錄`,
  unplaced: '沒有歸入任何項目的紀錄',
  unplacedSum: (records: number, hours: string) => `共 ${grouped(records)} 筆、${hours} 小時，算在總時數裡，不算在任何項目裡`,
  unread: '讀不出來的列',
  unreadSum: (rows: number) => `共 ${grouped(rows)} 筆，沒有算進任何時數`,
  assumed: '怎麼算出來的',
  sums: (people: string, records: string) => `每個人的時數加起來是 ${people} 小時，每筆紀錄的時數加起來是 ${records} 小時`,
  counted: (records: number) => `算進去的紀錄 ${grouped(records)} 筆`,
  ofFile: (file: string, sheet: string | null, rows: number) => `${file}${sheet === null ? '' : `（工作表「${sheet}」）`}：${grouped(rows)} 筆`,
  sheets: { people: '人員', unplaced: '未歸類紀錄', assumed: '說明' },
};
