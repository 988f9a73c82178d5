import { HoursProblem, type HoursFact } from '../../api/hours/problem.ts';
import type { Context } from '../command.ts';
import { shownPath } from '../input/table-input.ts';
import { Refusal } from '../say/refusal.ts';
import { showText } from '../say/show.ts';

/** Puts into words why no hours can be told; any other error stays as it is. */
export function hoursRefusal(error: unknown, context: Context): unknown {
  return error instanceof HoursProblem ? refusalOf(error.fact, context) : error;
}

function refusalOf(fact: HoursFact, { t }: Context): Refusal {
  const words = t.hours.refused;
  const at = (file: string, text: string): Refusal => new Refusal(2, t.archive.problem.at(shownPath(file, t), text));
  switch (fact.kind) {
    case 'upload-form': return at(fact.file, words.uploadForm(t.report.format[fact.format]));
    case 'not-text': return at(fact.file, words.notText);
    case 'no-header': return at(fact.file, words.noHeader);
    case 'unknown-header': return at(fact.file, words.unknownHeader);
    case 'empty': return at(fact.file, words.empty);
    case 'missing-columns': return at(fact.file, words.missing(fact.missing, fact.there.map(showText)));
    case 'twice': return at(fact.file, words.twice(fact.headers.map(showText)));
    case 'several-years':
      return new Refusal(2, words.severalYears, fact.years.map(({ year, records }) => `  ${words.yearLine(year, records)}`));
    case 'no-records': {
      const years = fact.years.map(({ year, records }) => words.yearLine(year, records));
      const none = fact.year === null || years.length === 0 ? words.noRecords : words.noneOfYear(fact.year, years);
      return new Refusal(2, none, fact.unread === 0 ? [] : [words.unreadToo(fact.unread)]);
    }
    case 'other-years': return new Refusal(2, words.otherYears(fact.year, fact.years));
    case 'needs-roster': return new Refusal(2, words.needsRoster(showText(fact.group)));
  }
}
