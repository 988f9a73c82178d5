import { answer } from './answer.ts';
import { archive } from './archive.ts';
import { hours } from './hours.ts';
import { problems } from './problems.ts';
import { result } from './result.ts';
import { shell } from './shell.ts';
import { ways } from './ways.ts';

/** The words of the page alone. */
export const page = { answer, archive, hours, problems, result, shell, ways };
