// The surnames of nearly everybody in Taiwan (內政部 全國姓名統計分析, 112), without those that begin words of everyday lists, such
// as 管 (管理師), 全 (全勤), 文 (文號), 任 (任職), 申 (申請) and 車 (車號).
const SURNAMES = new Set([
  ...'陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓阮馬董溫温唐藍石蔣',
  ...'古紀姚連馮歐程湯黄田康姜白汪鄒尤巫鐘黎涂龔嚴韓袁金童陸夏柳凃邵錢伍倪于譚駱熊甘秦顧毛章史官萬俞雷粘饒闕凌崔尹孔辛武辜陶段龍韋葛池孟褚殷麥',
  ...'賀賈莫丘梅華裴樊房佘焦鄔覃卜習牟祝魯岳溥沙應冷冉包',
]);
const TWO = new Set(['歐陽', '范姜', '張簡', '司馬', '諸葛', '上官', '司徒', '端木', '夏侯', '慕容', '皇甫', '尉遲', '令狐', '公孫']);

/** Whether a text has the shape of a person's name: a surname and one or two characters, or a name of several parts. */
export function isPersonName(text: string): boolean {
  const parts = text.trim();
  if (/^\p{Script=Han}{2,6}[·‧・．•]\p{Script=Han}{1,8}$/u.test(parts)) return true;
  if (/^[A-Z][A-Za-z.'’-]*(?:,? +[A-Z][A-Za-z.'’-]*){1,4}$/u.test(parts)) return true;
  const bare = [...parts.replace(/\s/gu, '')];
  if (!bare.every((char) => /\p{Script=Han}/u.test(char))) return false;
  if (TWO.has(bare.slice(0, 2).join(''))) return bare.length === 3 || bare.length === 4;
  return (bare.length === 2 || bare.length === 3) && SURNAMES.has(bare[0] ?? '');
}

/** Whether a text is certainly not the name of a person: it holds a digit, a day, or an address. */
export function isNoName(text: string): boolean {
  return /[\p{Nd}@＠]|[年月].*日/u.test(text.normalize('NFKC'));
}
