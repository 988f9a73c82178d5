import type { HoursWords, Messages } from '../../lang/index.ts';

/** The words of the page of hours: its own, those of every report of hours, and those of every page. */
export interface HoursTexts {
  readonly page: HoursWords;
  readonly hours: Messages['hours'];
  readonly html: Messages['html'];
}
