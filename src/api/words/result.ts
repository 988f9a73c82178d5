import type { PageFact } from '../../bytes/page/problem.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import type { ResultFact } from '../result-problem.ts';
import { faultLines } from './fault-lines.ts';
import type { ProblemText } from './problem.ts';

const MOST_LINES = 5;

/** Says why a result cannot be read, or its rows not be found in the upload. */
export function resultText(fact: ResultFact, { result: { problem } }: LibraryTexts): ProblemText {
  switch (fact.kind) {
    case 'list': return { text: problem.list(fact.failed, fact.passed), lines: [] };
    case 'other-upload': return { text: problem['other-upload'](fact.rows, fact.masked), lines: [] };
    case 'unreadable': case 'unreadable-upload': {
      const lines = fact.findings.slice(0, MOST_LINES).flatMap(faultLines);
      return { text: problem[fact.kind], lines };
    }
    default: return { text: problem[fact.kind], lines: [] };
  }
}

/** Says what is wrong with a saved page. */
export function pageText(fact: PageFact, { result: { problem: { page } } }: LibraryTexts): string {
  return fact.kind === 'broken' ? page.broken : page[fact.kind](fact.limit);
}
