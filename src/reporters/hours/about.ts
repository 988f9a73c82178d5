import type { HoursReport } from '../../findings/hours.ts';
import type { HoursTexts } from './texts.ts';
import { assumedTexts } from './pretty.ts';

/** How a report was added up, in sentences: the sums, the files, the records that were left out, and what was taken for granted. */
export function aboutTexts(report: HoursReport, { page: t, hours }: Omit<HoursTexts, 'html'>): readonly string[] {
  const { sum, files, counts } = report;
  return [
    t.sums(sum.people, sum.records), t.counted(counts.records), ...files.map(({ file, sheet, rows }) => t.ofFile(file, sheet, rows)),
    ...assumedTexts(report, hours),
  ];
}
