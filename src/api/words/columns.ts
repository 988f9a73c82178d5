import { evidenceOf, type Look } from '../../convert/upload/evidence.ts';
import type { Column, TableRow } from '../../convert/upload/columns.ts';
import { bare } from '../../convert/upload/words.ts';
import { maskIds } from '../../findings/mask.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import { displayWidth } from '../../lang/width.ts';
import { columnText, letterOf } from './list.ts';

/** A table as it is shown: its columns, and rows that tell what stands in them. */
export interface Shown {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Whether its headers may be shown. */
  readonly certain: boolean;
}

/** The columns of a table, each with what most of its values look like. */
export function columnsText({ columns, rows, certain }: Shown, t: LibraryTexts): string {
  return columns.map((column) => {
    const { look, count } = evidenceOf(rows, column.index);
    const text = columnText(column, certain || column.meaning !== null, t);
    return look === null ? text : t.convert.looks(text, t.convert.look[look](count));
  }).join(t.marks.comma);
}

/** Columns whose values look like what a field wants and that nothing else is known to be, the likeliest first. */
export function likelyColumns({ columns, rows }: Pick<Shown, 'columns' | 'rows'>, looks: readonly Look[]): Column[] {
  return columns.flatMap((column) => {
    if (column.meaning !== null || column.leftOut) return [];
    const { look, count, valid } = evidenceOf(rows, column.index);
    return look !== null && looks.includes(look) ? [{ column, score: (look === 'id' ? valid : count) - looks.indexOf(look) * 1e6 }] : [];
  }).sort((one, other) => other.score - one.score).map(({ column }) => column);
}

const LONGEST_WORD = 40;

/** How an option names a column by its letter, which may be the header of another one. */
export function letterWord(letter: string, columns: readonly Pick<Column, 'index' | 'header'>[]): string {
  const isHeader = columns.some(({ index, header }) => letterOf(index) !== letter && bare(header) === bare(letter));
  return isHeader ? `${letter}:${letter}` : letter;
}

/** How an option names a column: by its header where that is short and the only one of its kind, else by its letter. */
export function mapWord(column: Column, { columns, certain }: Omit<Shown, 'rows'>): string {
  const text = column.header.trim().replace(/\s+/gu, ' ');
  const alone = columns.filter(({ header }) => bare(header) === bare(text)).length === 1;
  const plain = text !== '' && displayWidth(text) <= LONGEST_WORD && maskIds(text) === text && !/[=<>＜＞"%!\\\p{C}]/u.test(text);
  return certain && alone && plain ? text : letterWord(letterOf(column.index), columns);
}
