// What `fix` mends without asking: dates and times in another form, blanks at the ends, small letters.
const MISTAKES = [
  (row) => ({ ...row, startDate: row.startDate.replaceAll('-', '') }),
  (row) => ({ ...row, startTime: row.startTime.slice(0, 5) }),
  (row) => ({ ...row, name: ` ${row.name}` }),
  (row) => ({ ...row, idNumber: row.idNumber.toLowerCase() }),
  (row) => ({ ...row, endDate: row.endDate.replaceAll('-', '/') }),
];
const EACH = 100;

/** The same rows, of which one in a hundred has a mistake that is mended. */
export function mendable(rowOf) {
  return (row) => (row % EACH === 7 ? MISTAKES[Math.floor(row / EACH) % MISTAKES.length](rowOf(row)) : rowOf(row));
}
