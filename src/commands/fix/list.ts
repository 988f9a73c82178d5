import { cellName } from '../../findings/finding.ts';
import type { Sink } from '../../system/streams/output.ts';
import type { Messages } from '../../lang/index.ts';
import { wrap } from '../../lang/width.ts';
import { record } from '../../reporters/csv.ts';
import { visible } from '../../reporters/pretty.ts';
import { PlaceCounts, headingOf, reasons, titleOf, type ChangeLog } from './changes.ts';

/** Writes every change to a CSV for Excel (UTF-8 with BOM, CRLF); the screen shows how many there are of each kind. */
export function listedChanges(file: Sink, t: Messages): ChangeLog {
  const places = new PlaceCounts();
  let held = [`\uFEFF${record(t.fix.listHeader)}`];
  return {
    addChange(change) {
      const { reason, row, column, header, before, after, kind } = change;
      places.addChange(change);
      held.push(record([
        row === null ? '' : String(row),
        row === null ? t.report.wholeFile : column === null ? '' : cellName(column, row),
        header === null ? '' : visible(header),
        titleOf(reason, t),
        reason.includes('/') ? reason : '',
        (before ?? '').trim(),
        after.trim(),
        t.html.fixKind[kind],
      ]));
    },
    async flush() {
      const text = held.join('');
      held = [];
      if (text !== '') await file.write(text);
    },
    lines: (width) => reasons.flatMap((reason) => {
      const count = places.countOf(reason);
      return count === 0 ? [] : wrap(headingOf(reason, count, t), width);
    }),
  };
}
