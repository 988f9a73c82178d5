import type { ResultKind, ResultVerdict } from '../../findings/result.ts';
import { PORTAL_REASON, type ResultHeader } from './header.ts';

const FAILURE = '檔案處理異常';
const SUCCESS = '檔案處理成功';
const NOMINEES = '薦送';
const UPLOADS = '學習資訊上傳';

/** The words that are looked for in a result: those of the verdict, failure first, and those that tell the page. */
export const words = [FAILURE, SUCCESS, NOMINEES, UPLOADS] as const;

/**
 * The verdict that stands in a result; null where none does, or two.
 * @param counts how often each of {@link words} is in it
 * @param failed how many rows failed
 */
export function verdictOf(counts: ReadonlyMap<string, number>, failed: number): ResultVerdict | null {
  const [failures, successes] = [counts.get(FAILURE) ?? 0, counts.get(SUCCESS) ?? 0];
  if (failures > 0 && (successes === 0 || failed > 0)) return 'failure';
  return successes > 0 && failures === 0 && failed === 0 ? 'success' : null;
}

/**
 * The system that a result is of. The page of 薦送報名 names itself; the portal has its own word for the reason, or for the file; ISMP
 * gives a grade file back.
 */
export function kindOf(header: ResultHeader | null, counts: ReadonlyMap<string, number>): ResultKind {
  const has = (word: string): boolean => (counts.get(word) ?? 0) > 0;
  if (header?.format.id === 'nominees' || (has(NOMINEES) && !has(UPLOADS))) return 'nominees';
  if (header === null || has(FAILURE) || has(SUCCESS)) return 'portal';
  return header.format.kind === 'download' || header.headers[header.reason ?? -1]?.includes(PORTAL_REASON) !== true ? 'ismp' : 'portal';
}
