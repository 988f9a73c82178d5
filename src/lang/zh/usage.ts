/** The words about a wrong command line, and about a run that failed as a whole. */
export const usage = {
  unknownCommand: (name: string) => `沒有「${name}」這個指令`,
  unknownOption: (flag: string) => `沒有「${flag}」這個選項`,
  didYouMean: (words: readonly string[]) => `，是不是${words.map((word) => `「${word}」`).join('或')}？`,
  missingArgument: (name: string) => `缺少「${name}」`,
  missingValue: (flag: string) => `選項 ${flag} 後面要有值`,
  tooMany: (name: string) => `「${name}」不接受這麼多參數`,
  together: (older: string, flag: string) => `${older} 就是 ${flag}，不能兩個都寫`,
  badLang: (value: string) => `--lang（LHL_LANG）只接受 zh 或 en，不是「${value}」`,
  seeHelp: (command: string) => `用法請看：${command} --help`,
  interrupted: '已中斷，未完成的檔案都已移除',
  ours: (name: string) => `程式發生錯誤（${name}），不是您的檔案的問題。請加上 --debug 再執行一次，並回報顯示的內容`,
  outputFailed: (code: string) => `無法寫到標準輸出（${code}），輸出不完整`,
};
