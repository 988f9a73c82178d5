import { grouped } from '../../number.ts';
import type { RuleTexts } from '../../rule-text.ts';
import { saveAs } from './words.ts';

/** Rules of a whole file, in plain English. */
export const file = {
  'file/name': {
    title: 'Chinese or full-width characters in the file name',
    explain: 'The portal asks for file names without Chinese or full-width characters; it may fail on others.',
    evidence: [
      'part 2, section 6 (1) to (3), bulk upload, advice on saving (no Chinese or full-width characters in the file name)',
      'Other unusual characters may be misread too, so they are told as well.',
    ],
    message: () => 'the file name has characters other than English letters, digits and signs',
    help: () => 'use a plain file name such as upload1150510.csv',
  },
  'file/encoding': {
    title: 'The text encoding cannot be read',
    explain: 'The file has bytes that belong neither to Big5 nor to UTF-8. The portal would garble them or refuse the whole file.',
    evidence: [
      'where the file is written (as Big5)',
      'where the download is made (as Big5)',
      'Nobody can know what an unreadable character was; guessing would change the data.',
    ],
    message: (p) => p.kind === 'utf16'
      ? 'this file is UTF-16 (the "Unicode Text" of Excel), not a CSV'
      : `this cell has bytes that do not belong to ${p.encoding === 'big5' ? 'Big5' : 'UTF-8'} (${p.hex})`,
    help: (p) => p.kind === 'utf16' ? `${saveAs}, then check again` : `type this cell again, then ${saveAs}`,
  },
  'file/not-big5': {
    title: 'The file is UTF-8 without a BOM',
    explain: 'Excel opens UTF-8 without a BOM (the mark at the start of a file that names its encoding) as Big5 and garbles the Chinese; '
      + 'once saved like that, the data is spoilt.',
    evidence: [
      'where the download is made (as Big5)',
      'where the CSV is made (as Big5)',
      'Excel shows a UTF-8 file without its mark as garbled text, and saving it spoils it.',
    ],
    message: () => 'the file is UTF-8 without a BOM; Excel would show it garbled',
    help: () => 'do not open it in Excel and save it; store it as Big5 (CSV, comma delimited), or with a BOM',
  },
  'file/malformed': {
    title: 'Not a proper CSV',
    explain: 'The portal takes only plain text separated by commas. Another kind of file under a new name, quotes without a partner, '
      + 'or NUL bytes cannot be processed.',
    evidence: [
      'steps for a class not opened, note 2, last row, remark 1 (saved as comma separated CSV)',
      'Where a file is not a whole CSV, nobody can tell one cell from the next.',
    ],
    message: (p) => ({
      'unclosed-quote': 'this cell starts with a double quote that never ends, so nobody can tell which columns the rest belongs to',
      'text-after-quote': 'this cell has text after its closing double quote, so its content is not certain',
      nul: 'this cell has a NUL (00) byte, which is not text',
      endless: 'this row has more than 1 MB and has not ended; that is no row of a CSV',
      zip: 'this is a ZIP, Excel (.xlsx) or ODF (.ods) file, not a CSV',
      xls: 'this is an Excel (.xls) file, not a CSV',
      pdf: 'this is a PDF file, not a CSV',
      image: 'this is a picture, not a CSV',
      archive: 'this is an archive of another kind (RAR, 7z, gzip, tar and so on), not a CSV',
      program: 'this is a program (.exe), not a CSV',
      binary: 'this is not a text file',
      'cr-only': 'every row ends with CR alone (old Mac files); the portal would see one single row',
    })[p.kind],
    help: (p) => ({
      'unclosed-quote': 'delete the double quote at the start; text needs no quotes',
      'text-after-quote': 'delete the double quotes of this cell; text needs no quotes',
      nul: 'type this cell again, or get the file again',
      endless: 'check that this is the file you meant',
      zip: 'extract a downloaded grade archive with lhl unzip first; give an Excel or ODF file its ending .xlsx or .ods back and turn it '
        + 'into a CSV with lhl fix',
      xls: 'give it its ending .xls back and turn it into a CSV with lhl fix',
      pdf: 'use the CSV or the workbook that it was made of',
      image: 'use the CSV or the workbook that it was made of',
      archive: 'extract it with 7-Zip first, and check what is in it',
      program: 'check that this is the file you meant; if it is a self-extracting archive, '
        + 'call it .exe again and extract it with lhl unzip or 7-Zip',
      binary: 'check that this is the file you meant',
      'cr-only': 'when saving choose "CSV (Comma delimited)", not "CSV (Macintosh)"',
    })[p.kind],
  },
  'file/empty': {
    title: 'No data',
    explain: 'The portal needs rows of data after the header row.',
    evidence: ['A file without a single row records no hours.'],
    message: (p) => ({
      'no-bytes': 'the file is empty (0 bytes)', blank: 'the file has nothing but blank rows', 'no-rows': 'no data follows the header row',
    })[p.kind],
    help: (p) => p.kind === 'no-rows' ? 'fill in the data from row 2 on' : 'check that this is the file you meant, or download it again',
  },
  'file/row-limit': {
    title: 'More than 3,000 rows',
    explain: 'The portal takes at most 3,000 rows in one upload (the header not counted) and does not process a larger file.',
    evidence: [
      'steps for a class not opened, step 7, the upload page (3,000 rows at a time)',
      '3,000 rows a file, the header not counted',
      'The upload page for an opened class is not public; the same limit is taken for it.',
    ],
    message: (p) => `${grouped(p.rows)} rows of data; the limit of an upload is ${grouped(p.limit)}`,
    help: (p) => `split it into ${Math.ceil(p.rows / p.limit)} files with lhl split, each with the header row, and upload them one by one`,
  },
  'file/quoted': {
    title: 'Values in double quotes',
    explain: 'The portal says that text is not put in double or single quotes; such a file may be taken, but nothing promises it.',
    evidence: [
      'steps for a class not opened, note 2, last row, remark 3 (text is not put in quotes)',
      'where rows are put together (most values in double quotes)',
      'Programs in use write quotes, and no document says that the portal refuses them, so this only warns.',
    ],
    message: (p) => p.count === 1 ? '1 value stands in double quotes' : `${grouped(p.count)} values stand in double quotes`,
    help: () => 'write the file without quotes; where a value holds a comma, use the full-width one (，)',
  },
} satisfies Partial<RuleTexts>;
