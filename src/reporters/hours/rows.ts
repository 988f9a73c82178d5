import type { HoursItem, PersonHours } from '../../findings/hours.ts';
import type { Messages } from '../../lang/index.ts';
import { missingSentence } from './missing.ts';

/** The columns of the data file of people, in their order; a mail merge goes by them. */
export const peopleHeader = [
  '身分證字號', '姓名', '單位', '通過總學習時數', '數位課程', '實體課程', '混成課程', '與業務相關', '性別主流化基礎課程', '性別主流化進階課程', '必須完成課程',
  '當前政府重大政策', '環境教育', '民主治理價值', '資通安全通識', '尚缺時數', '尚缺項目',
] as const;

/** The row of a person under {@link peopleHeader}; blank where the files cannot tell it. */
export function personRow(person: PersonHours, items: readonly HoursItem[], words: Messages['hours']): readonly string[] {
  const { idNumber, name, unit, hours, required } = person;
  return [
    idNumber, name, unit, hours.total, hours.digital, hours.physical, hours.mixed, hours.related, hours.genderBasic,
    hours.genderAdvanced, required.done, hours.policy, hours.environment, hours.democracy, hours.security,
    required.missing, missingSentence(person, items, words),
  ].map((value) => value ?? '');
}
