import { answer } from './answer.ts';
import { archive } from './archive.ts';
import { hours } from './hours.ts';
import { lookUp } from './look-up.ts';
import { make } from './make.ts';
import { own } from './own.ts';
import { problems } from './problems.ts';
import { result } from './result.ts';
import { shell } from './shell.ts';
import { template } from './template.ts';
import { ways } from './ways.ts';

/** The words of the page alone. */
export const page = { answer, archive, hours, lookUp, make, own, problems, result, shell, template, ways };
