/** A whole number with commas between thousands; `toLocaleString` would cost half of the program's start. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
