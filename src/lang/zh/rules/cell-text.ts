import type { RuleTexts } from '../../rule-text.ts';
import { traces } from '../traces.ts';

/** Rules of the characters of a cell, in the words of the portal. */
export const cellText = {
  'cell/space': {
    title: '前後有空白',
    explain: '內容前後的空白看不見，但入口網會當成不同的課程名稱或姓名。',
    evidence: ['前後的空白看不見，卻會讓同一個人或同一門課被當成兩個。'],
    message: () => '內容的前面或後面有空白',
    help: () => '刪掉前後的空白',
  },
  'cell/control': {
    title: '內容有換行或控制字元',
    explain: '儲存格裡的換行（Alt+Enter）、定位字元會使這一列在入口網讀到錯的欄位。課程簡介、其他說明是自由填寫的文字，裡面的換行只提醒。',
    evidence: ['換行或定位字元會把一列切開，或讓值移到別欄。'],
    message: (p) => ({
      tab: '內容有定位字元（Tab）',
      'line-break': '內容有換行（在 Excel 按了 Alt+Enter）',
      'break-in-free-text': '說明裡有換行（在 Excel 按了 Alt+Enter）',
      'end-of-file': '內容最後有檔尾記號（Ctrl-Z），是舊式程式留下的',
      other: '內容有看不見的控制字元',
    })[p.kind],
    help: () => '刪掉換行或看不見的字，或重新輸入這一格',
  },
  'cell/invisible': {
    title: '內容有看不見的字',
    explain: '零寬空白、方向記號之類的字看不見，多半是從網頁或通訊軟體複製來的；入口網會當成不同的課程名稱或姓名，Big5 也沒有這些字。',
    evidence: ['從網頁或通訊軟體複製時帶進來的字元看不見，會讓姓名與課名比對不上。'],
    message: (p) => traces.message({ kind: 'invisible', char: p.char }),
    help: () => traces.help({ kind: 'invisible', char: '' }),
  },
  'cell/text-mark': {
    title: '內容有強制當成文字的記號',
    explain: '在 Excel 輸入單引號或 ="…" 可以不讓內容被改掉；存進 CSV 的記號，入口網會當成姓名、課程名稱的一部分。',
    evidence: ['這是為了不讓 Excel 改值而打的記號，不是姓名或課名的一部分。'],
    message: (p) => (p.kind === 'apostrophe' ? '開頭有單引號，入口網會當成內容的一部分' : '寫成 ="…" 的公式，入口網會當成內容的一部分'),
    help: () => '刪掉記號，只留內容；確實是標點的，改用「」',
  },
  'cell/name-form': {
    title: '姓名的寫法不像姓名',
    explain: '姓名裡有數字，或姓與名之間空了一格。入口網以身分證字號與姓名認人，寫法不同可能認不出本人；族名、外文姓名中間的空白是對的，不會提醒。',
    evidence: ['姓名沒有數字；兩三個字的姓名中間的空白，多半是為了排版對齊。'],
    message: (p) => (p.kind === 'digit' ? '姓名裡有數字' : '姓與名之間有空白'),
    help: (p) => (p.kind === 'digit' ? '刪掉編號之類的數字；是別的欄位的內容，就移回那一欄' : '刪掉中間的空白；登錄的姓名本來就有空白的不用理會'),
  },
  'cell/date-unlikely': {
    title: '日期不太可能',
    explain: '寫法正確、也有這一天，但開課、上課日期早於 090-01-01 或比今天晚一年以上，或生日與課程對不上（參加者不滿 15 歲、超過 100 歲、還沒出生），多半是年份打錯。',
    evidence: ['這樣的日期多半是少打、多打一碼，或把西元年當成民國年；極少數真的如此，所以只提醒。'],
    message: (p) => ({
      early: '日期早於 090-01-01，年份可能打錯',
      late: `日期比今天（${'today' in p ? p.today : ''}）晚一年以上，年份可能打錯`,
      unborn: `生日在今天（${'today' in p ? p.today : ''}）之後`,
      young: '照這個生日，課程結束時還不滿 15 歲',
      old: '照這個生日，課程結束時已超過 100 歲',
    })[p.kind],
    help: (p) => (p.kind === 'early' || p.kind === 'late' ? '確認年份（民國年）；確實是這一天的不用理會' : '對照身分證件確認生日；生日可以留空白'),
  },
  'cell/separator': {
    title: '內容有半形逗號或雙引號',
    explain: '半形逗號是欄位的分隔；內容裡有逗號就必須加引號，而入口網說明不用加引號。',
    evidence: ['未開班步驟 注意事項二 填表說明 末列 說明 3（文字不加引號）', '文字不能加引號，值裡的逗號就會被當成分欄。'],
    message: (p) => p.kind === 'comma' ? '內容有半形逗號' : '內容有雙引號',
    help: (p) => p.kind === 'comma' ? '改成全形逗號「，」或頓號' : '改成「」，或刪掉引號',
  },
  'cell/formula': {
    title: '內容以 = + - @ 開頭',
    explain: '試算表會把以 = + - @ 開頭的內容當成公式執行。',
    evidence: ['試算表會把這樣的值當公式執行，內容就變了。'],
    message: () => '以 = + - @ 開頭，試算表會當成公式',
    help: () => '刪掉開頭的符號，或改成全形',
  },
  'cell/not-in-big5': {
    title: '有 Big5 沒有的字',
    explain: '入口網與 WebHR 用 Big5。Big5 沒有的字（例如堃、煊、峯、着）存檔後會變成 ?；造字在別的電腦會顯示成別的字。',
    evidence: ['寫檔處（以 Big5 寫出）', '這些字存成 Big5 會變成問號，造字在別的電腦是別的字。'],
    message: (p) => p.kind === 'private-use' ? `第 ${p.position} 個字是造字，別的電腦看不到或會看成別的字` : `第 ${p.position} 個字是 Big5 沒有的字`,
    help: () => '改用 Big5 有的字；姓名請依當事人在入口網登錄的寫法',
  },
  'cell/lost-character': {
    title: '字可能已經遺失',
    explain: 'Big5 沒有的字存檔時會變成 ? 或 □，原來的字已經不在檔案裡。',
    evidence: ['姓名裡的問號或方框，多半是罕見字存檔時掉了。'],
    message: (p) => `第 ${p.position} 個字是 ? 或 □，原來的字可能在 Excel 存檔時遺失了`,
    help: () => '查出原來的字重新輸入；姓名請依當事人在入口網登錄的寫法',
  },
  'cell/name-bytes': {
    title: '課程名稱超過 100 個位元組',
    explain: 'P2K 與 WebHR 表13 的課程名稱只留 100 個位元組（50 個中文字），超過的會被截掉。',
    evidence: ['未開班步驟 注意事項二 填表說明 第 2 列「課程名稱」：備註：轉入 pemis2K 超過 100 位元組（50 個中文字）會被截掉'],
    message: (p) => `課程名稱在 Big5 有 ${p.bytes} 個位元組，轉入 P2K 或 WebHR 時只留 100 個`,
    help: () => '縮短到 50 個中文字以內',
  },
} satisfies Partial<RuleTexts>;
