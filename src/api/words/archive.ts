import { isOtherArchive, type OtherArchive } from '../../bytes/encoding/signature.ts';
import type { ZipFact, ZipNote } from '../../bytes/zip/problem.ts';
import type { LibraryTexts } from '../../lang/index.ts';
import { showName, showNumber } from '../../findings/show.ts';

/** Words for a fault of an archive. */
export interface ArchiveWords {
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

/** Says what is odd about an archive that was opened, with a line for each oddity. */
export function notesInWords(notes: readonly ZipNote[], { archive }: LibraryTexts): string[] {
  return notes.map((note) => (note.kind === 'program' ? archive.note.program() : archive.note[note.kind](showNumber(note.count))));
}

/** Says what is wrong with an archive, and what has become of its files. */
export function inWords(fact: ZipFact, { archive: { problem } }: LibraryTexts): ArchiveWords {
  const entry = 'entry' in fact && fact.entry !== null ? showName(fact.entry) : '';
  const other = 'other' in fact ? showName(fact.other) : '';
  switch (fact.kind) {
    case 'not-zip':
      return { text: isOtherArchive(fact.looks) ? problem.otherArchive(otherArchives[fact.looks]) : problem.notZip[fact.looks] };
    case 'no-files': return { text: problem.noFiles };
    case 'truncated': return { text: problem.truncated };
    case 'multi-disk': return { text: problem.multiDisk };
    case 'encrypted-directory': return { text: problem.encryptedDirectory };
    case 'extra-data': return { text: problem.extraData };
    case 'damaged':
      return fact.what === 'directory' ? { text: problem.damaged.directory } : { text: problem.damaged[fact.what](entry), started: true };
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

/** Whether a file has the name of a workbook that is an archive to programs, but not to people. */
export function isWorkbookName(path: string): boolean {
  return /\.(?:xls[xmb]?|ods)$/i.test(path);
}

/** Says what is wrong with the archive of a name, without what has become of its files. */
export function zipText(fact: ZipFact, path: string, t: LibraryTexts): string {
  const broken = fact.kind === 'damaged' || fact.kind === 'truncated';
  return broken && isWorkbookName(path) ? t.sheet.damaged : inWords(fact, t).text;
}
