import { answer } from './answer.ts';
import { lookUp } from './look-up.ts';
import { make } from './make.ts';
import { shell } from './shell.ts';
import { template } from './template.ts';

/** The words of the page alone. */
export const page = { answer, lookUp, make, shell, template };
