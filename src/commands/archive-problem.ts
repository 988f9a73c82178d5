import { isAbsolute, relative, sep } from 'node:path';
import { OpenProblem } from '../io/input.ts';
import { WriteProblem } from '../io/output.ts';
import { isOtherArchive, type OtherArchive } from '../io/signature.ts';
import { ZipProblem, type ZipFact, type ZipNote } from '../io/zip/problem.ts';
import { maskIds, maskPath, maskUnknown } from '../findings/mask.ts';
import type { Messages } from '../lang/index.ts';
import { lineWidth, wrap } from '../lang/width.ts';
import { UsageError, type Context } from './command.ts';

/** A path or the name of a file as it may be shown: IDs masked, and what cannot be seen written out, as `\u202e`. */
export function showName(name: string): string {
  return writtenOut(maskPath(name));
}

/** Any other text that came from outside, such as the name of a sheet, a header or what was typed, as it may be shown. */
export function showText(text: string): string {
  return writtenOut(maskIds(text));
}

/** A text that may be the value of any cell, such as what stands in a column of marks: what may be a birthday or a telephone is masked too. */
export function showUnknown(text: string): string {
  return writtenOut(maskUnknown(text));
}

function writtenOut(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
}

/** A whole number with its thousands set apart. */
export function showNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Says something on standard error, broken into lines; those of a list are indented. */
export function complain(text: string, list: readonly string[], { world }: Context): void {
  const columns = lineWidth(world.stderr.columns);
  const lines = [...wrap(`lhl: ${text}`, columns), ...list.flatMap((item) => indented(item, columns))];
  world.stderr.write(`${lines.join('\n')}\n`);
}

function indented(item: string, columns: number): string[] {
  return wrap(item, columns - 4).map((line, i) => (i === 0 ? '  - ' : '    ') + line);
}

/**
 * Says what is wrong with an archive, or with a file that should come out of it.
 * @throws the error itself, where it is none that an archive can cause
 */
export function complainOf(error: unknown, archive: string, context: Context): void {
  const { t } = context;
  const at = (text: string): string => t.unzip.problem.at(showName(archive), text);
  if (error instanceof ZipProblem) {
    const { refused, started, passwords } = inWords(error.fact, t);
    const text = zipText(error.fact, archive, t);
    const rest = refused === true ? [t.unzip.problem.refused] : started === true ? [t.unzip.problem.nothingLeft] : [];
    complain([at(text), ...rest].join(t.unzip.problem.between), passwords === true ? t.unzip.problem.passwordSources : [], context);
  } else if (error instanceof OpenProblem) complain(openText(error, t), [], context);
  else if (error instanceof WriteProblem && error.kind === 'temporary') complain(t.files.cannotWrite.temporary(showName(error.path), error.code), [], context);
  else if (error instanceof WriteProblem) complain(at(writeText(error, context)), [], context);
  else if (error instanceof UsageError) complain(error.message, [], context);
  else throw error;
}

/** Whether a file has the name of a workbook that is an archive to programs, and to people is none. */
export function isWorkbookName(path: string): boolean {
  return /\.(?:xls[xmb]?|ods)$/i.test(path);
}

/** What is wrong with an archive of a name, in words alone. */
export function zipText(fact: ZipFact, path: string, t: Messages): string {
  const broken = fact.kind === 'damaged' || fact.kind === 'truncated';
  return broken && isWorkbookName(path) ? t.sheet.damaged : inWords(fact, t).text;
}

/** Why a file cannot be opened, in words. */
export function openText({ kind, path, code }: OpenProblem, t: Messages): string {
  if (kind === 'missing' && sep === '\\' && path.includes('"')) return t.report.run.commandLine(showName(path));
  return kind === 'other' ? t.files.cannotOpen.other(showName(path), code) : t.files.cannotOpen[kind](showName(path));
}

function writeText(problem: WriteProblem, { t, world }: Context): string {
  const shown = showName(shortPath(problem.path, world.cwd));
  if (problem.kind === 'long') return t.unzip.tooLongName(shown);
  return problem.kind === 'exists' ? t.unzip.exists(shown) : writeProblemText(problem, shown, t);
}

