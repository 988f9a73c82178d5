import { exists, readMinguo } from '../schemas/calendar.ts';

/** How dates are written: as they are, `1050624`, or `105-06-24`. */
export type DateForm = 'keep' | 'compact' | 'dash';

/** A Minguo date in another form; a text that is not a date stays as it is. */
export function writeDate(value: string, form: DateForm): string {
  if (form === 'keep' || value.length === (form === 'compact' ? 7 : 9) || !readMinguo(value)) return value;
  return form === 'compact' ? value.slice(0, 3) + value.slice(4, 6) + value.slice(7)
    : `${value.slice(0, 3)}-${value.slice(3, 5)}-${value.slice(5)}`;
}

/**
 * The year whose last day is the last 異動日期 that the CSV import takes (WebHR 系統與終身學習資料介接說明, 104); records
 * changed later come by a nightly job.
 */
const LAST_YEAR = 104;

/**
 * Whether a record was certainly changed after 104-12-31: it ended after it. The file does not tell this of any other record,
 * since it has no 異動日期.
 */
export function isBeyond(endDate: string): boolean {
  const day = readMinguo(endDate);
  return day !== null && day.year > LAST_YEAR && exists(day);
}
