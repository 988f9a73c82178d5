import { basename } from 'node:path';
import { FileCheck } from '../checks/check.ts';
import { checkName, noCsv } from '../checks/file.ts';
import type { SourceRow } from '../checks/source.ts';
import { byPlace, type Counts, type Finding, type Found } from '../findings/finding.ts';
import { maskIds } from '../findings/mask.ts';
import { isInBig5 } from '../io/big5.ts';
import { readCsv } from '../io/csv-file.ts';
import { readBytes } from '../io/input.ts';
import { Spool } from '../io/spool.ts';
import { describe, shownRow } from '../reporters/describe.ts';
import type { FileReport } from '../reporters/reporter.ts';
import type { Context } from './command.ts';
import type { Output } from './outputs.ts';
import type { ValidateOptions } from './validate-options.ts';

/**
 * Checks one file and writes its part of every report.
 * @throws OpenProblem where the file cannot be opened or read; nothing of it is then in any report
 */
export async function checkFile(path: string, options: ValidateOptions, outputs: readonly Output[], { world, t }: Context): Promise<FileReport> {
  const counts: Counts = { error: 0, warning: 0 };
  const ofWholeFile: Found[] = [];
  const spools = outputs.map(() => new Spool());
  const checks: FileCheck[] = [];
  const shown = maskIds(path === '-' ? options.stdinFilename ?? '-' : path);
  for (const { reporter } of outputs) reporter.start?.(shown);
  // Every finding passes here: wanted or not, counted, put into words, masked, and handed to the reporters.
  const tell = (finding: Found, source: SourceRow | null): void => {
    const severity = options.severityOf(finding.rule);
    if (severity === null) return;
    counts[severity]++;
    let told: Finding | null = null;
    for (const [i, { reporter }] of outputs.entries()) {
      if (!reporter.wants(finding.rule, finding.row)) continue;
      told ??= describe(finding, severity, t.rules, options.showValues);
      const piece = reporter.finding(told, () => {
        const recognised = checks[0]?.recognised;
        return source && recognised ? shownRow(source.cells, recognised, options.showValues) : null;
      });
      if (piece) spools[i]?.add(piece.section, piece.text);
    }
  };
  const take = (finding: Found, source: SourceRow | null): void => {
    if (finding.row === null) ofWholeFile.push(finding);
    else tell(finding, source);
  };
  try {
    const around = { today: options.today, inBig5: isInBig5 };
    const head = await readCsv(flushing(readBytes(path, world), outputs, spools), options.encoding, (encoding) => {
      const check = new FileCheck(options.formats, options.formatOf(path), { ...around, encoding }, take);
      checks.push(check);
      return (record) => { check.row(record); };
    });
    const { recognised, rows } = checks[0]?.end() ?? { recognised: null, rows: head.kind === 'empty' ? 0 : null };
    if (head.kind !== 'text') ofWholeFile.push(noCsv(head.kind));
    if (path !== '-' && recognised?.format.onlyRules?.has('file/name') !== false) ofWholeFile.push(...checkName(basename(path)));
    for (const finding of ofWholeFile.sort(byPlace)) tell(finding, null);
    const notes = recognised?.headerless === true ? [t.report.headerless(recognised.columns.length)] : [];
    const report: FileReport = {
      path: shown,
      format: recognised?.format.id ?? null,
      encoding: head.kind === 'text' ? head.encoding : null,
      rows,
      notes,
      counts,
    };
    for (const [i, { reporter, sink }] of outputs.entries()) {
      for (const part of reporter.file(report)) {
        if (typeof part === 'string') await sink.write(part);
        else for (const piece of spools[i]?.read(part.section) ?? []) await sink.write(piece);
      }
    }
    if (!options.outputs.some(({ reporter }) => reporter === 'pretty')) for (const note of notes) world.stderr.write(`lhl: ${report.path}: ${note}\n`);
    return report;
  } finally {
    for (const spool of spools) spool.clear();
  }
}

// Asked for the next piece of the file, the findings of the last one have been taken: those that need not wait go out.
async function* flushing(chunks: AsyncIterable<Uint8Array>, outputs: readonly Output[], spools: readonly Spool[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    for (const [i, { reporter, sink }] of outputs.entries()) {
      if (reporter.streamed !== true) continue;
      for (const piece of spools[i]?.read('rows') ?? []) await sink.write(piece);
      spools[i]?.clear();
    }
  }
}
