import { z } from 'zod';
import { maskIds } from '../../findings/mask.ts';
import type { FormatId } from '../../schemas/format.ts';
import type { ConfigFile } from '../../system/find/config-file.ts';
import { codeTables } from '../../codes/index.ts';
import type { Context } from '../command.ts';
import { UsageError } from '../command.ts';
import { asNames } from '../options/format-options.ts';
import { nearest } from '../../lang/nearest.ts';
import { ruleNames } from '../options/rule-options.ts';

const formatIds = asNames as [FormatId, ...FormatId[]];
const tableIds = codeTables.map((table) => table.id);

/** The content that `lhl.config.json` may have; docs/config.schema.json is made from it. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('The schema for editors, such as docs/config.schema.json'),
  files: z.array(z.string().min(1)).optional().describe('Files, folders and patterns to check when the command line names none'),
  exclude: z.array(z.string().min(1)).optional().describe('Patterns of files to leave out'),
  as: z.record(z.string().min(1), z.enum(formatIds)).optional()
    .describe('The format of the files that fit a pattern; the first that fits counts'),
  forms: z.record(z.string().min(1), z.string().min(1)).optional()
    .describe('Blank forms of the portal that only the office has: a file for the name of a format, or for files that fit a pattern'),
  rules: z.partialRecord(z.enum(ruleNames as [string, ...string[]]), z.enum(['off', 'warning', 'error'])).optional()
    .describe('What becomes of a rule (cell/code) or of all rules of a scope (cell); a rule goes before its scope'),
  codes: z.partialRecord(z.enum(tableIds as [string, ...string[]]), z.string().min(1)).optional()
    .describe('Newer code tables: a CSV or JSON file for each'),
  roster: z.string().min(1).optional().describe('A list of people that IDs, names and birthdays are compared with'),
  across: z.boolean().optional().describe('Whether the rows of all files are held against each other, as with --across'),
  auditLog: z.string().min(1).optional().describe('The file to which each run of any command adds a line, as with --audit-log'),
  maxWarnings: z.int().min(0).optional().describe('More warnings than this make the exit code 1'),
}).describe('The configuration of lhl');

/** The configuration of a run. */
export type Config = z.infer<typeof configSchema>;

/**
 * Reads a configuration file.
 * @throws UsageError that names the key and, for an unknown word, the nearest known one
 */
export function readConfig({ path, text }: ConfigFile, { t }: Pick<Context, 't'>): Config {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(t.config.notJson(path, lineOfMistake(text, error)));
  }
  const read = configSchema.safeParse(data);
  if (read.success) return read.data;
  throw new UsageError(t.config.wrong(path, read.error.issues.slice(0, 5).map((issue) => explain(issue, t.config))));
}

type Words = Context['t']['config'];

function explain(issue: z.core.$ZodIssue, words: Words): string {
  const at = issue.path.map(String).join('.');
  const within = at === '' ? '' : `${at}.`;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = at === 'rules' ? ruleNames : at === 'codes' ? tableIds : Object.keys(configSchema.shape);
      return issue.keys.map((key) => words.unknownKey(maskIds(within + key), nearest(key, known))).join('\n');
    }
    case 'invalid_key': {
      const key = String(issue.path.at(-1));
      return words.unknownKey(maskIds(at), nearest(key, issue.path[0] === 'codes' ? tableIds : ruleNames));
    }
    case 'invalid_value': return words.notOneOf(at, issue.values.map(String));
    case 'invalid_type': return words.wrongType(at === '' ? null : at, issue.expected);
    case 'too_small': return issue.origin === 'string' ? words.empty(at) : words.tooSmall(at, Number(issue.minimum));
    default: return words.wrongValue(at);
  }
}

// JSON.parse tells the position, in most of its messages.
function lineOfMistake(text: string, error: unknown): number | null {
  const position = error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}
