import type { RosterRow } from '../../../rules/roster-view.ts';
import type { RuleTexts } from '../../rule-text.ts';

const place = ({ row, sheet }: RosterRow): string => `名冊${sheet === null ? '' : `「${sheet}」`}第 ${row} 列`;

/** Rules against the list of people that `--roster` names, in the words of the field. */
export const roster = {
  'roster/unknown': {
    title: '身分證字號不在名冊裡',
    explain: '用 --roster 給了名冊時，檔案裡的每個身分證字號都拿去對照。不在名冊裡的，可能打成別人的證號，也可能是已經離職或外機關的人；入口網會收，時數就登錄給那個證號的人。',
    evidence: ['證號格式都對、卻打成別人的，只有對照名冊才看得出來。'],
    message: () => '名冊裡沒有這個身分證字號',
    help: () => '對照原始簽到單確認證號；人員已離職、是外機關的人，或名冊太舊時，不用改',
  },
  'roster/name': {
    title: '姓名與名冊不同',
    explain: '名冊裡同一個身分證字號的姓名不同，姓名或證號可能打錯。名冊裡有兩個姓名（例如改名）時，兩個都算對；中文姓名裡的空格和間隔號的寫法（‧、·）不比。',
    evidence: ['姓名和證號來自兩處，不同時至少有一個錯，或名冊還沒更新。'],
    message: (p) => `姓名與${place(p)}同一個身分證字號的姓名不同`,
    help: (p) => `對照${place(p)}，更正打錯的姓名或身分證字號；改過姓名的，更新名冊`,
  },
  'roster/birthday': {
    title: '生日與名冊不同',
    explain: '名冊裡同一個身分證字號的出生日期不同，生日或證號可能打錯。名冊裡看不出是民國或西元年的日期（例如 70/1/1）不比。',
    evidence: ['出生日期不會變，兩處不同時至少有一個錯。'],
    message: (p) => `生日與${place(p)}同一個身分證字號的出生日期不同`,
    help: (p) => `對照${place(p)}，更正打錯的生日或身分證字號`,
  },
} satisfies Partial<RuleTexts>;
