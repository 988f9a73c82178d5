import type { Messages } from '../messages.ts';
import { files } from './files.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { unzip } from './unzip.ts';
import { webhr } from './webhr.ts';

/** English. */
export const en: Messages = { files, report, rules, unzip, webhr };
