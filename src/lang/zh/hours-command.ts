import type { UnplacedReason, UnreadReason } from '../../findings/hours.ts';
import { grouped } from '../number.ts';
import { hours as common } from './hours.ts';

/** The words of `lhl hours` that the command alone says. */
export const hoursCommand = {
  noInput: '沒有指定成績檔，例如 lhl hours grades.zip',
  pretty: {
    title: (year: number, until: string) => `${String(year)} 年終身學習時數（到 ${until} 止）`,
    summary: (people: number, records: number, total: string) => `${grouped(people)} 人、${grouped(records)} 筆紀錄，共 ${total} 小時`,
    complete: (asked: number, of: number) => `必須完成的課程全部完成：${grouped(asked)} 人（共 ${grouped(of)} 人）`,
    completeAll: (count: number, of: number) => `要求的項目全部完成：${grouped(count)} 人（共 ${grouped(of)} 人）`,
    itemHeader: ['項目', '完成', '要求的人', '尚缺'],
    unitHeader: ['單位', '人數', '必須完成', '全部完成', '時數'],
    people: (count: number) => `${grouped(count)} 人`,
    hours: (hours: string) => `${hours} 小時`,
    noUnit: '（沒有單位）',
    unknown: '無法判斷',
    beside: (name: string) => `另：${name}`,
    shown: (name: string) => `參考：${name}`,
    short: (count: number) => `還缺時數的有 ${grouped(count)} 人：`,
    nobody: '沒有人還缺時數。',
    shortHeader: ['單位', '姓名', '身分證字號', '尚缺'],
    more: (count: number) => `…另有 ${grouped(count)} 人；要完整的名單請用 -o people.csv`,
    left: (count: number) => `不在名冊上、但有紀錄的有 ${grouped(count)} 人（可能已離職）：`,
    without: (count: number) => `名冊上有 ${grouped(count)} 人這一年沒有任何紀錄`,
    unplaced: (records: number, hours: string) => `沒有歸到任何項目的有 ${grouped(records)} 筆、${hours} 小時（有算進總時數）：`,
    kind: (reason: UnplacedReason, category: string | null, records: number, hours: string) =>
      `${common.unplacedReason[reason]}${category === null ? '' : `：${category}`}（${grouped(records)} 筆、${hours} 小時）`,
    moreKinds: (count: number) => `…另有 ${grouped(count)} 種`,
    unread: (rows: number) => `有 ${grouped(rows)} 筆讀不出來，沒有算進去：`,
    unreadRow: (file: string, row: number, cell: string | null, value: string | null, reason: UnreadReason) =>
      `${file} 第 ${String(row)} 列${cell === null ? '' : `（${cell}）`}：${common.unreadReason[reason]}`
        + (value === null || value === '' ? '' : `「${value}」`),
    moreRows: (count: number) => `…另有 ${grouped(count)} 筆`,
    mend: '請先把這些列改好再算一次；lhl validate 檔名 會說明哪裡不對，lhl fix 可以直接改好寫法上的錯誤',
    assumed: '這份統計怎麼算的：',
    sum: (people: string, records: string) => `依人加總 ${people} 小時 = 依紀錄加總 ${records} 小時`,
  },
  year: (value: string, minguo: number | null) =>
    `--year 要接民國年，例如 115，不是「${value}」${minguo === null ? '' : `；西元 ${value} 年是民國 ${String(minguo)} 年`}`,
  otherEnding: (path: string, ending: string, fitting: string, reporter: string) =>
    `「${path}」是 ${ending} 檔，內容卻要是 ${reporter}。請改用 --reporter ${fitting}，或換一個檔名`,
  untilYear: (until: string, year: number) => `--until ${until} 不在 ${String(year)} 年裡`,
  done: (path: string, people: number, encoding: string | null, dry: boolean) =>
    `${dry ? '會將' : '已將'} ${grouped(people)} 人的時數寫到「${path}」${encoding === null ? '' : `（${encoding}）`}。裡面是真實的姓名與身分證字號，用畢請刪除。`,
  formulas: (cells: number, first: string, dry: boolean) =>
    `資料檔裡有 ${grouped(cells)} 格的值以 =、+、-、@ 這類符號開頭（第一格是 ${first}），${dry ? '會' : '已'}照原樣寫出，合併列印才會正確；`
      + '但試算表打開 CSV 時可能把它當成公式執行。要用試算表打開，請改寫成 .xlsx 或 .ods（在那裡是文字）',
  lacking: '有 Big5 沒有的字，所以不用 Big5。',
};
