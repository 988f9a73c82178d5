import type { LibraryTexts } from '../lang/index.ts';
import { sources, type Basis, type Source } from '../schemas/evidence.ts';

/** One thing that a rule or a field rests on, as it is told. */
export interface ShownBasis {
  readonly basis: Source['kind'] | 'judgement';
  /** Null for our own judgement, as are the next two. */
  readonly title: string | null;
  readonly publisher: string | null;
  /** Of the Minguo calendar below 1000; null too where the source tells none. */
  readonly year: string | null;
  /** Where in the source; the reason of a judgement. */
  readonly place: string;
}

/** Tells what something rests on. @param place where in the source, or why, in words */
export function shownBasis(basis: Basis, place: string, { evidence: t }: LibraryTexts): ShownBasis {
  if (basis === 'judgement') return { basis, title: null, publisher: null, year: null, place };
  const source: Source = sources[basis];
  const { kind, year } = source;
  if (source.kind === 'document') return { basis: kind, title: source.title, publisher: source.publisher, year, place };
  const code: Readonly<Partial<Record<Basis, string>>> = t.code;
  return { basis: kind, title: code[basis] ?? basis, publisher: t.publicCode, year, place };
}

/** A source in one line: its title, the office that published it, and the year. */
export function sourceLine({ title, publisher, year }: ShownBasis, { evidence: t }: LibraryTexts): string {
  return title === null ? t.judgement : t.source(title, [publisher, year === null ? null : t.year(year)].filter((part) => part !== null));
}

/** Lists evidence by source, each source in one line with all its places. */
export function bySource(evidence: readonly ShownBasis[], t: LibraryTexts): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const basis of evidence) {
    const line = sourceLine(basis, t);
    places.set(line, [...places.get(line) ?? [], basis.place]);
  }
  return places;
}
