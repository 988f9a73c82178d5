// Made-up rosters, as WebHR and offices write them.
import { person } from './convert.ts';

/** The columns of 人員基本資料表 (CPAB1207R). */
export const CPAB1207R = '單位,員工代號,職務編號,職稱,職務列等,職系,姓名,身分證號,出生日期,性別,初任公職日,本機關到職日,現職到職日期,現職職稱到職日,相片,學歷,考試,現支官職等,俸級,俸點,最近五年考績,主要經歷'.split(',');

/** A person as a roster has them. */
export interface Member {
  readonly unit?: string;
  readonly title?: string;
  readonly name: string;
  readonly id: string;
  /** YYYMMDD. */
  readonly birthday?: string;
}

/** The rows of 人員基本資料表: a title, the printing date, the header row, and one row a person. */
export function webhrRoster(members: readonly Member[]): string[][] {
  return [
    ['示範縣政府人員基本資料表'], ['列印日期:民國115年7月30日'], CPAB1207R,
    ...members.map(({ unit = '人事處', title = '科員', name, id, birthday = '0700101' }, i) => [
      unit, `E${String(i + 1)}`, 'A630010', title, '委任第五職等或薦任第六職等至第七職等', '人事行政', name, id, birthday, '男',
      '0950101', '0960101', '1000101', '1000101', '', '大學', '高考', '薦任第七職等', '本俸五級', '490', '甲甲甲甲甲', '科員',
    ]),
  ];
}

/** So many people who do not exist, each with another birthday, in three units. */
export function members(count: number): Member[] {
  return Array.from({ length: count }, (_, i) => {
    const [id, name] = person(i);
    const [month, day] = [i % 12 + 1, Math.floor(i / 12) % 28 + 1].map((part) => String(part).padStart(2, '0'));
    return { id, name, unit: ['人事處', '主計處', '政風處'][i % 3] ?? '', birthday: `0${String(60 + i % 30)}${month ?? ''}${day ?? ''}` };
  });
}
