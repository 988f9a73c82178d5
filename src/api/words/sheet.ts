import { cellName } from '../../findings/finding.ts';
import type { SheetFact } from '../../bytes/sheet/problem.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import { showText } from '../../findings/show.ts';

const MOST_NAMES = 20;

/** Says what is wrong with a workbook. */
export function sheetText(fact: SheetFact, { sheet }: LibraryTexts): string {
  switch (fact.kind) {
    case 'encrypted': return sheet.encrypted;
    case 'damaged': return sheet.damaged;
    case 'other-document': return sheet.otherDocument[fact.what];
    case 'no-such-sheet':
      return sheet.noSuchSheet(showText(fact.wanted), fact.names.slice(0, MOST_NAMES).map(showText), fact.names.length - MOST_NAMES);
    case 'too-many-cells': return sheet.tooManyCells(fact.limit, fact.at && cellName(fact.at.column, fact.at.row));
    case 'too-large': return sheet.tooLarge(fact.limit);
  }
}
