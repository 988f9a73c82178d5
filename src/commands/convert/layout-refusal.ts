import type { PlanProblem } from '../../api/upload-plan.ts';
import { anchorOf } from '../../convert/upload/anchor.ts';
import type { Answer, WhereProblem } from '../../convert/upload/attendance.ts';
import type { Layout, LayoutProblem, TableRow } from '../../convert/upload/columns.ts';
import type { Format } from '../../schemas/format.ts';
import type { Sifted } from '../../convert/upload/people.ts';
import type { Sheet } from '../../bytes/sheet/sheet.ts';
import { clip, wrap } from '../../lang/width.ts';
import { showText, showUnknown } from '../say/show.ts';
import type { Context } from '../command.ts';
import { columnsText, likelyColumns, type Shown } from '../../api/words/columns.ts';
import { columnText, headerOf, letterOf } from '../../api/words/list.ts';
import { Refusal, widthOf } from '../say/refusal.ts';
import { shownPath } from '../input/table-input.ts';

const MOST_ROWS = 20;
const LONGEST_ANSWER = 20;

/** The numbers of rows, the first of them where there are many. */
export function rowList(rows: readonly Pick<TableRow, 'row'>[], { t }: Pick<Context, 't'>): string {
  const numbers = rows.slice(0, MOST_ROWS).map(({ row }) => row);
  return t.convert.rowList(numbers, rows.length - numbers.length);
}

/** A paragraph of a list, broken into lines. */
export function listed(text: string, { host }: Context): string[] {
  return wrap(text, widthOf(host.stderr) - 4).map((line, i) => (i === 0 ? '  - ' : '    ') + line);
}

/** Lists the marks of a column, and how many rows have each. */
export function answersText(answers: readonly Answer[], { convert, marks }: Context['t']): string {
  return answers.map(({ value, rows }) => convert.answer(answerName(value, { convert }), rows)).join(marks.comma);
}

/** Shows a mark: a blank and any other value in words, and never an ID. */
export function answerName(value: string, { convert }: Pick<Context['t'], 'convert'>): string {
  return value === '' ? convert.blankAnswer : value === '*' ? convert.anyAnswer : convert.quoted(clip(showUnknown(value), LONGEST_ANSWER));
}

// The list may stand on one of the other sheets.
function otherSheets(sheet: Sheet | null, { t, host }: Context): string[] {
  const others = sheet?.names.filter((name) => name !== sheet.name) ?? [];
  if (!sheet || others.length === 0) return [];
  return wrap(t.sheet.otherSheets(showText(sheet.name), others.map(showText).join(t.sheet.and)), widthOf(host.stderr));
}

/** Why the columns of a table cannot be told. */
export function layoutRefusal(problem: LayoutProblem, format: Format, sheet: Sheet | null, path: string, context: Context): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  const at = (text: string): string => t.convert.at(shownPath(path, t), text);
  const columns = (shown: Shown): string[] => listed(columnsText(shown, t), context);
  switch (problem.kind) {
    case 'empty': return new Refusal(1, at(refused.empty), otherSheets(sheet, context));
    case 'no-header': {
      const anchor = anchorOf(format);
      const header = headerOf(format.fields.find(({ key }) => key === anchor) ?? null);
      if (anchor !== 'idNumber') {
        return new Refusal(2, at(refused.noHeaderOf(header)), otherSheets(sheet, context), refused.noAnchorHelp(header, anchor));
      }
      return new Refusal(2, at(refused.noHeader), otherSheets(sheet, context), refused.noHeaderHelp);
    }
    case 'headerless': {
      const letter = letterOf(problem.column);
      return new Refusal(2, at(refused.headerless(letter)), columns({ ...problem, certain: false }), refused.headerlessHelp(letter));
    }
    case 'no-id': {
      const ids = likelyColumns(problem, ['id', 'masked-id']);
      const likely = ids.map((column) => columnText(column, problem.certain, t)).join(t.marks.comma);
      const help = likely === '' ? refused.noIdHelp : refused.likelyIds(likely);
      return new Refusal(2, at(refused.noId), [...columns(problem), ...otherSheets(sheet, context)], help);
    }
    case 'no-name': {
      const names = likelyColumns(problem, ['name']).map((column) => columnText(column, problem.certain, t)).join(t.marks.comma);
      const help = refused.noNameHelp + (names === '' ? '' : refused.likely(names));
      return new Refusal(2, at(refused.noName), [...columns(problem), ...otherSheets(sheet, context)], help);
    }
    case 'no-anchor': {
      const header = headerOf(format.fields.find(({ key }) => key === problem.anchor) ?? null);
      const lines = [...columns(problem), ...otherSheets(sheet, context)];
      return new Refusal(2, at(refused.noAnchor(header)), lines, refused.noAnchorHelp(header, problem.anchor));
    }
    case 'said-twice': return new Refusal(2, at(refused.saidTwice(columnText(problem.column, problem.certain, t))));
    case 'no-id-there': return new Refusal(2, at(refused.noIdThere(columnText(problem.column, problem.certain, t))), columns(problem));
    case 'no-such-column': return noSuchColumn('--map', problem.wanted, problem, path, context);
  }
}

