import { dayNumber } from '../../schemas/calendar.ts';

/** The last day of a year that counts. */
export interface LastDay {
  /** As the calendar counts. */
  readonly day: number;
  /** YYY-MM-DD */
  readonly text: string;
}

/** The last day that counts in a year. @param given `YYY-MM-DD` or `MM-DD`; null for the last of the year */
export function untilOf(year: number, given: string | null): LastDay {
  const text = given?.length === 9 ? given : `${String(year).padStart(3, '0')}-${given ?? '12-31'}`;
  const day = dayNumber(text);
  // 02-29 of a year that does not have it.
  return day === null ? untilOf(year, `${text.slice(4, 6)}-28`) : { day, text };
}
