import { grouped } from '../number.ts';

/** The words about the list of people that `--roster` names. */
export const roster = {
  at: (path: string, text: string) => `名冊「${path}」${text}`,
  stdin: '--roster 要接檔名：標準輸入不能當名冊',
  onSheet: (name: string, text: string) => `的工作表「${name}」${text}`,
  refused: {
    empty: '裡面沒有任何內容',
    noHeader: '找不到標題列：要有一列寫著「姓名」和「身分證字號」',
    noId: (lookedFor: string, columns: string) => `找不到身分證字號的欄。找過的欄名：${lookedFor} 等；標題列有：${columns}`,
    noName: (lookedFor: string, columns: string) => `找不到姓名的欄。找過的欄名：${lookedFor} 等；標題列有：${columns}`,
    noPeople: '標題列下面一個人也沒有',
    twice: (columns: string) => `有欄位不能確定是哪一欄：${columns}。名單分成左右兩半的話，請把右半邊的人移到左半邊下面；多出來的欄請刪除`,
    masked: (columns: string) => `身分證字號都遮住了（${columns}），不能用來對照。請重新匯出沒有遮罩的名冊`,
    noValidId: (rows: string) => `身分證字號都不對，沒有一個人可以用：${rows}`,
    tooMany: (limit: number) => `超過上限 ${grouped(limit)} 格。請只留需要的工作表和欄；若確定沒有問題，請用 --max-cells 提高上限`,
    unreadable: '有讀不出來的內容：',
  },
  unused: {
    blank: (rows: string) => `沒有身分證字號，沒有用到：${rows}`,
    wrong: (because: string, rows: string) => `身分證字號不對（${because}），沒有用到：${rows}`,
    shifted: (rows: string) => `值比標題列多或少，可能移到別的欄，沒有用到：${rows}`,
  },
  uncertainBirthdays: (count: number) => `有 ${grouped(count)} 個出生日期不能確定是哪一天（例如 70/1/1 可能是西元 1970 年），不拿來對照`,
  sheets: (read: string, others: string) => `讀了工作表：${read}${others === '' ? '' : `；不是名冊，沒有讀：${others}`}`,
};
