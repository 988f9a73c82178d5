import { encoderOf } from '../bytes/encoding/encode.ts';
import type { Encoding } from '../bytes/encoding/encoding.ts';
import { joined } from '../bytes/pieces.ts';
import { libraryTextsOf, type Lang } from '../lang/index.ts';
import type { Format } from '../schemas/format.ts';

/** The kinds of files that a form to be filled in comes as. */
export type TemplateFile = 'xlsx' | 'ods' | 'csv';

/** How a form to be filled in is made. */
export interface TemplateOptions {
  /** A workbook, which also has an example and the code tables, or the header row of a CSV. */
  readonly as: TemplateFile;
  /** The rows of a workbook that are ready to be filled in; 3,000 where it is left out. */
  readonly rows?: number;
  /** The encoding of a CSV; CP950 where it is left out. */
  readonly encoding?: Encoding;
  /** The language of the messages beside the cells: `zh` (the default) or `en`. */
  readonly lang?: Lang;
}

/** Makes a form to be filled in. @param format one of {@link formats}, or one that {@link formOf} understood */
export async function template(format: Format, { as, rows = 3000, encoding = 'big5', lang = 'zh' }: TemplateOptions): Promise<Uint8Array> {
  if (as === 'csv') {
    const encoder = encoderOf(encoding);
    return joined([encoder.mark, encoder.encode(`${format.fields.map(({ header }) => header).join(',')}\r\n`)]);
  }
  const [t, { templateBook }, { writeBook }] = await Promise.all([
    libraryTextsOf(lang), import('../convert/template/template.ts'), import('../bytes/sheet/write-book.ts'),
  ]);
  return writeBook(templateBook(format, rows, t), as);
}
