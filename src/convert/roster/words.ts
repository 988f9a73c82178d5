import { bare } from '../upload/words.ts';

/** The contents that columns of a roster may have beside the fields of the portal's own files. */
export type RosterColumn = 'unit' | 'jobTitle';

// The likeliest first: a list of several agencies has a column for the agency beside that of the unit.
const WORDS: Readonly<Record<RosterColumn, readonly string[]>> = {
  unit: [
    '單位', '單位名稱', '服務單位', '服務單位名稱', '現職單位', '所屬單位', '任職單位', '部門', '部門名稱', '部門單位', '科室', '處室', '課室', '科室名稱', '處室名稱', '組室', '單位別',
    '服務機關', '服務機關名稱', '現職機關', '所屬機關', '機關', '機關名稱', '服務機關(構)', '機關(構)名稱', '服務學校', '學校', '學校名稱',
    'Unit', 'Department', 'Division', 'Section', 'Office', 'Agency',
  ],
  jobTitle: ['職稱', '現職職稱', '職稱名稱', '職務', '職務名稱', 'Job title', 'Title', 'Position'],
};

/** The column of a header row that is called by the likeliest word for a unit or a job title; -1 for none. */
export function columnOf(kind: RosterColumn, headers: readonly string[]): number {
  const names = headers.map(bare);
  for (const word of WORDS[kind]) {
    const at = names.indexOf(bare(word));
    if (at >= 0) return at;
  }
  return -1;
}
