import type { CommandsHelp, Help } from '../../help.ts';
import { codes } from './codes.ts';
import { completion } from './completion.ts';
import { convert } from './convert.ts';
import { explain } from './explain.ts';
import { fix } from './fix.ts';
import { formats } from './formats.ts';
import { hours } from './hours.ts';
import { merge } from './merge.ts';
import { interview } from './new.ts';
import { open } from './open.ts';
import { program } from './program.ts';
import { result } from './result.ts';
import { rules } from './rules.ts';
import { schema } from './schema.ts';
import { split } from './split.ts';
import { template } from './template.ts';
import { toWebhr } from './to-webhr.ts';
import { unzip } from './unzip.ts';
import { validate } from './validate.ts';
import { zip } from './zip.ts';

const commands: CommandsHelp = {
  validate, fix, new: interview, convert, template, split, merge, open, unzip, zip, 'to-webhr': toWebhr, hours, result,
  rules, explain, formats, codes, schema, completion,
};

/** The help in 正體中文. */
export const help: Help = { program, commands };
