import { Audit } from '../../system/audit/audit.ts';
import { LogFile } from '../../system/audit/log-file.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { withStreams, type ExitCode, type Host } from '../../system/host.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import type { Context } from '../command.ts';
import { complain } from '../say/complain.ts';
import { writeProblemText } from '../say/file-words.ts';
import { showName } from '../say/show.ts';
import { withWrite } from '../say/shown-host.ts';
import { auditLine, MARK, type AuditedRun } from './line.ts';

/**
 * Does the work of a run and adds a line about it to the log.
 * @param host everything of it that the work reads and writes is taken down
 * @param context says on standard error why the log cannot be written
 * @returns the exit code of the work; 2 where the log cannot be written, before the work or after it
 */
export async function record(
  path: string, run: Omit<AuditedRun, 'began'>, host: Host, context: Context, work: (host: Host) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { notBegun, notRecorded } = context.t.audit;
  const began = host.now();
  let log: LogFile;
  try {
    for (const word of run.args) if (word !== '-' && await isSamePlace(path, word, host)) throw new WriteProblem(path, 'INPUT');
    log = await LogFile.open(path, MARK, host);
  } catch (error) {
    return tell(error, notBegun, context);
  }
  try {
    const audit = new Audit(log.path, host.cwd);
    const code = await work(watched(host, audit));
    await log.append(await auditLine({ ...run, began }, audit, code));
    return code;
  } catch (error) {
    return tell(error, notRecorded, context);
  } finally {
    log.close();
  }
}

function tell(error: unknown, what: string, context: Context): ExitCode {
  if (!(error instanceof WriteProblem)) throw error;
  complain(`${writeProblemText(error, showName(error.path), context.t)}\n${what}`, [], context);
  return 2;
}

// Everything that goes to standard output is written by calls of `write`.
function watched(host: Host, audit: Audit): Host {
  const { stdout } = host;
  const write = (piece: string | Uint8Array, ...more: unknown[]): unknown => {
    audit.stdout.update(piece);
    return Reflect.apply(stdout.write.bind(stdout), stdout, [piece, ...more]);
  };
  return withStreams(host, () => withWrite(stdout, write), () => host.stderr, audit);
}
