import { maskPath } from '../../findings/mask.ts';
import type { Audit, AuditedFile } from '../../system/audit/audit.ts';
import type { ExitCode } from '../../system/host.ts';
import { version } from '../../version.ts';
import type { Options } from '../options/options.ts';
import { flagsOf, globalFlags, longOf, recordFlags, type CommandSpec } from '../registry.ts';
import { showUnknown } from '../say/show.ts';
import { keyOf } from './touches-file.ts';

/** A run of the program. */
export interface AuditedRun {
  readonly spec: CommandSpec;
  readonly args: readonly string[];
  readonly options: Options;
  readonly began: Date;
}

/** The beginning of every line, by which the file of a record is known. */
export const MARK = '{"time":"';

/** The line of a run, in JSON: no password, no value of a cell, and paths masked as everywhere. */
export async function auditLine({ spec, args, options, began }: AuditedRun, audit: Audit, exitCode: ExitCode): Promise<string> {
  const { inputs, outputs } = await audit.files(exitCode === 130);
  return JSON.stringify({
    time: began.toISOString(),
    version,
    command: spec.name,
    arguments: args.map(maskPath),
    options: Object.fromEntries(shownOptions(spec, options)),
    inputs: inputs.map(shownFile),
    outputs: outputs.map(shownFile),
    counts: Object.fromEntries([...audit.counts].sort(([one], [other]) => (one < other ? -1 : 1))),
    exitCode,
  });
}

const shownFile = ({ path, ...facts }: AuditedFile): AuditedFile => ({ path: maskPath(path), ...facts });

// The value of an option of these kinds tells how the program ran; that of any other kind may be a password, or the value of a cell.
const TOLD = /<(?:bytes|date|dir|encoding|file|form|format|lang|n|name\[=file\]|pattern|rules|table=file|type|what|year)>$/;
/** In the value of such an option, the part before the sign tells which column is meant. */
const COLUMN = /<(?:column|field)=/;

function shownOptions(spec: CommandSpec, options: Options): (readonly [string, unknown])[] {
  return [...flagsOf(spec), ...globalFlags, ...recordFlags].flatMap((flags) => {
    const value = options[keyOf(flags)];
    const name = longOf(flags).slice(2);
    // `--config` and `--no-config` have one key.
    if (value === undefined || (value === false) !== name.startsWith('no-')) return [];
    return [[name, shownValue(flags, value)] as const];
  });
}

function shownValue(flags: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => shownValue(flags, one));
  if (typeof value !== 'string') return true;
  if (COLUMN.test(flags)) return showUnknown(value.slice(0, Math.max(0, value.indexOf('='))));
  return TOLD.test(flags) ? maskPath(value) : true;
}
