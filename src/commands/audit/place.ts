import { resolve } from 'node:path';
import type { Messages } from '../../lang/index.ts';
import { findConfig } from '../../system/find/config-file.ts';
import type { Host } from '../../system/host.ts';
import { OpenProblem } from '../../system/streams/input.ts';
import { FileError, UsageError } from '../command.ts';
import { textOption, type Options } from '../options/options.ts';
import { flagsOf, type CommandSpec } from '../registry.ts';

/**
 * Where a run is to be recorded: in the file of `--audit-log`, else in that of LHL_AUDIT_LOG, else in that of the configuration; null
 * where none of them names one.
 * @throws UsageError for an empty name, or a configuration that cannot be read
 */
export async function auditPlace(spec: CommandSpec, options: Options, host: Host, t: Messages): Promise<string | null> {
  const given = textOption(options, 'auditLog');
  if (given === '' || given === '-') throw new UsageError(t.audit.noName);
  const { [VARIABLE]: variable = '' } = host.env;
  return given ?? (variable === '' ? await configured(spec, options, host, t) : variable);
}

const VARIABLE = 'LHL_AUDIT_LOG';

// Commands that take nothing else from the configuration need not be told of its mistakes, nor wait for its reader.
async function configured(spec: CommandSpec, options: Options, host: Host, t: Messages): Promise<string | null> {
  if (options['config'] === false) return null;
  try {
    const file = await findConfig(textOption(options, 'config'), host);
    if (file?.text.includes('"auditLog"') !== true) return null;
    const { readConfig } = await import('../input/config.ts');
    const { auditLog } = readConfig(file, { t });
    return auditLog === undefined ? null : resolve(file.folder, auditLog);
  } catch (error) {
    if (!(error instanceof OpenProblem)) throw error;
    // The command says it itself.
    if (flagsOf(spec).includes('--config <file>')) return null;
    throw new FileError(t.files.cannotOpen[error.kind](error.path, error.code));
  }
}
