// Of every command that opens an archive, or reads a table in whatever form.
const password = {
  '--password [value]': '詢問密碼（輸入時不顯示，可貼上）；直接寫在後面也可以，但會留在指令紀錄中',
  '--password-stdin': '從標準輸入讀取密碼',
  '--password-file <file>': '從檔案的第一行讀取密碼',
};
const limits = {
  '--max-size <bytes>': '解開後總大小的上限，可用 K、M、G（預設 2G）',
  '--max-ratio <n>': '壓縮比的上限（預設 200）',
  '--max-entries <n>': '檔案個數的上限（預設 1000）',
};
const tables = {
  '--sheet <name>': '活頁簿要讀的工作表：名稱，或第幾張（預設：第一張有內容的）',
  ...password,
  ...limits,
  '--max-cells <n>': '活頁簿格數的上限（預設 2000000）',
};
const codes = { '--codes <table=file>': '加上機關自己的代碼表，例如 category=類別.csv；可重複' };
const force = { '--force': '輸出檔已存在時覆寫' };
const inputEncoding = { '--input-encoding <encoding>': '指定輸入的編碼：big5、utf8（不給就看內容）' };
const today = { '--today <date>': '把這一天當作今天，例如 115-11-22' };
const showValues = { '--show-values': '不遮蔽身分證字號、姓名與生日（CI 環境中不接受）' };

