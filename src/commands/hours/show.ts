import type { HoursReport, PersonHours } from '../../findings/hours.ts';
import { hoursPage } from '../../api/hours/report-files.ts';
import { maskedHours } from '../../findings/hours-mask.ts';
import { lineWidth } from '../report/print.ts';
import { hoursJson } from '../../reporters/hours/json.ts';
import { hoursPretty } from '../../reporters/hours/pretty.ts';
import { version } from '../../version.ts';
import { FileSet } from '../../system/files/file-set.ts';
import { throwIfInterrupted, type ExitCode } from '../../system/host.ts';
import type { Context } from '../command.ts';
import type { Options } from '../options/options.ts';
import { indented, print } from '../report/print.ts';
import { complain } from '../say/complain.ts';
import { noteTeller } from '../say/file-notes.ts';
import { showName } from '../say/show.ts';
import { peopleFile } from './data.ts';
import type { HoursOptions } from './options.ts';

/** So many people are listed on the screen. */
const MOST_PEOPLE = 100;

/**
 * Shows a report, and writes the file of data that was asked for. Where rows could not be read the hours are not complete, so that no
 * such file is written.
 * @throws WriteProblem
 */
export async function showHours(report: HoursReport, options: HoursOptions, typed: Options, context: Context): Promise<ExitCode> {
  const { t, host } = context;
  const people = options.shortOnly ? report.people.filter(({ short }) => short !== false) : report.people;
  const complete = report.unread.rows === 0;
  const said = options.data !== null && complete ? await writeData(report, people, options, context) : null;
  const rest = options.data !== null ? { ...typed, output: undefined } : typed;
  const code = await print(await textOf(report, people, options, lineWidth(rest, context), context), rest, context);
  if (said !== null) {
    if (options.reporter === 'pretty') host.stdout.write(`\n${indented(said, '', lineWidth(rest, context))}`);
    else complain(said, [], context);
  }
  if (options.data !== null && !complete) complain(t.hours.refused.unread, [], context);
  return code === 0 && !complete ? 1 : code;
}

async function textOf(
  report: HoursReport, people: readonly PersonHours[], { reporter, byUnit }: HoursOptions, width: number, { t, lang }: Context,
): Promise<string> {
  if (reporter === 'html') return hoursPage(maskedHours({ ...report, people }), version, { lang });
  if (reporter === 'json') {
    const shown = maskedHours({ ...report, people });
    return [...hoursJson(shown, { byUnit, people: shown.people })].join('');
  }
  // Only those who are shown need be masked.
  const lacking = people.filter(({ short }) => short !== false);
  const shown = maskedHours({ ...report, people: lacking.slice(0, MOST_PEOPLE) });
  return hoursPretty(shown, { byUnit, people: shown.people, count: lacking.length, width }, t.hours);
}

async function writeData(
  report: HoursReport, people: readonly PersonHours[], { output, data, force, dryRun }: HoursOptions, context: Context,
): Promise<string | null> {
  const { t, host } = context;
  if (output === null || data === null) return null;
  const files = new FileSet(host, noteTeller(context), dryRun);
  try {
    const { encoding, bytes } = await peopleFile({ ...report, people }, data, context);
    const file = await files.begin(output);
    for (const piece of bytes) await file.write(piece);
    throwIfInterrupted(host.signal);
    await files.commit([{ file, path: output, rows: people.length }], force);
    const done = t.hours.done(showName(output), people.length, encoding === null ? null : t.files.writtenEncoding[encoding], dryRun);
    return `${dryRun ? t.files.dryRun : ''}${done}${encoding === 'utf8-bom' ? t.hours.lacking : ''}`;
  } finally {
    await files.discard();
  }
}
