import { z } from 'zod';

const count = z.int().min(0);

const file = z.strictObject({
  path: z.string().describe('As the user named it, IDs masked; - for standard input or output'),
  bytes: count.nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).nullable().describe('Of all its bytes; null where it could not be read to its end, as a pipe that was cut off'),
  rows: count.nullable().describe('Data rows; null where the command does not count them, as of a report or an archive'),
});

/** The line that a run adds to the file of --audit-log; docs/audit.schema.json is made from it. */
export const auditDocument = z.strictObject({
  time: z.iso.datetime().describe('When the run began, in UTC'),
  version: z.string().describe('The version of lhl'),
  command: z.string().regex(/^[a-z-]+$/).describe('The name of the command, without lhl; validate where it was called lint'),
  arguments: z.array(z.string()).describe('Files, folders and words, IDs masked'),
  options: z.record(z.string(), z.union([z.literal(true), z.string(), z.array(z.union([z.literal(true), z.string()]))]))
    .describe('As they were given, by their long names; true in the place of passwords and of values that could stand in a cell'),
  inputs: z.array(file).describe('What was read, the file of a password excepted'),
  outputs: z.array(file).describe('What was written'),
  counts: z.record(z.string().regex(/^[a-z]+\/[a-z0-9-]+$/), z.int().min(1)).describe('How many findings the run told, by rule'),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(130)]),
}).describe('A line of the audit log of lhl');

/** The lines of a log. */
export const linesOf = (text: string): z.infer<typeof auditDocument>[] =>
  text.trimEnd().split('\n').map((line) => auditDocument.parse(JSON.parse(line)));
