import { anyRules, appliesTo, type AnyRule } from '../rules/index.ts';
import type { ToldInRow } from '../rules/rule.ts';
import type { Field, Format } from '../schemas/format.ts';
import type { RowKeys } from './row-keys.ts';
import { RowNumbers } from './row-numbers.ts';

type Find = NonNullable<AnyRule['find']['row']>;

/** Takes what the rules over several cells of a row tell. */
export type TellInRow = (rule: AnyRule, told: ToldInRow<object>) => void;

/** The rules over several cells of one row, for the rows of one file. */
export class RowRules {
  readonly row: RowNumbers;
  readonly #rules: readonly AnyRule[];
  readonly #finds: readonly Find[];

  /**
   * @param keys the numbers of the row under way
   * @param today YYY-MM-DD of the Minguo calendar
   * @param textOf the text of a column (from 0) of the row under way
   */
  constructor(format: Format, fields: readonly (Field | null)[], keys: RowKeys, today: string, textOf: (column: number) => string) {
    this.row = new RowNumbers(keys, fields, today, textOf);
    this.#rules = anyRules.filter(({ id, find }) => find.row !== undefined && appliesTo(id, format));
    this.#finds = this.#rules.flatMap(({ find }) => find.row ?? []);
  }

  /** Whether none of them has anything to say of the row under way. */
  areSilent(): boolean {
    const finds = this.#finds;
    const row = this.row;
    row.readRow();
    for (const find of finds) if (find(row) !== null) return false;
    return true;
  }

  /** Tells what they have to say of the row under way, in the order of the rules. */
  tellRow(tell: TellInRow): void {
    this.row.readRow();
    for (const rule of this.#rules) {
      for (const told of rule.find.row?.(this.row) ?? []) tell(rule, told);
    }
  }
}
