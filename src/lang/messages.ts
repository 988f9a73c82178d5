import type { zh } from './zh/index.ts';

/** Every text but the help; another language is complete when the compiler takes it for this type. */
export type Messages = typeof zh;