/** What the help and the parser say. */
export const help = {
  usage: '用法：',
  arguments: '參數：',
  options: '選項：',
  commands: '指令：',
  usageOptions: '[選項]',
  usageCommand: '[指令]',
  program: '公務人員終身學習時數：上傳前檢核、開啟下載的壓縮檔、轉成 WebHR 表13 匯入檔',
  programAfter: [
    '範例：',
    '  lhl validate upload.csv                 檢核要上傳的檔案',
    '  lhl unzip --password grades.zip         開啟下載的成績檔（會詢問密碼）',
    '  lhl to-webhr grades.zip -o webhr.csv    轉成 WebHR 表13 匯入檔',
    '',
    '結束代碼：0 沒有錯誤，1 檔案有錯誤，2 用法不對或檔案打不開，130 被中斷',
    '',
  ].join('\n'),
  lang: '訊息的語言：zh（預設）或 en；也可用環境變數 LHL_LANG',
  noColor: '不使用顏色（也可用環境變數 NO_COLOR）',
  debug: '程式出錯時顯示錯誤位置，供回報問題',
  helpFlag: '顯示說明',
  versionFlag: '顯示版本',
  helpCommand: '顯示某個指令的說明',
  argument: {
    validate: '檔案',
    unzip: '壓縮檔', 'to-webhr': '輸入檔',
    rules: '', explain: '規則', formats: '格式', codes: '代碼表 或 要找的字', schema: '格式',
  },
  argumentHelp: {
    validate: '要檢核的檔案：CSV、.xlsx、.xls、.ods，或裝著它的 ZIP；- 代表標準輸入',
    unzip: '從入口網下載的 ZIP 檔',
    'to-webhr': '成績檔（CSV）、下載的 ZIP，或未開班上傳檔；- 代表標準輸入',
    rules: '',
    explain: '規則，例如 cell/code',
    formats: '格式，例如 unopened；不給就列出所有格式',
    codes: '代碼表與要找的字或代碼，例如 category 環境；不給就列出所有代碼表',
    schema: '格式：unopened、unopened-19、opened、grades',
  },
  command: {
    validate: '檢核要上傳到終身學習入口網的 CSV 檔（未開班、已開班、成績檔）',
    unzip: '解開從入口網下載、有密碼的 ZIP 檔，內容一個位元組都不變',
    'to-webhr': '把成績檔轉成 WebHR 表13「學員通過認證名單入檔(CSV)」的檔案',
    rules: '列出所有檢核規則',
    explain: '說明一個規則：是什麼、為什麼、怎麼改、例子',
    formats: '列出檔案格式，或一種格式的欄位',
    codes: '列出代碼表，或用名稱、代碼查詢，例如 lhl codes category 環境',
    schema: '把格式輸出成 JSON Schema、Table Schema 或 DuckDB 的 SQL',
  },
  option: {
    validate: {
      '--as <format>': '指定格式：unopened、unopened-19、opened、grades（不給就看標題列）',
      '--encoding <encoding>': '指定編碼：big5、utf8（不給就看內容）',
      '--stdin-filename <name>': '從標準輸入讀取時，報告裡顯示的檔名',
      '--exclude <pattern>': '不檢查符合樣式的檔案，例如 "舊檔/**"；可重複',
      '--config <file>': '設定檔（不給就從目前的資料夾往上找 lhl.config.json）',
      ...codes,
      '--reporter <name[=file]>': '報告的形式：pretty（預設）、json、jsonl、csv、html、sarif、junit、github；可重複，各自寫到檔案，例如 html=報告.html',
      '-o, --output <file>': '報告寫到檔案',
      '--all': '列出每一筆（pretty 預設每種問題只列前幾筆）',
      '--max-findings <n>': '每個檔案最多列出幾筆（總數照算）',
      '--quiet': '只列錯誤，不列提醒（提醒的數目照算）',
      '--select <rules>': '只檢查這些規則，例如 cell 或 cell/code；以逗號分隔',
      '--ignore <rules>': '不檢查這些規則；以逗號分隔',
      '--max-warnings <n>': '提醒超過這個數目時，結束代碼為 1',
      '--exit-zero': '有錯誤時結束代碼仍為 0',
      ...today,
      ...showValues,
      ...tables,
    },
    unzip: {
      ...password,
      '--out <dir>': '解到這個資料夾（預設：壓縮檔旁邊、同名的資料夾）',
      '--list': '只列出內容，不解開',
      '--force': '檔案已存在時覆寫',
      ...limits,
    },
    'to-webhr': {
      '-o, --output <file>': '輸出的檔案（必要）',
      '--as <format>': '指定輸入的格式：grades、unopened、unopened-19（不給就看標題列）',
      ...inputEncoding,
      '--encoding <encoding>': '輸出的編碼：big5（預設）、utf8、utf8-bom',
      '--agency-code <code>': '學習機關編號，10 個字（輸入是上傳檔時必要）',
      '--agency-name <name>': '學習機關名稱（輸入是上傳檔時必要）',
      '--dates <form>': '日期寫法：keep 不變、compact 1050624、dash 105-06-24（預設：成績檔 keep，上傳檔 compact）',
      '--truncate-names': '課程名稱超過 100 個位元組時截短（不會切開中文字）',
      '--set-aside <file>': '不能匯入的列連同原因寫到這個檔案，其餘照常轉出',
      '--only-importable': '把 WebHR 不收的列（終迄日期在 104-12-31 之後）也放到 --set-aside 的檔案',
      '--max-rows <n>': '每個輸出檔最多幾列，超過就分成 檔名-1.csv、檔名-2.csv…',
      ...force,
      ...tables,
    },
    rules: {
      '--reporter <form>': '顯示的形式：pretty（預設）、json',
      '-o, --output <file>': '寫到檔案',
    },
    explain: {
      '--reporter <form>': '顯示的形式：pretty（預設）、json',
      '-o, --output <file>': '寫到檔案',
    },
    formats: {
      '--reporter <form>': '顯示的形式：pretty（預設）、json',
      '-o, --output <file>': '寫到檔案',
    },
    codes: {
      ...codes,
      '--reporter <form>': '顯示的形式：pretty（預設）、json',
      '-o, --output <file>': '寫到檔案',
    },
    schema: {
      '--type <type>': '種類：json-schema（預設）、table-schema（Frictionless）、duckdb-sql',
      ...codes,
      '-o, --output <file>': '寫到檔案',
    },
  } satisfies Record<string, Record<string, string>>,
  error: {
    unknownCommand: (name: string) => `沒有「${name}」這個指令`,
    unknownOption: (flag: string) => `沒有「${flag}」這個選項`,
    didYouMean: (word: string) => `，是不是「${word}」？`,
    missingArgument: (name: string) => `缺少「${name}」`,
    missingValue: (flag: string) => `選項 ${flag} 後面要有值`,
    tooMany: (name: string) => `「${name}」不接受這麼多參數`,
    badLang: (value: string) => `--lang（LHL_LANG）只接受 zh 或 en，不是「${value}」`,
    seeHelp: (command: string) => `用法請看：${command} --help`,
    interrupted: '已中斷，未完成的檔案都已移除',
    ours: (name: string) => `程式發生錯誤（${name}），不是您的檔案的問題。請加上 --debug 再執行一次，並回報顯示的內容`,
    outputFailed: (code: string) => `無法寫到標準輸出（${code}），輸出不完整`,
  },
};
