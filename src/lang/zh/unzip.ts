/** The words of `lhl unzip` alone. */
export const unzip = {
  done: (count: number, bytes: string, folder: string, dry: boolean) =>
    (dry ? `內容核對無誤，會解開 ${count} 個檔案（共 ${bytes} 位元組），放在「${folder}」：` : `已解開 ${count} 個檔案（共 ${bytes} 位元組），放在「${folder}」：`),
  doneEmpty: (folder: string, dry: boolean) => `壓縮檔裡只有空的資料夾，${dry ? '會' : '已'}建立在「${folder}」`,
  replaced: '這些名稱有 Windows 不接受或看不見的字元，已用 _ 代替：',
  replacedName: (from: string, to: string) => `${from} 改為 ${to}`,
  noteLine: (text: string) => `注意：${text}。`,
  remind: '解開的檔案含有個人資料，用畢請刪除。',
  list: (archive: string, count: number, bytes: string) => `${archive}：${count} 個檔案，解開後共 ${bytes} 位元組`,
  listHead: { size: '位元組', cipher: '加密', method: '壓縮', name: '名稱' },
  listNone: '無',
  listFolder: '資料夾',
  listOtherCipher: '其他',
  listPassword: '解開需要密碼。',
  progress: (archive: string, percent: number) => `正在解開 ${archive}：${percent}%`,
  failed: (failed: number, all: number) => `${all} 個壓縮檔中有 ${failed} 個沒有解開`,
  noArchive: '沒有指定壓縮檔',
  exists: (path: string) => `「${path}」已經存在，沒有覆寫，壓縮檔也沒有解開。要覆寫請加 --force，或用 -o 指定別的資料夾`,
  tooLongName: (path: string) => `檔名或路徑太長，無法寫入「${path}」。請用 -o 指定較短的資料夾`,
};
