import { maskPath } from '../findings/mask.ts';
import { FileSet, refuseConflict } from '../system/files/file-set.ts';
import { throwIfInterrupted, type ExitCode } from '../system/host.ts';
import type { PackOptions } from '../bytes/zip/write.ts';
import { proveArchive, writeArchive } from '../system/archives/pack.ts';
import type { Sink } from '../system/streams/output.ts';
import { archivePassword, type ArchivePassword } from './input/archive-password.ts';
import { complain } from './say/complain.ts';
import { showName } from './say/show.ts';
import { UsageError, type Context, type Run } from './command.ts';
import { noteTeller } from './say/file-notes.ts';
import { given, textOption } from './options/options.ts';
import { sayProblem } from './say/problem.ts';
import { startProgress } from './report/progress.ts';
import { Refusal } from './say/refusal.ts';
import { filesToPack, type FilesToPack } from './zip/files.ts';
import { packing, refuseWeak } from './zip/password.ts';
import { zipSummary } from './zip/summary.ts';

/** `lhl zip`: packs files for the way to a colleague, never without a password. */
export const run: Run = async (args, typed, context) => {
  const { t, host } = context;
  const output = textOption(typed, 'output') ?? '';
  if (output === '') throw new UsageError(t.files.optionWants.missing('-o', 'out.zip'));
  if (output === '-') throw new UsageError(t.pack.toStdout);
  const cipher = given(typed, 'zipcrypto') ? 'ZipCrypto' : 'AES-256';
  const options = { cipher, force: given(typed, 'force'), dryRun: given(typed, 'dryRun') } as const;
  try {
    const password = await archivePassword(args, typed, context, false, packing(cipher, context));
    if (password.args.length === 0) throw new UsageError(t.pack.noFiles);
    if (password.args.includes('-')) throw new UsageError(t.pack.fromStdin);
    // Better said before a person types the password.
    const files = await filesToPack(password.args, output, context);
    await refuseConflict(output, host, options.force);
    if (!/\.zip$/i.test(output)) throw new Refusal(2, t.pack.notZipName(showName(output)));
    return await pack(files, output, password, options, context);
  } catch (error) {
    return sayProblem(error, output, context);
  }
};

interface ZipOptions {
  readonly cipher: PackOptions['cipher'];
  readonly force: boolean;
  /** Whether nothing is written, and only told. */
  readonly dryRun: boolean;
}

async function pack(
  { files, size }: FilesToPack, output: string, password: ArchivePassword, { cipher, force, dryRun }: ZipOptions, context: Context,
): Promise<ExitCode> {
  const { t, host } = context;
  const secret = await password.of(output);
  refuseWeak(secret, cipher, context);
  if (cipher === 'ZipCrypto') complain(t.pack.zipCrypto, [], context);
  const telling = files.filter(({ name }) => maskPath(name) !== name).map(({ name }) => showName(name));
  if (telling.length > 0) complain(t.pack.idInName, telling, context);
  const progress = startProgress(host);
  const staged = new FileSet(host, noteTeller(context), dryRun);
  const shown = showName(output);
  const onBytes = (bytes: number): void => {
    progress.update(t.pack.progress(shown, Math.min(100, Math.floor((bytes * 100) / Math.max(size, 1)))));
  };
  try {
    const file = await staged.beginFile(output);
    let written = 0;
    const sink: Sink = { write: async (piece) => { written += piece.length; await file.write(piece); } };
    const packed = await writeArchive(files, sink, { cipher, password: secret, onBytes }, host);
    await file.finish();
    progress.update(t.pack.proving(shown));
    const proven = dryRun ? null : await proveArchive(file.temporary, packed, { cipher, password: secret }, host);
    throwIfInterrupted(host.signal);
    await staged.commit([{ file, path: output }], force);
    progress.stop();
    host.stdout.write(zipSummary(packed, output, written, proven, cipher, context));
    return 0;
  } finally {
    progress.stop();
    await staged.discard();
  }
}
