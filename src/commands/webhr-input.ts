import { isRegularFile, readBytes } from '../io/input.ts';
import type { World } from '../io/world.ts';
import type { ZipArchive, ZipEntry, ZipLimits } from '../io/zip/archive.ts';
import { looksLikeZip } from '../io/zip/recognise.ts';
import { grouped } from '../lang/number.ts';
import { wrap } from '../lang/width.ts';
import type { ArchivePassword } from './archive-password.ts';
import { showName } from './archive-problem.ts';
import type { Context } from './command.ts';
import { Refusal, widthOf } from './webhr-refusal.ts';

/** The bytes of the CSV to convert, wherever they come from. */
export interface WebhrInput {
  /** May be left before its end. */
  readonly chunks: () => AsyncGenerator<Uint8Array>;
  /** Reads what is left of an archive's entry, whose content is proven right only at its end. @throws ZipProblem */
  readonly prove: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a CSV, or the one CSV of an archive, which its first bytes tell. Nothing is written anywhere.
 * @throws OpenProblem, ZipProblem, Refusal for an archive that has not exactly one CSV, UsageError for a missing password, Interrupted
 */
export async function openInput(path: string, password: ArchivePassword, limits: ZipLimits, context: Context): Promise<WebhrInput> {
  const bytes = readBytes(path, context.world);
  const head = await headOf(bytes);
  if (!looksLikeZip(head)) return pulled(head, bytes, false, async () => { await bytes.return(undefined); });
  const { openArchive } = await import('../io/zip/archive.ts');
  let archive: ZipArchive;
  // A pipe can be read once only.
  if (path === '-' || !await isRegularFile(path, context.world.cwd)) archive = await openArchive(await wholeOf(head, bytes, limits.maxSize, context), limits);
  else {
    await bytes.return(undefined);
    archive = await openArchive({ path, cwd: context.world.cwd }, limits);
  }
  try {
    const entry = onlyCsv(archive, path, context);
    const secret = entry.cipher === null ? null : await password.of(path === '-' ? context.t.report.standardInput : path);
    const content = archive.read(entry, { password: secret, signal: context.world.signal });
    return pulled(new Uint8Array(0), content, true, async () => {
      await content.return(undefined);
      await archive.close();
    });
  } catch (error) {
    await archive.close();
    throw error;
  }
}

// At least the four bytes that tell an archive, where there are so many.
async function headOf(bytes: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 4) {
    const next = await bytes.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

async function wholeOf(head: Uint8Array, rest: AsyncGenerator<Uint8Array>, limit: number, { t }: Context): Promise<Uint8Array> {
  const pieces = [head];
  let size = head.length;
  for await (const piece of rest) {
    pieces.push(piece);
    if ((size += piece.length) > limit) throw new Refusal(2, t.webhr.at(t.report.standardInput, t.webhr.zip.tooLarge(grouped(limit))));
  }
  return Buffer.concat(pieces);
}

function pulled(head: Uint8Array, rest: AsyncGenerator<Uint8Array>, mustEnd: boolean, close: () => Promise<void>): WebhrInput {
  return {
    async *chunks() {
      if (head.length > 0) yield head;
      // Not `for await`: who stops early must not close what still has to be proven.
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    },
    async prove() {
      if (mustEnd) while ((await rest.next()).done !== true);
    },
    close,
  };
}

const MOST_NAMES = 10;

function onlyCsv({ entries }: ZipArchive, path: string, { t, world }: Context): ZipEntry {
  const files = entries.filter(({ folder, parts }) => !folder && parts[0] !== '__MACOSX');
  const csvs = files.filter(({ name }) => /\.csv$/i.test(name));
  const [first] = csvs;
  if (first && csvs.length === 1) return first;
  const at = (text: string): string => t.webhr.at(path === '-' ? t.report.standardInput : showName(path), text);
  if (files.some(({ name }) => name === '[Content_Types].xml' || name === 'content.xml')) throw new Refusal(2, at(t.webhr.zip.workbook));
  const listed = csvs.length === 0 ? files : csvs;
  const lines = listed.slice(0, MOST_NAMES).map(({ name }) => showName(name));
  if (listed.length > MOST_NAMES) lines.push(t.webhr.zip.more(listed.length - MOST_NAMES));
  throw new Refusal(2, at(csvs.length === 0 ? t.webhr.zip.none : t.webhr.zip.several), lines.flatMap((line) => indent(line, world)), t.webhr.zip.unzip);
}

function indent(text: string, { stderr }: World): string[] {
  return wrap(text, widthOf(stderr) - 2).map((line) => `  ${line}`);
}
