import { grouped } from '../../number.ts';

/** The words around every screen of the page, and those of its first one. */
export const shell = {
  title: '學習時數檔案檢核',
  stays: '檔案不會離開這台電腦',
  otherLang: 'English',
  skip: '跳到主要內容',
  intro: [
    '上傳到終身學習入口網之前，先在這裡檢查：今天就知道，不用等到明天。',
    '檔案只在這個網頁裡處理，不會傳到任何地方，也不會留下來；不用安裝，沒有網路也能用。',
    '上傳檔、成績壓縮檔、名單、處理結果網頁都可以（CSV、Excel、ODF、ZIP），一次可以好幾個。',
  ],
  dropHere: '把檔案拖到這裡，或',
  choose: '選擇檔案',
  noFile: '手邊沒有檔案？',
  example: '用範例試試',
  exampleAbout: '虛構的人，有各種錯誤',
  dropNow: '放開滑鼠，開始檢查',
  menu: '其他的事',
  tools: {
    make: { title: '做上傳檔', about: '從簽到名單' },
    template: { title: '填寫用的範本', about: 'Excel、ODF' },
    hours: { title: '看時數', about: '誰還差幾小時' },
    'look-up': { title: '查規則與代碼', about: '看不懂的訊息、代碼' },
  },
  foot: { version: (version: string) => `版本 ${version}`, proof: '怎麼確定沒有上傳？' },
  another: '換一個檔案',
  back: '回上一步',
  clear: '清除',
  clearAbout: '把檔案和密碼從記憶體丟掉',
  cleared: '已清除：檔案、密碼和結果都已從記憶體丟掉。',
  close: (name: string) => `關閉 ${name}`,
  closeAbout: '把這個檔案和它的密碼從記憶體丟掉',
  tabs: '開啟的檔案',
  showNames: '顯示姓名與身分證字號',
  showNamesAbout: '旁邊沒有別人時再按。再按一次就遮住。',
  working: (name: string) => `正在處理 ${name}`,
  percent: (done: number) => `${grouped(Math.round(done * 100))}%`,
  tooLarge: (name: string, most: string) =>
    `「${name}」超過 ${most}，網頁裝不下。這麼大的檔案請用命令列的 lhl（IT 人員可以幫忙）：lhl validate 檔名`,
  empty: '檔案是空的，沒有內容。',
  failed: {
    title: '這裡有個地方沒有處理好',
    text: '這是網頁自己的問題，不是您的檔案的問題；檔案沒有被改動，也沒有離開這台電腦。',
    help: ['再試一次；', '換一個瀏覽器（Edge、Chrome、Firefox 的新版）；', '把下面這段文字（不含檔案內容）給 IT 人員。'],
  },
  notOpened: (name: string) => `打不開「${name}」`,
  proof: {
    title: '怎麼確定沒有上傳？',
    ways: [
      { title: '拔掉網路', text: '關掉無線網路或拔掉網路線再用一次，每件事都照樣能做。' },
      { title: '看瀏覽器的紀錄', text: '按 F12，選「網路」，再選檔案：除了這個網頁本身，沒有任何一筆。' },
      { title: '看網頁的規定', text: '用記事本打開這個檔案，最前面寫著 default-src \'none\'：瀏覽器因此禁止它連到任何地方。' },
    ],
    stored: '這個網頁也不存任何東西：沒有 cookie，也不用瀏覽器的儲存空間。關掉分頁，什麼都不留。',
  },
};
