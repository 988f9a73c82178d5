/**
 * A number of hours, exactly as it adds up: digits, and a point and further digits where it has decimals (`12`, `0.3`). It has no zeros
 * that say nothing, and is never a floating-point number.
 */
export type Hours = string;

/** How much an item means to a person: part of 每年必須完成之課程, asked beside it, or shown and nothing more. */
export type ItemRole = 'required' | 'beside' | 'shown';

/** An item of the targets, as a report names it. */
export interface HoursItem {
  readonly id: string;
  /** Its official name. */
  readonly name: string;
  readonly role: ItemRole;
  /** The item that it is a part of; null for one that stands by itself. */
  readonly within: string | null;
  /** Over so many years, the last of them that of the report. */
  readonly years: number;
}

/** The hours of a person in one item. */
export interface ItemHours {
  readonly id: string;
  /** All hours of the item; null where the files cannot tell them. */
  readonly done: Hours | null;
  /** The hours that the targets ask of this person; `0` where they ask none. */
  readonly asked: Hours;
  /** The hours that are missing of those; null where the files cannot tell it. */
  readonly missing: Hours | null;
}

/** The lines of the portal's page 學習時數, in its order; null for what no file can tell, since it lacks the column. */
export interface HoursLines {
  /** 通過總學習時數 */
  readonly total: Hours;
  /** 數位課程 */
  readonly digital: Hours | null;
  /** 實體課程 */
  readonly physical: Hours | null;
  /** 混成課程 */
  readonly mixed: Hours | null;
  /** 與業務相關 */
  readonly related: Hours | null;
  /** 性別主流化基礎課程 */
  readonly genderBasic: Hours | null;
  /** 性別主流化進階課程 */
  readonly genderAdvanced: Hours | null;
  /** 當前政府重大政策 */
  readonly policy: Hours | null;
  /** 環境教育 */
  readonly environment: Hours | null;
  /** 民主治理價值: 性別主流化, 廉政與服務倫理, 人權教育, 行政中立, 多元族群文化 and 公民參與 together */
  readonly democracy: Hours | null;
  /** 資通安全通識 */
  readonly security: Hours | null;
}

/** 每年必須完成之課程 of a person. */
export interface RequiredHours {
  /** Each item of role `required` up to what it asks, added up; null where the files cannot tell it. */
  readonly done: Hours | null;
  readonly missing: Hours | null;
  readonly asked: Hours;
  /** Every item of the targets, of any role, in their order. */
  readonly items: readonly ItemHours[];
}

/** The hours of one person. IDs, names and units are as they stand in the files: the code that shows them masks them. */
export interface PersonHours {
  readonly idNumber: string;
  /** Of the roster, else of the latest record that has one; `''` where none has. */
  readonly name: string;
  /** Likewise; null where nobody knows it. */
  readonly unit: string | null;
  /** Of the roster. */
  readonly jobTitle: string | null;
  /** The names of the groups of the targets to which the person belongs. */
  readonly groups: readonly string[];
  /** Records that were added up. */
  readonly records: number;
  readonly hours: HoursLines;
  readonly required: RequiredHours;
  /** Whether something is missing of an item that is asked (role `required` or `beside`); null where the files cannot tell it. */
  readonly short: boolean | null;
}

/** How far the people of the office, or of a unit, have come with an item. */
export interface ItemProgress {
  readonly id: string;
  /** People of whom it asks hours. */
  readonly people: number;
  /** Those who have them all; null where the files cannot tell it. */
  readonly reached: number | null;
  /** All hours that these people have in it, those that they need no more as well; null where the files cannot tell it. */
  readonly done: Hours | null;
  readonly asked: Hours;
  readonly missing: Hours | null;
}

/** The people of the office, or of a unit, together. */
export interface HoursTotals {
  readonly people: number;
  /** Those who have all hours of all items that are asked of them; null where the files cannot tell it. */
  readonly complete: number | null;
  /** Those who have all of 每年必須完成之課程; null where the files cannot tell it. */
  readonly completeRequired: number | null;
  readonly total: Hours;
  readonly items: readonly ItemProgress[];
}

/** The people of one unit together. */
export interface UnitHours extends HoursTotals {
  /** Null for the people whose unit nobody knows. */
  readonly unit: string | null;
}

/**
 * Why no item is known for a record: its file has no column 課程類別; the cell is blank; it is a code, or something with a code, that the
 * table does not have; a name that the table does not have; a name of several codes that belong to different items; a name and a code
 * that do not belong together.
 */
export type UnplacedReason = 'no-column' | 'blank' | 'unlisted' | 'unknown' | 'several' | 'contradiction';

/** Records that have one reason and, where it matters, one 課程類別. */
export interface UnplacedKind {
  readonly reason: UnplacedReason;
  /** As it stands in the file; null where the reason says it all. */
  readonly category: string | null;
  readonly records: number;
  readonly hours: Hours;
}

