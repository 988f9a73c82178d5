import type { Field, Format } from '../../schemas/format.ts';
import { headerName, namesOf, nearestOf } from '../../schemas/recognise.ts';

/** The header row of what a system gives back: columns of a form, and one that holds the reason. */
export interface ResultHeader {
  readonly headers: readonly string[];
  readonly format: Format;
  /** The field of each column; null for one that the form does not have. */
  readonly columns: readonly (Field | null)[];
  /** The column of the reason (from 0); null where no header says so. */
  readonly reason: number | null;
}

/** The least number of known names in a header row: fewer may stand in any table. */
const LEAST = 3;

/** The column of the portal (宜蘭縣政府終身學習時數作業流程, 102–105). */
export const PORTAL_REASON = '處理結果';

// No header of the other systems is public: a word for it has to do, the clearest first.
const REASONS = [
  PORTAL_REASON, '失敗原因', '錯誤原因', '匯入失敗原因', '無法匯入原因', '錯誤訊息', '錯誤說明', '異常原因', '異常說明', '匯入結果', '檢核結果', '原因', '原因說明', '結果', '訊息', '錯誤',
  '狀態', '匯入狀態', '處理狀態', '說明', '備註',
];
const LIKE_A_REASON = /原因|錯誤|失敗|異常|結果|訊息/u;

/** Finds the header row of what a system gives back. */
export class HeaderFinder {
  readonly #formats: readonly Format[];
  readonly #known: ReadonlySet<string>;

  constructor(formats: readonly Format[]) {
    this.#formats = formats;
    this.#known = new Set(formats.flatMap(({ fields }) => fields.flatMap(namesOf)));
  }

  /** The header row that some cells are; null where they are none. */
  of(cells: readonly string[]): ResultHeader | null {
    if (cells.length < LEAST) return null;
    const names = cells.map((cell) => (cell.length > LONGEST ? '' : headerName(cell)));
    // Most rows are not headers, and this is soon seen.
    if (names.filter((name) => this.#known.has(name)).length < LEAST) return null;
    const nearest = nearestOf(names, this.#formats);
    if (!nearest || nearest.shared < LEAST) return null;
    return { headers: cells, format: nearest.format, columns: nearest.columns, reason: reasonOf(names, nearest.columns) };
  }
}

/** Whether a header row says by itself that reasons of failures stand below it; 備註 or 狀態 stands in other tables too. */
export function namesReason({ headers, reason }: ResultHeader): boolean {
  return reason !== null && LIKE_A_REASON.test(headerName(headers[reason] ?? ''));
}

/** No header is longer, stars and blanks included. */
const LONGEST = 60;

function reasonOf(names: readonly string[], columns: readonly (Field | null)[]): number | null {
  const free = names.map((name, i) => (columns[i] === null ? name : ''));
  for (const word of REASONS) if (free.includes(word)) return free.indexOf(word);
  const like = free.findIndex((name) => LIKE_A_REASON.test(name));
  return like < 0 ? null : like;
}
