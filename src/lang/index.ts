import { usage as enUsage } from './en/usage.ts';
import { usage as zhUsage } from './zh/usage.ts';
import type { hoursReport as zhHours } from './zh/hours-report.ts';
import type { page as zhPage } from './zh/page/index.ts';
import type { Help } from './help.ts';
import type { LibraryTexts, Messages } from './messages.ts';

export type { Help } from './help.ts';
export type { LibraryTexts, Messages } from './messages.ts';

/** The language of everything the program says: 正體中文, or English. */
export type Lang = 'zh' | 'en';

/** The words about a wrong command line; every start loads them, so they stand apart from the other texts. */
export type Usage = typeof zhUsage;

/** The words about a wrong command line, in a language. */
export function usageOf(lang: Lang): Usage {
  return lang === 'en' ? enUsage : zhUsage;
}

/** The help texts of a language; few runs need them. */
export async function helpOf(lang: Lang): Promise<Help> {
  return lang === 'en' ? (await import('./en/help/index.ts')).help : (await import('./zh/help/index.ts')).help;
}

/** Everything else that the program says in a language. */
export async function messagesOf(lang: Lang): Promise<Messages> {
  return lang === 'en' ? (await import('./en/index.ts')).en : (await import('./zh/index.ts')).zh;
}

/** The words of the library in a language, without those of the command alone. */
export async function libraryTextsOf(lang: Lang): Promise<LibraryTexts> {
  return lang === 'en' ? (await import('./en/library.ts')).library : (await import('./zh/library.ts')).library;
}

/** The words of a report of hours; only `lhl hours` needs them. */
export type HoursWords = typeof zhHours;

/** The words of a report of hours, in a language. */
export async function hoursWordsOf(lang: Lang): Promise<HoursWords> {
  return lang === 'en' ? (await import('./en/hours-report.ts')).hoursReport : (await import('./zh/hours-report.ts')).hoursReport;
}

/** The words of the page alone. */
export type PageWords = typeof zhPage;

/** The words of the page alone, in a language. */
export async function pageWordsOf(lang: Lang): Promise<PageWords> {
  return lang === 'en' ? (await import('./en/page/index.ts')).page : (await import('./zh/page/index.ts')).page;
}
