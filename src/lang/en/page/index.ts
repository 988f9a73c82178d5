import { answer } from './answer.ts';
import { shell } from './shell.ts';

/** The words of the page alone. */
export const page = { answer, shell };
