import { z } from 'zod';
import { ruleIds, type RuleId } from '../../src/rules/index.ts';
import { problemCodes } from '../../src/findings/problem.ts';
import { formats } from '../../src/schemas/index.ts';

const count = z.int().min(0);
const place = z.int().min(1).nullable();
const severity = z.enum(['error', 'warning']);

const rule = z.enum(ruleIds as [RuleId, ...RuleId[]]);

/** A finding, as every JSON report has it. */
export const finding = z.strictObject({
  rule: rule.describe('The id of the rule, scope/what'),
  severity,
  row: place.describe('As a spreadsheet counts: the header is row 1; null for a finding of the whole file'),
  line: place.describe('The physical line on which the row starts'),
  column: place.describe('From 1; null for a finding of a whole row'),
  cell: z.string().regex(/^[A-Z]+[1-9][0-9]*$/).nullable().describe('The name of the cell in a spreadsheet, such as J12'),
  field: z.string().nullable().describe('The name of the field, the same in all formats'),
  header: z.string().nullable().describe('The header of the column as the file has it'),
  value: z.string().nullable().describe('The value of the cell; IDs, names and birthdays masked'),
  message: z.string().min(1).describe('What is wrong, in words'),
  help: z.string().min(1).describe('How to mend it, in words'),
  fix: z.strictObject({
    kind: z.enum(['safe', 'suggested']).describe('safe changes the form and never the meaning; suggested needs an eye'),
    value: z.string().nullable().describe('The new value of the cell, masked as value is; null where more than one cell changes'),
  }).nullable(),
  related: z.array(z.strictObject({
    row: z.int().min(1),
    path: z.string().optional().describe('The file that the row stands in, where it is another one, as with --across'),
    line: z.int().min(1).optional().describe('The physical line in that file, where it is another number than the row'),
  })).describe('Rows that this one is compared with'),
});

/** The document that `lhl validate --reporter json` writes; docs/report.schema.json is made from it. */
export const reportDocument = z.strictObject({
  version: z.literal(1).describe('The version of this form; a change that breaks readers raises it'),
  tool: z.strictObject({ name: z.literal('lhl'), version: z.string() }),
  files: z.array(z.strictObject({
    path: z.string(),
    format: z.enum(formats.map((format) => format.id)).nullable().describe('null where it was not recognised'),
    encoding: z.enum(['big5', 'utf8', 'utf8-bom']).nullable().describe('null where the file is no text, and for a sheet'),
    sheet: z.string().nullable().describe('The sheet of a workbook that was read; null for a CSV'),
    rows: count.nullable().describe('Data rows; null where no row was checked'),
    problem: z.strictObject({
      code: z.enum(problemCodes).describe('missing: there is no such file; no-match: a pattern fits no file; all are listed in docs/ci.md'),
      message: z.string().min(1).describe('What is wrong, in words'),
    }).nullable().describe('Why nothing of it was checked; null where it was'),
    findings: z.array(finding).describe('In the order of rows, columns and rules; what has none comes first'),
    counts: z.strictObject({ error: count, warning: count }).describe('Of all findings, listed or not'),
    truncated: z.boolean().describe('Whether --max-findings left findings out; those that --quiet hides are only counted'),
  })),
  summary: z.strictObject({ files: count, rows: count, error: count, warning: count }).describe('Of the files that were checked'),
  run: z.strictObject({
    outcome: z.enum(['good', 'bad', 'open', 'nothing']).describe('open: not certain, since files could not be opened or errors were left out; nothing: no file was checked'),
    problems: count.describe('How many of the files have a problem, so that nothing of them was checked'),
    unread: z.array(z.string()).describe('Workbooks and archives in the folders, which are opened only where they are named'),
    config: z.string().nullable().describe('The configuration that was used'),
    rules: z.strictObject({
      off: z.array(rule).describe('Rules that were not checked'),
      lowered: z.array(rule).describe('Errors that were made warnings'),
    }),
  }),
}).describe('What lhl validate --reporter json writes');
