import type { RosterRow } from '../../rules/roster-view.ts';
import type { Flaw } from '../../schemas/flaw.ts';

/** A person of a roster, once, however many rows name them. */
export interface RosterPerson {
  readonly idNumber: string;
  /** In the order of the roster; each of them is right. None where the name is blank. */
  readonly names: readonly string[];
  /** In the order of the roster; none where it has no column for them. */
  readonly units: readonly string[];
  /** `YYY-MM-DD` of the Minguo calendar; null where the roster does not have it, or not for certain. */
  readonly birthday: string | null;
  readonly jobTitle: string | null;
  /** The first row that names them. */
  readonly at: RosterRow;
}

/** A row with something of a person in it that is not used. */
export interface UnusedRow extends RosterRow {
  /** `blank`: it has no ID; `wrong`: its ID is wrong; `shifted`: its values may stand in the wrong columns. */
  readonly why: 'blank' | 'wrong' | 'shifted';
  /** The mistake of a wrong ID; null for any other row. */
  readonly flaw: Flaw | null;
}

/** A list of people, such as 人員基本資料表 of WebHR. */
export interface Roster {
  /** In the order of the list; there is at least one. */
  readonly people: readonly RosterPerson[];
  /** Rows that are not used, in the order of the list. */
  readonly unused: readonly UnusedRow[];
  /** Birthdays whose year is not certain, such as 70/1/1, which may be 1970: nobody is compared with them. */
  readonly uncertainBirthdays: number;
  /** The sheets of a workbook that are lists of people, and those that are not, IDs masked. */
  readonly sheets: readonly string[];
  readonly otherSheets: readonly string[];
}
