/** A row of a list of people, as messages name it. */
export interface RosterRow {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** IDs masked; null where the list is a CSV. */
  readonly sheet: string | null;
}

/** A row of a file against the list of people that the user gave; null where one of both tells nothing, or a cell failed its form. */
export interface RosterView {
  /** Whether the ID is in the list. */
  readonly isThere: boolean | null;
  /** Whether the list has this name for the ID. */
  readonly isName: boolean | null;
  readonly isBirthday: boolean | null;
  /** Where the list has the ID; to be asked only where it is there. */
  readonly at: RosterRow;
}