/** Why a file cannot be written, in words, and where files lie that could not be put back. @param path as it may be shown */
export function writeProblemText({ kind, code, stranded }: WriteProblem, path: string, t: Messages): string {
  const text = t.files.cannotWrite[kind](path, code);
  return stranded.length === 0 ? text : `${text}${t.unzip.problem.between}${t.files.stranded(stranded.map(showName))}`;
}

/** A path as it is short to read: from the working folder, where it lies below that. */
export function shortPath(path: string, cwd: string): string {
  const short = isAbsolute(path) ? relative(cwd, path) : path;
  return short === '' || short.startsWith('..') ? path : short;
}

interface Words {
  readonly text: string;
  /** Whether nothing of the archive may be written because of it. */
  readonly refused?: boolean;
  /** Whether it was found only while the content was read, so that people wonder what has become of it. */
  readonly started?: boolean;
  /** Whether it helps to know where passwords come from. */
  readonly passwords?: boolean;
}

/** The names of other kinds of archives, the same in every language. */
const otherArchives: Readonly<Record<OtherArchive, string>> = {
  rar: 'RAR', '7z': '7z', gzip: 'gzip', bzip2: 'bzip2', xz: 'xz', zstd: 'Zstandard', tar: 'tar', cab: 'CAB', lzh: 'LZH',
};

/** What is odd about an archive that was opened, in words; a line each. */
export function notesInWords(notes: readonly ZipNote[], { unzip }: Messages): string[] {
  return notes.map((note) => (note.kind === 'program' ? unzip.note.program() : unzip.note[note.kind](showNumber(note.count))));
}

/** What is wrong with an archive, in words. */
function inWords(fact: ZipFact, { unzip: { problem } }: Messages): Words {
  const entry = 'entry' in fact && fact.entry !== null ? showName(fact.entry) : '';
  const other = 'other' in fact ? showName(fact.other) : '';
  switch (fact.kind) {
    case 'not-zip': return { text: isOtherArchive(fact.looks) ? problem.otherArchive(otherArchives[fact.looks]) : problem.notZip[fact.looks] };
    case 'no-files': return { text: problem.noFiles };
    case 'truncated': return { text: problem.truncated };
    case 'multi-disk': return { text: problem.multiDisk };
    case 'encrypted-directory': return { text: problem.encryptedDirectory };
    case 'extra-data': return { text: problem.extraData };
    case 'damaged': return fact.what === 'directory' ? { text: problem.damaged.directory } : { text: problem.damaged[fact.what](entry), started: true };
    case 'no-password': return { text: problem.noPassword(entry), passwords: true };
    case 'wrong-password': return { text: problem.wrongPassword(entry), started: true, passwords: true };
    case 'doubtful-password': return { text: problem.doubtfulPassword(entry), started: true, passwords: true };
    case 'unsupported-method': return { text: problem.method(entry, fact.method) };
    case 'unsupported-cipher': return { text: problem.cipher(entry) };
    case 'unsafe-name': return { text: problem.unsafeName[fact.why](entry), refused: true };
    case 'special-file': return { text: problem.specialFile[fact.what](entry), refused: true };
    case 'folder-with-content': return { text: problem.folderWithContent(entry), refused: true };
    case 'twins': return { text: problem.twins[fact.how](entry, other), refused: true };
    case 'overlap': return { text: problem.overlap(entry, other), refused: true };
    case 'too-large': return { text: problem.tooLarge(showNumber(fact.size), showNumber(fact.limit)) };
    case 'ratio': {
      const [ratio, limit] = [showNumber(fact.ratio), showNumber(fact.limit)];
      return { text: fact.entry === null ? problem.ratioAll(ratio, limit) : problem.ratio(entry, ratio, limit) };
    }
    case 'too-many': return { text: problem.tooMany(showNumber(fact.limit)) };
  }
}
