/** The codes that an entry of a target names: one of them, or a range such as `337-345`; null where it is neither. */
export function codesOf(entry: string): readonly number[] | null {
  const [, first, last] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(entry.trim()) ?? [];
  if (first === undefined) return null;
  const [from, to] = [Number(first), Number(last ?? first)];
  return to < from ? null : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The codes of all entries. */
export function allCodes(entries: readonly string[]): ReadonlySet<number> {
  return new Set(entries.flatMap((entry) => codesOf(entry) ?? []));
}
