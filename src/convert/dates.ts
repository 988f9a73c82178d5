import { dayNumber, readMinguo } from '../schemas/calendar.ts';

/** How dates are written: as they are, `1050624`, or `105-06-24`. */
export type DateForm = 'keep' | 'compact' | 'dash';

/** A Minguo date in another form; what is no date stays as it is. */
export function writeDate(value: string, form: DateForm): string {
  if (form === 'keep' || !readMinguo(value)) return value;
  const digits = value.replaceAll('-', '');
  return form === 'compact' ? digits : `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}

/**
 * The last 異動日期 that the CSV import takes (WebHR 系統與終身學習資料介接說明, 104); records changed later come by a
 * nightly job.
 */
export const lastImportable = '104-12-31';

const LAST = dayNumber(lastImportable) ?? 0;

/**
 * Whether a record was certainly changed after {@link lastImportable}: it ended after it. Of any other record the file
 * does not tell, since it has no 異動日期.
 */
export function isBeyond(endDate: string): boolean {
  const day = dayNumber(endDate);
  return day !== null && day > LAST;
}
