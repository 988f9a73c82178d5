import { hoursPage } from '../../api/hours/report-files.ts';
import { maskedHours } from '../../findings/hours-mask.ts';
import type { HoursReport, PersonHours } from '../../findings/hours.ts';
import { lineWidth } from '../../lang/width.ts';
import { hoursJson } from '../../reporters/hours/json.ts';
import { hoursPretty } from '../../reporters/hours/pretty.ts';
import { throwIfInterrupted, type ExitCode } from '../../system/host.ts';
import { version } from '../../version.ts';
import type { Context } from '../command.ts';
import type { OutputSpec } from '../report/reporters.ts';
import { writeReports } from '../report/write-reports.ts';
import { complain } from '../say/complain.ts';
import { showName } from '../say/show.ts';
import { peopleFile, type PeopleFile } from './data.ts';
import type { HoursOptions } from './options.ts';

/** So many people are listed on the screen. */
const MOST_PEOPLE = 100;

/**
 * Shows a report, and writes the files that were asked for. Where rows could not be read the hours are not complete, so that no file of
 * data is written.
 * @throws WriteProblem, Interrupted
 */
export async function showHours(report: HoursReport, options: HoursOptions, context: Context): Promise<ExitCode> {
  const { t, host } = context;
  const { reports, data: form, shortOnly } = options;
  const people = shortOnly ? report.people.filter(({ short }) => short !== false) : report.people;
  const complete = report.unread.rows === 0;
  const data = form !== null && complete ? await peopleFile({ ...report, people }, form, context) : null;
  const said = saidOf(data, people.length, options, context);
  const texts = await Promise.all(reports.map(async (spec) => textOf(spec, report, people, options, context)));
  throwIfInterrupted(host.signal);
  await writeReports(
    texts.map((text, i) => (said.length > 0 && isForPeople(reports[i]) ? `${text}\n` : text)),
    data && { bytes: data.bytes, rows: people.length }, said, options, context,
  );
  const formulas = data?.formulas ?? null;
  if (formulas !== null) complain(t.hoursCommand.formulas(formulas.count, formulas.first, options.dryRun), [], context);
  if (form !== null && !complete) complain(t.hours.refused.unread, [], context);
  return complete ? 0 : 1;
}

const isForPeople = (spec: OutputSpec | undefined): boolean => spec?.reporter === 'pretty' && spec.path === null;

async function textOf(
  spec: OutputSpec, report: HoursReport, people: readonly PersonHours[], { byUnit }: HoursOptions, { t, lang, host }: Context,
): Promise<string> {
  if (spec.reporter === 'html') return hoursPage(maskedHours({ ...report, people }), version, { lang });
  if (spec.reporter === 'json') {
    const shown = maskedHours({ ...report, people });
    return [...hoursJson(shown, { byUnit, people: shown.people })].join('');
  }
  // Only those who are shown need be masked.
  const lacking = people.filter(({ short }) => short !== false);
  const shown = maskedHours({ ...report, people: lacking.slice(0, MOST_PEOPLE) });
  const width = spec.path === null ? lineWidth(host.stdout.columns) : 80;
  return hoursPretty(shown, { byUnit, people: shown.people, count: lacking.length, width }, { ...t.hours, ...t.hoursCommand });
}

function saidOf(data: PeopleFile | null, rows: number, { reports, output, dryRun }: HoursOptions, { t }: Context): string[] {
  const paths = reports.flatMap(({ path }) => (path === null ? [] : [showName(path)]));
  const wrote = paths.length === 0 ? [] : [t.report.wrote(paths, dryRun)];
  if (data === null || output === null) return wrote;
  const { encoding } = data;
  const done = t.hoursCommand.done(showName(output), rows, encoding === null ? null : t.files.writtenEncoding[encoding], dryRun);
  return [...wrote, `${dryRun ? t.files.dryRun : ''}${done}${encoding === 'utf8-bom' ? t.hoursCommand.lacking : ''}`];
}