function noSuchColumn(flag: string, wanted: readonly string[], shown: Shown, path: string, context: Context): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  const text = refused.noSuchColumn(flag, wanted.map((word) => t.convert.quoted(showUnknown(word))).join(t.marks.comma));
  return new Refusal(2, t.convert.at(shownPath(path, t), text), listed(columnsText(shown, t), context), refused.noSuchColumnHelp(flag));
}

/** Why a wish about rows (`--where`) cannot be followed. */
export function whereRefusal(problem: WhereProblem, { columns, rows, certain }: Layout, path: string, context: Context): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  const at = (text: string): string => t.convert.at(shownPath(path, t), text);
  const text = (column: Layout['columns'][number]): string => columnText(column, certain, t);
  switch (problem.kind) {
    case 'no-such-column': return noSuchColumn('--where', problem.wanted, { columns, rows, certain }, path, context);
    case 'several': {
      const names = problem.columns.map(text).join(t.marks.comma);
      return new Refusal(2, at(refused.whereSeveral(showUnknown(problem.wanted), names)));
    }
    case 'no-row': {
      const { value, column, answers } = problem;
      return new Refusal(2, at(refused.whereNoRow(answerName(value, t), text(column), answersText(answers, t))));
    }
  }
}

/** Rows whose values may stand in the wrong columns. */
export function shiftedRefusal(rows: readonly TableRow[], { columns }: Layout, path: string, context: Context): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  const text = refused.shifted(rows.length, columns.length, rowList(rows, context));
  return new Refusal(1, t.convert.at(shownPath(path, t), text), [], refused.shiftedHelp);
}

/** Refuses a table without a person in it. */
export function noPeople({ nobody }: Sifted, format: Format, sheet: Sheet | null, path: string, context: Context): Refusal {
  const { t } = context;
  const { refused } = t.convert;
  const anchor = anchorOf(format);
  const header = anchor === 'idNumber' ? '' : headerOf(format.fields.find(({ key }) => key === anchor) ?? null);
  const text = nobody.length === 0 ? refused.noPeople : refused.nobody(rowList(nobody, context), header);
  return new Refusal(1, t.convert.at(shownPath(path, t), text), otherSheets(sheet, context));
}

/** A list whose IDs are all hidden in the file itself. */
export function maskedRefusal(
  { column, values, flaw, certain }: Extract<PlanProblem, { readonly kind: 'all-masked' }>, path: string, { t }: Context,
): Refusal {
  const { message, help } = t.rules['cell/id-format'];
  const text = t.convert.refused.masked(columnText(column, certain, t), values, message(flaw.params));
  return new Refusal(1, t.convert.at(shownPath(path, t), text), [], help(flaw.params));
}
