import type { Messages } from '../messages.ts';
import { audit } from './audit.ts';
import { config } from './config.ts';
import { files } from './files.ts';
import { hoursCommand } from './hours-command.ts';
import { interview } from './interview.ts';
import { library } from './library.ts';
import { open } from './open.ts';
import { pack } from './pack.ts';
import { schema } from './schema.ts';
import { split } from './split.ts';
import { unzip } from './unzip.ts';
import { webhrCommand } from './webhr-command.ts';

/** English. */
export const en: Messages = {
  ...library,
  audit, config, files, hoursCommand, interview, open, pack, schema, split, unzip, webhrCommand,
};
