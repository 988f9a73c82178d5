import type { Messages } from '../lang/index.ts';
import type { FormatId } from '../schemas/format.ts';
import { formats } from '../schemas/index.ts';
import type { FileReport } from './reporter.ts';

/** The title of a format; of a public one that an office handed over in another edition, so that its columns may be others. */
export function titleOf({ id, own }: { readonly id: FormatId; readonly own?: true | undefined }, t: Messages['report']): string {
  const isEdition = own === true && formats.some((format) => format.id === id);
  return isEdition ? t.edition(t.format[id]) : t.format[id];
}

/** The facts about a file in words: its format, its encoding or the sheet that was read, and its rows. */
export function factsOf({ format, own, encoding, sheet, rows }: FileReport, t: Messages['report']): string[] {
  return [
    format === null ? t.unknownFormat : titleOf({ id: format, own }, t),
    sheet !== null ? t.sheet(sheet) : encoding === null ? t.unknownEncoding : t.encoding[encoding],
    ...(rows === null ? [] : [t.rows(rows)]),
  ];
}

/**
 * The destination of a file once it has no error: the portal, WebHR, the platform of New Taipei City, or first a conversion to CSV. The
 * platform takes the CSV in an archive, and no workbook.
 */
export type Purpose = 'upload' | 'grades' | 'workbook' | IsmpPurpose;

type IsmpPurpose = 'ismp' | 'ismp-archive' | 'ismp-workbook';

/** The purpose of a run from those of its files. */
export class Purposes {
  readonly #formats = new Set<FileReport['format']>();
  #workbook = false;
  #archive = false;

  /** Takes the next file, and returns its purpose. */
  addFile({ format, sheet, archived }: FileReport): Purpose {
    this.#formats.add(format);
    this.#workbook ||= sheet !== null;
    this.#archive ||= archived === true;
    if (format === 'ismp') return ismpPurpose(sheet !== null, archived === true);
    return format === 'grades' ? format : sheet === null ? 'upload' : 'workbook';
  }

  get all(): Purpose {
    const [only, another] = this.#formats;
    if (another === undefined && only === 'grades') return only;
    if (another === undefined && only === 'ismp') return ismpPurpose(this.#workbook, this.#archive);
    return this.#formats.size === 0 ? 'grades' : this.#workbook ? 'workbook' : 'upload';
  }
}

function ismpPurpose(workbook: boolean, archive: boolean): IsmpPurpose {
  return workbook ? 'ismp-workbook' : archive ? 'ismp-archive' : 'ismp';
}
