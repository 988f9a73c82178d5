import type { ZipArchive, ZipEntry } from '../../bytes/zip/archive.ts';
import { maskPath } from '../../findings/mask.ts';
import { displayWidth, padTo, wrap } from '../../lang/width.ts';
import { lineWidth } from '../../lang/width.ts';
import { notesInWords } from '../../api/words/archive.ts';
import { showName, showNumber, showText } from '../say/show.ts';
import type { Context } from '../command.ts';

const columnsOf = ({ host }: Context): number => lineWidth(host.stdout.columns);
const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

/** Makes the text that `--list` prints: a line per entry with size, cipher, method and name. */
export function listing(path: string, archive: ZipArchive, context: Context): string {
  const { unzip } = context.t;
  const files = archive.entries.filter((entry) => !entry.folder);
  const rows: (readonly [string, string, string, string])[] = [
    [unzip.listHead.size, unzip.listHead.cipher, unzip.listHead.method, unzip.listHead.name],
    ...archive.entries.map((entry) => [
      entry.folder ? '' : showNumber(entry.size),
      entry.folder ? '' : entry.cipher === 'other' ? unzip.listOtherCipher : entry.cipher ?? unzip.listNone,
      entry.folder ? unzip.listFolder : entry.method,
      showName(entry.name),
    ] as const),
  ];
  const wide = (i: 0 | 1 | 2): number => Math.max(...rows.map((row) => displayWidth(row[i])));
  const [size, cipher, method] = [wide(0), wide(1), wide(2)];
  const lines = rows.flatMap(([a, b, c, name]) =>
    hanging(`  ${padStart(a, size)}  ${padTo(b, cipher)}  ${padTo(c, method)}  `, name, columnsOf(context)),
  );
  const head = wrap(unzip.list(showName(path), files.length, showNumber(sizeOf(files))), columnsOf(context));
  return `${[...head, ...lines, ...(archive.encrypted ? [unzip.listPassword] : []), ...notes(archive, context)].join('\n')}\n`;
}

function notes(archive: ZipArchive, context: Context): string[] {
  return notesInWords(archive.notes, context.t).flatMap((note) => wrap(context.t.unzip.noteLine(note), columnsOf(context)));
}

/** Makes the text about the files that were written. @param dry whether nothing was written, and the text says what would be */
export function report(folder: string, archive: ZipArchive, dry: boolean, context: Context): string {
  const { entries } = archive;
  const { archive: words, unzip } = context.t;
  const columns = columnsOf(context);
  const files = entries.filter((entry) => !entry.folder);
  const first = dry ? [context.t.files.dryRun] : [];
  if (files.length === 0) return `${[...first, ...wrap(unzip.doneEmpty(showName(folder), dry), columns)].join('\n')}\n`;
  const sizes = files.map((entry) => words.bytes(showNumber(entry.size)));
  const wide = Math.max(...sizes.map(displayWidth));
  const lines = [...first, ...wrap(unzip.done(files.length, showNumber(sizeOf(files)), showName(folder), dry), columns)];
  for (const [i, entry] of files.entries()) {
    lines.push(...hanging(`  ${padStart(sizes[i] ?? '', wide)}  `, showParts(entry), columns));
  }
  const replaced = entries.filter((entry) => entry.replaced);
  if (replaced.length > 0) {
    lines.push(...wrap(unzip.replaced, columns));
    for (const entry of replaced) lines.push(...hanging('  ', unzip.replacedName(showName(entry.name), showParts(entry)), columns));
  }
  return `${[...lines, ...notes(archive, context), ...(dry ? [] : wrap(unzip.remind, columns))].join('\n')}\n`;
}

// An ID may have invisible characters; the text in their place would part it.
function showParts({ name, parts, replaced }: ZipEntry): string {
  return (replaced && maskPath(name) !== name ? showText : showName)(parts.join('/'));
}

function sizeOf(files: readonly ZipEntry[]): number {
  return files.reduce((sum, entry) => sum + entry.size, 0);
}

// A name longer than its line goes on below where it began.
function hanging(before: string, name: string, columns: number): string[] {
  const indent = displayWidth(before);
  return wrap(name, Math.max(columns - indent, 20)).map((line, i) => (i === 0 ? before : ' '.repeat(indent)) + line);
}
