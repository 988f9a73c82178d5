import type { Messages } from '../messages.ts';

/** The marks between the words of a list, and between its sentences. */
export const marks: Messages['marks'] = { comma: ', ', semicolon: '; ' };
