import type { Assumption, HoursReport } from '../../findings/hours.ts';
import type { HoursWords } from '../../lang/index.ts';

/** How a report was added up, in sentences: the sums, the files, the records that were left out, and what was taken for granted. */
export function assumptions({ sum, files, counts, items, assumed }: HoursReport, t: HoursWords): readonly string[] {
  const some = (count: number, say: (count: number) => string): readonly string[] => (count > 0 ? [say(count)] : []);
  const nameOf = (id: string): string => items.find((item) => item.id === id)?.name ?? id;
  return [
    t.sums(sum.people, sum.records), t.counted(counts.records), ...files.map(({ file, sheet, rows }) => t.ofFile(file, sheet, rows)),
    ...some(counts.repeated, t.repeated), ...some(counts.later, t.later), ...some(counts.otherYears, t.otherYears),
    ...assumed.map((one) => sentence(one, nameOf, t)),
  ];
}

function sentence(one: Assumption, nameOf: (item: string) => string, t: HoursWords): string {
  switch (one.kind) {
    case 'headerless': return t.headerless(one.file);
    case 'no-column': return t.noColumn(one.file, one.column);
    case 'converted': return t.converted(one.records);
    case 'no-hours': return t.noHours(one.records);
    case 'nature': return t.nature(one.records);
    case 'related': return t.related(one.records);
    case 'gregorian': return t.gregorian(one.records);
    case 'wrong-id': return t.wrongId(one.people);
    case 'years': return t.years(nameOf(one.item), one.years, one.there);
    case 'own-leave': return t.ownLeave;
  }
}
