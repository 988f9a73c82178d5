/**
 * The library: bytes in, findings and bytes out. It reads and writes no files, and asks nobody; the command `lhl` is made of the same
 * functions. IDs, names and birthdays in what it tells are masked unless `showValues` is true.
 *
 * It is an ECMAScript module; Node 20.19 and later also give it to `require`. Bundlers for browsers get a build without Node, in which
 * all but `main` works. Its types need nothing else, but for `Host` of `main`,
 * whose streams are those of Node: without `@types/node` they are `any`. Where something cannot be done, a {@link Problem} is thrown,
 * whose `code` says why in a word and whose `fact` says it in full.
 *
 * ```js
 * import { check, describe, mend } from 'lhl';
 *
 * const header = '*身分證字號,*名稱,*起始日期,*姓名,*學位學分,*班別類別,*上課縣市,期別,*終迄日期,*訓練總數,*訓練總數單位,訓練成績,'
 *   + '證件字號,出勤上課狀況,生日,*學習性質,*數位時數,*實體時數,課程代碼';
 * const row = 'A123456789,公務倫理,115-05-11,王小明,6,337,臺北市,1,115-05-11,3,小時,,,全勤,,2,0,3,';
 * const file = new TextEncoder().encode(`\ufeff${header}\r\n${row}\r\n`);
 *
 * const { format, findings, counts } = await check(file, { lang: 'en', today: '115-11-22' });
 * console.log(format, counts.error);
 * for (const { cell, rule, message } of findings) console.log(cell, rule, message);
 * console.log((await describe('cell/code', 'en')).title);
 *
 * const { bytes, changes } = await mend(file, { today: '115-11-22' });
 * for (const { cell, before, after } of changes) console.log(cell, before, '->', after);
 * console.log((await check(bytes, { today: '115-11-22' })).counts.error);
 * ```
 *
 * @module lhl
 */
