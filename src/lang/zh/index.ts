import { archive } from './archive.ts';
import { audit } from './audit.ts';
import { config } from './config.ts';
import { convert } from './convert.ts';
import { evidence } from './evidence.ts';
import { explain } from './explain.ts';
import { files } from './files.ts';
import { fix } from './fix.ts';
import { form } from './form.ts';
import { hours } from './hours.ts';
import { html } from './html.ts';
import { open } from './open.ts';
import { pack } from './pack.ts';
import { report } from './report.ts';
import { result } from './result.ts';
import { roster } from './roster.ts';
import { rules } from './rules/index.ts';
import { schema } from './schema.ts';
import { sheet } from './sheet.ts';
import { split } from './split.ts';
import { template } from './template.ts';
import { unzip } from './unzip.ts';
import { webhr } from './webhr.ts';

/** 正體中文. */
export const zh = {
  archive, audit, config, convert, evidence, explain, files, fix, form, hours, html, open, pack, report, result, roster, rules, schema,
  sheet, split, template, unzip, webhr,
};
