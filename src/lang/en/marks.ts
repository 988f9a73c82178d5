import type { Messages } from '../messages.ts';

/** The marks between the words of a list, between its sentences, and before what a name stands for. */
export const marks: Messages['marks'] = { comma: ', ', semicolon: '; ', colon: ': ' };