export { openArchive, type Archive, type ArchiveOptions } from './api/archive.ts';
export {
  check, checkAcross, type CheckOptions, type CheckResult, type RuleOptions, type RuleSettings, type ToldOptions,
} from './api/check.ts';
export { lookUp, type LookedUp } from './api/find.ts';
export { fileKind, type FileKind } from './api/file-kind.ts';
export { verdict, type FileVerdict } from './api/verdict.ts';
export { convertToUpload, type Upload } from './api/convert-to-upload.ts';
export type { UploadAnswers, UploadOptions } from './api/upload-options.ts';
export { openList, type List, type ListAnswer } from './api/list.ts';
export type { ListLook, LookedColumn } from './api/list-columns.ts';
export { isPlainList } from './api/plain-list.ts';
export type { Doubt } from './api/doubt.ts';
export { describe, rules, type FindingText, type RuleInfo } from './api/describe.ts';
export type { RuleFacts, ShownExample } from './api/rule-facts.ts';
export { htmlReport, type HtmlReportOptions } from './api/html-report.ts';
export { hours, type HoursInput, type HoursOptions } from './api/hours.ts';
export { hoursBook, hoursCsv, hoursNotes, hoursPage, type HoursCsv, type HoursFileOptions } from './api/hours/report-files.ts';
export { maskedHours } from './findings/hours-mask.ts';
export { HoursProblem, type HoursFact, type YearRecords } from './api/hours/problem.ts';
export { TargetsProblem } from './api/hours/targets-problem.ts';
export type { InputOptions, Limits, Password, Passwords } from './api/input.ts';
export type { Change } from './api/change-list.ts';
export { isSamePlace } from './api/same-place.ts';
export type { Reason } from './api/changes.ts';
export { LackingProblem, type LackingAt, type LackingFact } from './api/lacking.ts';
export { mend, type Mended, type MendOptions } from './api/mend.ts';
export { MendProblem, type MendFact } from './api/mending.ts';
export type { Bytes } from './api/memory.ts';
export type { OwnCodes } from './api/own-codes.ts';
export { OptionProblem, type OptionFact } from './api/option-problem.ts';
export { TableProblem, type TableFact } from './api/table-problem.ts';
export { readTargets } from './api/read-targets.ts';
export { readRoster, type RosterOptions } from './api/read-roster.ts';
export { RosterProblem, type RosterFact } from './api/roster-problem.ts';
export type { Roster, RosterPerson, UnusedRow } from './convert/roster/roster.ts';
export { Problem } from './bytes/problem.ts';
export type { Encoding } from './bytes/encoding/encoding.ts';
export type { Signature } from './bytes/encoding/signature.ts';
export { walkPage, type PageNode } from './bytes/page/dom.ts';
export type { PageParser, PageTaker } from './bytes/page/page.ts';
export { PageProblem, type PageFact } from './bytes/page/problem.ts';
export { SheetProblem, type SheetFact } from './bytes/sheet/problem.ts';
export type { Place as CellPlace } from './bytes/sheet/sheet.ts';
export type { Cipher, ZipEntry } from './bytes/zip/entry.ts';
export { ZipProblem, type Looks, type UnsafeName, type ZipFact, type ZipNote } from './bytes/zip/problem.ts';
export {
  readResult, ResultProblem, type Result, type ResultFact, type ResultOptions, type ResultRow, type UploadedFile,
} from './api/read-result.ts';
export { template, type TemplateFile, type TemplateOptions } from './api/template.ts';
export { problemText, type ProblemText } from './api/words/problem.ts';
export { toWebhr, WebhrProblem, type KeptOut, type Webhr, type WebhrFact, type WebhrObstacle, type WebhrOptions } from './api/to-webhr.ts';
export { UploadProblem, type ListColumn, type Mark, type Questions, type UnmatchedRow, type UploadFact } from './api/upload-problem.ts';
export type { WebhrRefused } from './api/webhr-plan.ts';
export type { Look } from './convert/upload/evidence.ts';
export type { DateForm } from './convert/dates.ts';
export type { Changes as WebhrChanges } from './convert/webhr/row.ts';
export { codeTables } from './codes/index.ts';
export { searchCodes } from './codes/search.ts';
export type { Code, CodeTable } from './codes/table.ts';
export type { Malformation } from './rules/file/malformed.ts';
export type { RuleId, RuleParams } from './rules/index.ts';
export type { RosterRow } from './rules/roster-view.ts';
export { hoursTargets } from './codes/hours-targets.ts';
export type { TargetGroup, TargetItem, Targets } from './codes/targets.ts';
export type { Expected, TargetsFault } from './convert/hours/targets-fault.ts';
export type { RosterEntry } from './convert/hours/everybody.ts';
export type {
  Assumption, Hours, HoursFile, HoursItem, HoursLines, HoursReport, HoursTotals, ItemHours, ItemProgress, ItemRole, MissingColumn,
  NeededColumn, PersonHours, RequiredHours, UnitHours, UnplacedKind, UnplacedReason, UnplacedRecord, UnreadReason, UnreadRow,
} from './findings/hours.ts';
export type { FactName, RowFacts, Sum } from './findings/file-facts.ts';
export type { Severity } from './findings/finding.ts';
export type { Outcome, Verdict } from './reporters/closing.ts';
export { showName } from './findings/show.ts';
export type { ShownCell } from './reporters/reporter.ts';
export { whoseOf } from './reporters/whose.ts';
export { knownReason, type KnownReason, type ResultKind, type ResultVerdict } from './findings/result.ts';
export type { Trace } from './findings/trace.ts';
export type { Counts, Finding, Fix, Personal } from './findings/finding.ts';
export type { Lang } from './lang/index.ts';
export { main } from './run.ts';
export type { FileSystem } from './system/files/file-system.ts';
export type { ExitCode, Host } from './system/host.ts';
export { version } from './version.ts';
export { formats } from './schemas/index.ts';
export type { Flaw, FlawId, FlawParams } from './schemas/flaw.ts';
export { formOf, FormProblem, type FormOptions } from './api/own-form.ts';
export type { FormColumn, FormFact, FormName, OwnForm, UnderstoodForm } from './schemas/own-form.ts';
export type { Field, FieldKey, Format, FormatId, Kind, OwnFormId, OwnKey, PublicFormatId } from './schemas/format.ts';
