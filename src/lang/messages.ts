import type { zh } from './zh/index.ts';
import type { library } from './zh/library.ts';

/** Every text but the help; another language is complete when the compiler takes it for this type. */
export type Messages = typeof zh;

/** Of these, what the library says, and thus the page; the others belong to the command alone. */
export type LibraryTexts = typeof library;
