import { files } from './files.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { unzip } from './unzip.ts';
import { webhr } from './webhr.ts';

/** 正體中文. */
export const zh = { files, report, rules, unzip, webhr };
