/** Rows in ascending order: the first and the last of each run without a gap, all in one list, since a grade file may have a million. */
export type Runs = number[];

/** Adds a row that comes after the others, or is the last of them. */
export function addRow(runs: Runs, row: number): void {
  const last = runs.at(-1);
  if (last !== undefined && row - last <= 1) runs[runs.length - 1] = row;
  else runs.push(row, row);
}
