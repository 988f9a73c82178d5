import { isTrace } from '../../../findings/trace.ts';
import type { RuleTexts } from '../../rule-text.ts';
import { traces } from '../traces.ts';
import { asText } from './words.ts';

/** Rules of a cell that its kind or its place tells, in the words of the portal. */
export const cell = {
  'cell/required': {
    title: '必填欄位空白',
    explain: '打 * 號的欄位必填，任何一格漏填都會使整個檔案處理異常。',
    evidence: [
      '未開班步驟 注意事項一（打 * 必填；一欄錯誤或漏填，整個檔案處理異常）',
      '貳、六（一）至（三）「整批上傳」操作說明：* 為必填，第一排欄名保留',
      '已開班 17 欄的標題列（星號）',
    ],
    message: () => '必填欄位沒有填',
    help: () => '填入內容',
  },
  'cell/too-long': {
    title: '內容太長',
    explain: '超過欄位的最大長度，入口網會處理異常或截斷。',
    evidence: ['未開班步驟 注意事項二 填表說明「最大長度」欄', '長度以字數計；時間欄文件沒有寫，取 HH:MM:SS 的 8 個字。'],
    message: (p) => `有 ${p.length} 個字，超過上限 ${p.max} 個字`,
    help: (p) => `縮短到 ${p.max} 個字以內`,
  },
  'cell/id-format': {
    title: '身分證字號格式不對',
    explain: '身分證字號或統一證號是 10 個字：1 個大寫英文字母加 9 碼（統一證號第 2 碼可能是字母 A–D）。',
    evidence: ['未開班步驟 注意事項二 填表說明 第 1 列「身分證字號」：長度 10、文數字', '國民身分證與新、舊式統一證號的寫法是各機關通用的，手冊沒有再寫。'],
    message: (p) => isTrace(p) ? traces.message(p) : ({
      form: '有全形字、小寫字母或空白',
      length: `應該是 10 個字，這裡有 ${p.length} 個`,
      shape: '不是身分證字號或統一證號：第 1 碼要是英文字母，第 2 碼是 1、2、8、9（舊式統一證號 A–D），其餘是數字',
      masked: '檔案裡的後四碼本來就是 ****（不是 lhl 遮的），入口網認不出是誰',
      'masked-part': '檔案裡本來就遮住了幾碼（不是 lhl 遮的），入口網認不出是誰',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : ({
      form: '改成半形大寫，去掉空白',
      length: '對照身分證件重新輸入',
      shape: '對照身分證件重新輸入',
      masked: '遮住的號碼算不回來：向給名單的單位要沒有遮蔽的檔案，或用人事資料的完整號碼換掉',
      'masked-part': '遮住的號碼算不回來：向給名單的單位要沒有遮蔽的檔案，或用人事資料的完整號碼換掉',
    })[p.kind],
  },
  'cell/id-checksum': {
    title: '身分證字號檢查碼不符',
    explain: '最後一碼是由前面各碼算出的檢查碼。不符表示至少有一碼打錯，時數會登錄不到本人。',
    evidence: ['檢查碼不符表示至少打錯一碼，時數會登錄不到本人；平台怎麼檢查，文件沒有寫。'],
    message: () => '檢查碼不符，至少有一碼打錯',
    help: () => '對照身分證件重新輸入',
  },
  'cell/id-old-form': {
    title: '舊式統一證號',
    explain: '110-01-02 起發新式統一證號（第 2 碼是 8 或 9），舊式的自 120-01-01 起失效。',
    evidence: ['舊式統一證號自 120-01-01 起不能再用，平台記的可能已是新號。'],
    message: () => '這是舊式統一證號，自 120-01-01 起失效',
    help: () => '若當事人已換發，改填新式統一證號',
  },
  'cell/date-format': {
    title: '日期格式不對',
    explain: '日期要寫成民國年 YYY-MM-DD，年 3 碼、月日各 2 碼，例如 091-06-30。',
    evidence: [
      '未開班步驟 注意事項二 填表說明 第 3 列「起始日期」：民國年 YYY-MM-DD；第 9、15 列相同',
      '日期欄寫成三碼年、月、日，以 - 分開',
      '日期先補成三碼年再寫出',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : ({
      certain: '日期要寫成民國 YYY-MM-DD',
      libreoffice: '年份多了一個 0：在 LibreOffice 輸入 114-05-10，會變成 0114-05-10',
      'two-digit': '年份只有兩碼，看不出是哪一年',
      'two-digit-gregorian': '年份只有兩碼，看起來是西元年的後兩碼（26 是 2026）',
      'two-digit-birthday': '年份只有兩碼，看不出是民國還是西元',
      gregorian: '這是西元日期，要改成民國 YYY-MM-DD；Excel 常自動改成西元',
      'with-time': '日期後面多了時間；時間要填在時間的欄',
      serial: '這是 Excel 內部的日期序號（從 1900 年算起的天數），不是日期',
      'before-minguo': '這是民國前的日期，這一欄只能填民國元年以後的日期',
      'no-year': '沒有年份；Excel 常把日期顯示成「5月11日」或「May-11」',
      unknown: '看不出是哪一天，日期要寫成民國 YYY-MM-DD',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'certain' ? '改成建議的寫法'
      : p.kind === 'libreoffice' ? '改成建議的寫法；在 LibreOffice 先把該欄的儲存格格式設成「文字」再輸入'
      : p.kind === 'before-minguo' ? '確認日期；生日可以留空白'
      : `確認日期後改成民國 YYY-MM-DD，例如 115-05-10；${asText}`,
  },
  'cell/date-invalid': {
    title: '沒有這一天',
    explain: '寫法正確，但曆法上沒有這一天（例如非閏年的 2 月 29 日），入口網會處理異常。',
    evidence: ['沒有這一天，系統與人都不知道是哪一天。'],
    message: () => '曆法上沒有這一天',
    help: () => '確認年、月、日後更正',
  },
  'cell/time-format': {
    title: '時間格式不對',
    explain: '時間要寫成 HH:MM:SS，24 小時制，例如 09:10:00。',
    evidence: ['時間一律寫成 HH:MM:00', '課程時段表（HH:MM:SS）', '公開的手冊沒有寫時間的格式，依實際使用的程式。'],
    message: (p) => isTrace(p) ? traces.message(p) : ({
      'lost-zero': '小時只有一碼；Excel 會把 09:10:00 改成 9:10:00',
      form: '時間要寫成 HH:MM:SS',
      'with-date': '時間前面多了日期；日期要填在日期的欄',
      serial: '這是 Excel 內部的時間數字（一天的幾分之幾），不是時間',
      unknown: '看不出是幾點，時間要寫成 HH:MM:SS（00:00:00 到 23:59:59）',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'unknown' ? '改成 24 小時制的 HH:MM:SS，例如 13:30:00' : `改成 HH:MM:SS；${asText}`,
  },
  'cell/time-short': {
    title: '時間沒有秒',
    explain: '入口網的格式是 HH:MM:SS；HH:MM 有別的系統接受，入口網沒有保證。',
    evidence: ['已開班的時間寫成 HH:MM', '有系統這樣寫，但多數寫到秒，補上秒比較穩當。'],
    message: () => '時間沒有寫到秒',
    help: () => '後面加上 :00',
  },
  'cell/integer': {
    title: '不是整數',
    explain: '這一欄只能填半形數字的整數，不接受 0.5、正負號或其他文字。',
    evidence: [
      '未開班步驟 注意事項二 填表說明 第 10 列「訓練總數」：只能整數，不接受 0.5；第 8、17、18 列也是數字',
      '開班步驟 三（二）新增課程畫面（最多三位數字、不能為 0）',
      '貳、六（一）至（三）「整批上傳」操作說明 訓練總數（整數）',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : p.kind === 'category-differs'
      ? `名稱和代碼不一致：叫這個名稱的是 ${p.codes}${p.code === null ? '，寫的代碼不在公開的代碼表上' : `，${p.code} 是「${p.name ?? ''}」`}` : ({
      zero: '期別要從 1 開始，不能是 0',
      decimal: '這一欄只能填整數，不接受小數',
      form: '有全形數字或空白',
      date: '這一欄只能填整數；看起來像日期，可能是 Excel 把 3-2 之類的內容改成了日期',
      scientific: '這一欄只能填整數；看起來像科學記號，可能是 Excel 改的',
      category: '課程類別要填代碼（數字），不能填名稱',
      'category-name': '課程類別要填代碼（數字），不能填名稱',
      'category-several': `課程類別要填代碼（數字）；叫這個名稱的不只一個：${p.kind === 'category-several' ? p.codes : ''}`,
      'not-a-number': '這一欄只能填整數',
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'category-differs' ? '確認是哪一個類別，只填它的代碼' : ({
      zero: '填 1 到 999',
      decimal: '改成整數；半天可改用小時為單位',
      form: '改成半形數字，去掉空白',
      date: `填整數；${asText}`,
      scientific: `填整數；${asText}`,
      category: '查類別代碼表，填入數字代碼，例如環境教育 337、資通安全（通識）522',
      'category-name': '改成這個名稱的代碼',
      'category-several': '用 lhl codes category 看各在哪一類，填入其中一個',
      'not-a-number': '填整數，例如 3',
    })[p.kind],
  },
  'cell/number': {
    title: '不是數字',
    explain: '這一欄只能填半形數字，可以有小數點。',
    evidence: ['未開班步驟 注意事項二 填表說明 第 12 列「訓練成績」：數字', '成績允許有小數，文件沒有禁止。'],
    message: (p) => isTrace(p) ? traces.message(p) : p.kind === 'form' ? '有全形數字或空白' : '這一欄只能填數字',
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'form' ? '改成半形數字，去掉空白' : '填數字，例如 3 或 85.5；訓練成績不是分數時（如「及格」）留空白',
  },
  'cell/code': {
    title: '代碼不在代碼表中',
    explain: '這一欄只能填代碼表裡的代碼，而且要和代碼表寫的一樣（上課縣市是兩碼，01 的 0 不能省）。限制上課對象的機關代碼要完整，或開頭加 *。',
    evidence: [
      '未開班步驟 注意事項二 填表說明 第 5 列「學位學分」：代碼；第 7、11、16 列也列出代碼',
      '已開班「通過」欄寫 1 或 0',
      '學習性質、學位學分、單位、縣市的代碼，縣市含 33 桃園市',
    ],
    message: (p) => isTrace(p) ? traces.message(p) : p.kind === 'agencies' ? '不是機關代碼，或多個代碼沒有用半形分號「;」隔開' : ({
      'lost-zero': '代碼少了前面的 0；Excel 會把 01 改成 1',
      name: '要填代碼，不是名稱',
      form: '代碼的寫法不對（全形、空白或多了 0）',
      unknown: `代碼表${p.own === null ? '' : `（含「${p.own}」）`}沒有這個代碼（${p.choices}）`,
    })[p.kind],
    help: (p) => isTrace(p) ? traces.help(p) : p.kind === 'agencies' ? '寫完整的機關代碼（10 碼），或開頭幾碼加 *，例如 323000000A;323*' : ({
      'lost-zero': `補回前面的 0；${asText}`,
      name: '改成對應的代碼',
      form: '改成代碼表的寫法',
      unknown: '查代碼表，填入正確的代碼（lhl codes 可列出代碼表）',
    })[p.kind],
  },
  'cell/code-unlisted': {
    title: '課程類別代碼不在公開的代碼表中',
    explain: '公開的類別代碼表是 109-12-15 的，之後新增的代碼不在表上；但也可能是打錯。',
    evidence: ['整張表', '未開班步驟 注意事項二 填表說明 第 6 列「課程類別代碼」：數字，依類別代碼表', '代碼表會再加新碼，表上沒有不一定錯，所以只提醒。'],
    message: (p) => `公開的代碼表（${p.asOf}）${p.own === null ? '' : `與「${p.own}」都`}沒有這個課程類別代碼`,
    help: () => '在入口網的「類別代碼表」確認；代碼正確就不用理會',
  },
  'cell/code-retired': {
    title: '代碼已經停用',
    explain: '上課縣市或課程類別的代碼，在課程開始那一天已經停用：縣市已經改制，或課程類別代碼表（109-12-15）已經沒有這個類別。',
    evidence: ['未開班步驟 注意事項二 填表說明 第 7 列「上課縣市」：改制前後的縣市並列', '109-12-15 的總表已沒有的代碼', '課程開始時已經改制或停用，多半是沿用了舊檔案。'],
    message: (p) => p.kind === 'county' ? `${p.name}在 ${p.until} 改制，課程開始時已經不存在` : `課程類別「${p.name}」在 ${p.until} 的代碼表已經沒有了`,
    help: (p) => p.kind === 'county' ? `應為 ${p.successor}；請確認` : '用 lhl codes category 查現行的代碼，改用相當的類別',
  },
  'cell/course-code': {
    title: '課程代碼有英文、數字以外的字',
    explain: '課程代碼由各機關用英文、數字自訂，其他的字入口網可能不收。',
    evidence: ['未開班步驟 注意事項二 填表說明 第 19 列「課程代碼」：機關自訂的英、數字', '底線與連字號只是分隔，不影響辨認，所以不提醒。'],
    message: (p) => ({
      scientific: '看起來像科學記號；Excel 會把 1E10 之類的代碼改成數字',
      date: '看起來像日期；Excel 會把 3-2 之類的代碼改成日期',
      character: '課程代碼只用英文、數字、_ 和 -',
    })[p.kind],
    help: (p) => p.kind === 'character' ? '改用半形英文、數字' : `填回原來的代碼；${asText}`,
  },
} satisfies Partial<RuleTexts>;
