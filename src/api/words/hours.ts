import { showText } from '../../findings/show.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import type { HoursFact } from '../hours/problem.ts';
import type { ProblemText } from './problem.ts';

/** Says why no hours can be told, without the name of the file that it is about. */
export function hoursText(fact: HoursFact, { hours: { refused: words }, report, rules }: LibraryTexts): ProblemText {
  const of = (text: string, lines: readonly string[] = []): ProblemText => ({ text, lines });
  switch (fact.kind) {
    case 'upload-form': return of(words.uploadForm(report.format[fact.format]));
    case 'not-text': return of(words.notText);
    case 'no-header': return of(words.noHeader);
    case 'unknown-header': return of(words.unknownHeader);
    case 'gbk': {
      const { message, help } = rules['header/unknown'];
      return of(message({ kind: 'gbk' }), [help({ kind: 'gbk' })]);
    }
    case 'empty': return of(words.empty);
    case 'missing-columns': return of(words.missing(fact.missing, fact.there.map(showText)));
    case 'twice': return of(words.twice(fact.headers.map(showText)));
    case 'several-years': return of(words.severalYears, fact.years.map(({ year, records }) => words.yearLine(year, records)));
    case 'no-records': {
      const years = fact.years.map(({ year, records }) => words.yearLine(year, records));
      const none = fact.year === null || years.length === 0 ? words.noRecords : words.noneOfYear(fact.year, years);
      return of(none, fact.unread === 0 ? [] : [words.unreadToo(fact.unread)]);
    }
    case 'other-years': return of(words.otherYears(fact.year, fact.years));
    case 'needs-roster': return of(words.needsRoster(showText(fact.group)));
  }
}
