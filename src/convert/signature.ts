import { isPersonName } from './person-name.ts';

// The people who sign below a list in Taiwan's offices and schools: by their task, and by the office that they hold.
const anyOf = (...words: string[]): string => `(?:${words.join('|').replaceAll(' ', '|')})`;
const DOES = new RegExp(`^${anyOf(
  '承辦 經辦 主辦 協辦 製表 填表 填報 造冊 造具 彙整 覆核 複核 審核 審查 核對 校對 核定 核章 批示 批核 決行 會辦 會核 簽核 簽章 簽名 蓋章 點名 監考 監印 出納',
  '機關 單位 主辦單位 承辦單位',
)}${anyOf('人 人員 單位 主管 首長 者 員 欄 處')}?$`, 'u');
const HOLDS = new RegExp(`^\\p{Script=Han}{0,7}${anyOf(
  '股 組 課 科 處 局 所 署 司 室 校 園 館 隊 鄉 鎮 市 縣 區 里 村 院 部 次 首 秘書 會 廠 場 站 台 臺 段 廳 董事 行 庫 營 連',
)}長$`, 'u');
const OFFICE = new RegExp(`^\\p{Script=Han}{0,7}${anyOf(
  '主任 主管 主席 主委 委員 秘書 參事 技監 技正 管理員 管理師 專員 視察 督學 幹事 組員 書記 首長 校長 授課教師 講師 講座',
  '人事 會計 主計 政風 總務 人事室 會計室 主計室 政風室 總務處 秘書室',
)}$`, 'u');
const ENGLISH_DOES = /^(?:prepared|approved|checked|reviewed|verified|signed|submitted|confirmed) ?by\b/iu;
const ENGLISH_HOLDS = /^(?:signature|supervisor|director|manager|section chief|division chief|principal)s?$/iu;

/**
 * Whether a cell names an office that signs below a list, such as 承辦人, 科長 or 人事主任（簽章）; in the column of names it must not
 * be the name of a person, such as 王主任.
 */
export function isSigner(cell: string): boolean {
  const plain = cell.normalize('NFKC').trim().replace(/:$/u, '');
  if (ENGLISH_DOES.test(plain) || ENGLISH_HOLDS.test(plain)) return true;
  const text = plain.replace(/\s/gu, '').replace(/\(?(?:簽名|簽章|核章|蓋章|請簽章|職章)\)?$/u, '').replace(/:$/u, '') || plain;
  return (DOES.test(text) || HOLDS.test(text) || OFFICE.test(text)) && !isPersonName(text);
}
