import { basename } from 'node:path';
import { FileCheck, byPlace } from '../checks/check.ts';
import { checkName, noCsv } from '../checks/file.ts';
import { rules } from '../findings/catalogue.ts';
import type { Counts, Found } from '../findings/finding.ts';
import { maskIds } from '../findings/mask.ts';
import { isInBig5 } from '../io/big5.ts';
import { readCsv } from '../io/csv-file.ts';
import { readBytes } from '../io/input.ts';
import type { Sink } from '../io/output.ts';
import { Spool } from '../io/spool.ts';
import { describe } from '../reporters/describe.ts';
import type { FileReport, Reporter } from '../reporters/reporter.ts';
import { formats } from '../schemas/index.ts';
import type { Context } from './command.ts';
import type { ValidateOptions } from './validate-options.ts';

/**
 * Checks one file and writes its part of the report.
 * @throws OpenProblem where the file cannot be opened or read; nothing of it is then in the report
 */
export async function checkFile(path: string, options: ValidateOptions, reporter: Reporter, sink: Sink, { world, t }: Context): Promise<FileReport> {
  const spool = new Spool();
  const counts: Counts = { error: 0, warning: 0 };
  const ofWholeFile: Found[] = [];
  // Every finding passes here: wanted or not, counted, put into words, masked, and handed to the reporter.
  const tell = (finding: Found): void => {
    if (!options.wanted(finding.rule)) return;
    counts[rules[finding.rule]]++;
    if (!reporter.wants(finding.rule, finding.row)) return;
    const piece = reporter.finding(describe(finding, t.rules, options.showValues));
    if (piece) spool.add(piece.section, piece.text);
  };
  const take = (finding: Found): void => {
    if (finding.row === null) ofWholeFile.push(finding);
    else tell(finding);
  };
  try {
    const around = { today: options.today, inBig5: isInBig5 };
    const checks: FileCheck[] = [];
    const head = await readCsv(readBytes(path, world), options.encoding, (encoding) => {
      const check = new FileCheck(formats, options.as, { ...around, encoding }, take);
      checks.push(check);
      return (record) => { check.row(record); };
    });
    const checked = checks[0]?.end() ?? { recognised: null, rows: head.kind === 'empty' ? 0 : null };
    const recognised = checked.recognised;
    if (head.kind !== 'text') ofWholeFile.push(noCsv(head.kind));
    if (path !== '-' && recognised?.format.onlyRules?.has('file/name') !== false) ofWholeFile.push(...checkName(basename(path)));
    for (const finding of ofWholeFile.sort(byPlace)) tell(finding);
    const notes = recognised?.headerless === true ? [t.report.headerless(recognised.columns.length)] : [];
    const report: FileReport = {
      path: maskIds(path === '-' ? options.stdinFilename ?? '-' : path),
      format: recognised?.format.id ?? null,
      encoding: head.kind === 'text' ? head.encoding : null,
      rows: checked.rows,
      notes,
      counts,
    };
    for (const part of reporter.file(report)) {
      if (typeof part === 'string') await sink.write(part);
      else for (const piece of spool.read(part.section)) await sink.write(piece);
    }
    if (options.reporter === 'json') for (const note of notes) world.stderr.write(`lhl: ${report.path}: ${note}\n`);
    return report;
  } finally {
    spool.clear();
  }
}
