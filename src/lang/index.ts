import { help as enHelp } from './en/help.ts';
import { help as zhHelp } from './zh/help.ts';
import type { Messages } from './messages.ts';

export type { Messages } from './messages.ts';

/** The language of everything the program says: 正體中文, or English. */
export type Lang = 'zh' | 'en';

/** What the help and the parser say; loaded at every start, so it stands apart from the other texts. */
export type Help = typeof zhHelp;

/** The help texts of a language. */
export function helpOf(lang: Lang): Help {
  return lang === 'en' ? enHelp : zhHelp;
}

/** Everything else that the program says in a language. */
export async function messagesOf(lang: Lang): Promise<Messages> {
  return lang === 'en' ? (await import('./en/index.ts')).en : (await import('./zh/index.ts')).zh;
}