/** A record that counts, but in no item. */
export interface UnplacedRecord {
  readonly file: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly idNumber: string;
  readonly name: string;
  readonly course: string;
  /** 終迄日期, YYY-MM-DD */
  readonly endDate: string;
  readonly hours: Hours;
  readonly reason: UnplacedReason;
  readonly category: string;
}

/** Why a row could not be read: a cell that it needs is blank or not right, it has other columns than the header row, or it is broken. */
export interface UnreadRow {
  readonly file: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly reason: UnreadReason;
  /** Of the cell, from 1; null where the row as a whole cannot be read. */
  readonly column: number | null;
  readonly header: string | null;
  /** As it stands there; null where it is not known, or the row may have shifted. */
  readonly value: string | null;
}

/** See {@link UnreadRow}. */
export type UnreadReason =
  | 'id-blank' | 'id-masked' | 'date-blank' | 'date-unclear' | 'date-none' | 'hours' | 'unit' | 'columns' | 'broken';

/** Something that was taken for granted, and how many rows or people it concerns. */
export type Assumption =
  /** A file without a header row: the columns were told by their number. */
  | { readonly kind: 'headerless'; readonly file: string }
  /** A column that a file lacks, and what follows. */
  | { readonly kind: 'no-column'; readonly file: string; readonly column: MissingColumn }
  /** Hours of a record taken from 訓練總數 and its unit, since 數位時數 and 實體時數 are blank. */
  | { readonly kind: 'converted'; readonly records: number }
  /** Records without any hours, which count as 0. */
  | { readonly kind: 'no-hours'; readonly records: number }
  /** Records whose 課程性質 is blank or unknown: they are in the total and neither digital, physical nor mixed. */
  | { readonly kind: 'nature'; readonly records: number }
  /** Records whose 是否與業務相關 is neither yes nor no: they do not count as related. */
  | { readonly kind: 'related'; readonly records: number }
  /** Dates with a Gregorian year. */
  | { readonly kind: 'gregorian'; readonly records: number }
  /** IDs that are not right; their records count for whoever has that ID. */
  | { readonly kind: 'wrong-id'; readonly people: number }
  /** An item counts several years, and the files hold only these. */
  | { readonly kind: 'years'; readonly item: string; readonly years: number; readonly there: readonly number[] }
  /** 自行申請公假學習 cannot be told from a grade file. */
  | { readonly kind: 'own-leave' };

/** A column that a file may lack. */
export type MissingColumn =
  | 'name' | 'department' | 'category' | 'nature' | 'workRelated' | 'unit' | 'courseName' | 'agencyCode' | 'startDate';

/** A file that was read. */
export interface HoursFile {
  readonly file: string;
  /** The sheet of a workbook; null for a CSV. */
  readonly sheet: string | null;
  /** Data rows. */
  readonly rows: number;
}

/** The hours of the people of an office in one year. */
export interface HoursReport {
  /** Of the Minguo calendar. */
  readonly year: number;
  /** The last day that counts, YYY-MM-DD. */
  readonly until: string;
  readonly files: readonly HoursFile[];
  /** The items of the targets, in their order. */
  readonly items: readonly HoursItem[];
  /** Ordered by unit, then by ID; with a roster those on it, with and without records. */
  readonly people: readonly PersonHours[];
  /** Those who have records and are not on the roster; null where there is no roster. */
  readonly left: readonly PersonHours[] | null;
  /** People on the roster without any record of the year; null where there is no roster. */
  readonly withoutRecords: number | null;
  /** All of `people` together. */
  readonly office: HoursTotals;
  /** By their names; those without a unit last. */
  readonly units: readonly UnitHours[];
  readonly unplaced: {
    readonly records: number;
    readonly hours: Hours;
    /** Those with most hours first. */
    readonly kinds: readonly UnplacedKind[];
    /** The first of them, as many as were asked for. */
    readonly listed: readonly UnplacedRecord[];
  };
  /** Rows that could not be read, so that they are in no sum: the first of them, and how many there are. */
  readonly unread: { readonly rows: number; readonly listed: readonly UnreadRow[] };
  readonly counts: {
    /** Records that were added up, each once. */
    readonly records: number;
    /** Rows that repeat a record, in the same file or in another. */
    readonly repeated: number;
    /** Records of the year that ended after `until`. */
    readonly later: number;
    /** Records of other years. */
    readonly otherYears: number;
  };
  /** All hours, added up by people (also those who left) and, on its own, by records: they are equal. */
  readonly sum: { readonly people: Hours; readonly records: Hours };
  readonly assumed: readonly Assumption[];
}

/** A column without which the hours of people cannot be added up; `hours` stands for 數位時數, 實體時數 and 訓練總數 together. */
export type NeededColumn = 'idNumber' | 'endDate' | 'hours';
