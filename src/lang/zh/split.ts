import { grouped } from '../number.ts';

/** The words of `lhl split` and `lhl merge`. */
export const split = {
  toStdout: '-o 要接資料夾：分出來的檔案含有個人資料，不寫到標準輸出',
  refused: '這個檔案無法處理，沒有寫出任何檔案',
  onlyCsv: '這是活頁簿或壓縮檔，不是 CSV。壓縮檔請先用 lhl unzip 解開；活頁簿請先用 lhl fix 檔名.xlsx -o 檔名.csv 轉成 CSV',
  tooMany: (most: number) => `照 --rows 這個數目會分成超過 ${grouped(most)} 個檔案，沒有寫出任何檔案。請把 --rows 改大`,
  done: (path: string, format: string, files: number, folder: string, dry: boolean) =>
    `${dry ? '會將' : '已將'} ${path}（${format}）分成 ${grouped(files)} 個檔案，放在「${folder}」：`,
  part: (path: string, rows: number) => `${path}：${grouped(rows)} 筆`,
  sum: (rows: number, written: number) => `輸入 ${grouped(rows)} 筆 = 寫出 ${grouped(written)} 筆`,
  onePart: (limit: number) => `沒有超過 ${grouped(limit)} 筆，本來就不用分，內容和原檔一樣。`,
  together: '同一門課相連的列都在同一個檔案裡。',
  cut: (courses: number, limit: number) => `有 ${grouped(courses)} 門課超過 ${grouped(limit)} 筆，只能切開；其餘同一門課相連的列都在同一個檔案裡。`,
  blank: (rows: number) => `其中 ${grouped(rows)} 筆是空白或只有逗號的列，照原樣留著；入口網不收這種列，可用 lhl fix 刪除。`,
  empty: (lines: number) => `另有 ${grouped(lines)} 個空行，照原樣留著，不算筆數。`,
  headerless: (columns: number) => `檔案沒有標題列（依 ${columns} 欄當作成績下載來讀），所以分出來的檔案也沒有標題列。`,
  overLimit: (limit: number) => `注意：入口網每次最多收 ${grouped(limit)} 筆，有檔案超過了。不加 --rows 就會依這個上限來分。`,
  leftOver: (path: string) => `注意：${path} 是以前留下的，不是這次寫出的`,
  unchanged: (header: boolean) => `${header ? '標題列與' : ''}各列的內容、編碼、換行都和原檔相同，一個位元組都沒有改。`,
  merge: {
    toStdout: '-o 要接檔名：合成的檔案含有個人資料，不寫到標準輸出',
    fromStdin: '合併不能讀標準輸入（-），請指定檔案',
    left: (folder: string, names: readonly string[], more: number) =>
      `資料夾「${folder}」裡只合併 .csv，這些沒有合併：${names.join('、')}${more === 0 ? '' : ` 等 ${String(names.length + more)} 個`}`,
    two: '合併要有兩個以上的檔案',
    twice: (path: string) => `「${path}」指定了兩次，同一個檔案只能合併一次`,
    refused: '這個檔案無法合併，沒有寫出任何檔案',
    mustAgree: (first: string) => `。欄位和順序要和第一個檔案 ${first} 相同才能合併，沒有寫出任何檔案`,
    differs: (cell: string, theirs: string, ours: string) => `${cell} 的標題是${theirs}，第一個檔案的這一欄是${ours}`,
    noColumn: '（沒有這一欄）',
    noHeader: '沒有標題列，第一個檔案有',
    firstHasNone: '有標題列，第一個檔案沒有',
    width: (theirs: number, ours: number) => `有 ${grouped(theirs)} 欄，第一個檔案有 ${grouped(ours)} 欄`,
    undecodable: '有無法解讀的字，不能改成另一種編碼，沒有寫出任何檔案',
    lacking: (cell: string, position: number) =>
      `${cell} 的第 ${grouped(position)} 個字是 Big5 沒有的字，不能寫成 Big5，沒有寫出任何檔案。不加 --encoding 就會寫成 UTF-8（有 BOM）`,
    done: (files: number, output: string, encoding: string, dry: boolean) =>
      `${dry ? '會將' : '已將'} ${grouped(files)} 個檔案合成「${output}」（${encoding}），依序是：`,
    oneHeader: '標題列只留第一個檔案的。',
    headerless: '這些檔案都沒有標題列，合成的檔案也沒有。',
    unchanged: '各列的內容、編碼、換行都和原檔相同，一個位元組都沒有改。',
    anew: (encoding: string) => `各列的文字和換行都和原檔相同，編碼改寫成 ${encoding}。`,
    lackingSo: (path: string, cell: string, position: number) => `${path} 的 ${cell} 第 ${grouped(position)} 個字是 Big5 沒有的字，所以不用 Big5。`,
    within: (folder: string) =>
      `注意：合成的檔案放在要合併的資料夾「${folder}」裡，下次合併這個資料夾時會連它一起合併，同一筆就有兩次。請移到別的資料夾。`,
    acrossUnknown: '欄位不是已知的格式，看不出哪幾欄相同才是同一筆，沒有寫出任何檔案。可用 --as 指定格式；不加 --across 就直接合併',
    acrossRepeated: (count: number) => `有 ${grouped(count)} 筆和前面的列是同一筆資料，沒有寫出任何檔案：`,
    acrossDoubtful: (count: number) => `有 ${grouped(count)} 筆和前面的列對不起來，請確認：`,
    acrossMore: (count: number, shown: number) =>
      `共 ${grouped(count)} 筆，只列前 ${grouped(shown)} 筆；全部可用 lhl validate --across --all 列出`,
    acrossGoOn: '刪掉多出來的列再合併；不加 --across 就照原樣合併，不比對。',
    acrossNone: '各檔案的列都比對過，沒有同一筆資料重複。',
    overLimit: (rows: number, limit: number, output: string) =>
      `注意：共 ${grouped(rows)} 筆，超過入口網每次 ${grouped(limit)} 筆的上限。上傳前請用 lhl split "${output}" -o 資料夾 分成幾個檔案。`,
  },
};
