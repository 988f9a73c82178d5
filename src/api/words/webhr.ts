import type { LibraryTexts } from '../../lang/index.ts';
import type { WebhrFact } from '../webhr-problem.ts';
import type { ProblemText } from './problem.ts';

const MOST_LINES = 10;

/** Says why no file for WebHR is made. */
export function webhrText(fact: WebhrFact, { webhr: words, report }: LibraryTexts): ProblemText {
  const of = (text: string, lines: readonly string[] = []): ProblemText => ({ text, lines });
  switch (fact.kind) {
    case 'header': case 'file':
      return of(words.refused[fact.kind], fact.findings.slice(0, MOST_LINES).map(({ message }) => message));
    case 'rows': return of(words.refused.rows(fact.rows, fact.keptOut.length));
    case 'opened': return of(words.opened);
    case 'study': return of(words.study);
    case 'no-hours': return of(words.noHours(report.format[fact.format]));
    case 'agency-needed': return of(words.agencyNeeded(report.format[fact.format]));
    case 'agency-refused': return of(words.agencyRefused);
    case 'agency-name': return of(words.agencyName);
  }
}
