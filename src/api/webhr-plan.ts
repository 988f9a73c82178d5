import type { Takes } from '../convert/obstacles.ts';
import { sourceColumns, sourceKeys, webhrColumns } from '../convert/webhr/columns.ts';
import type { Agency } from '../convert/webhr/agency.ts';
import { converterOf, type Convert } from '../convert/webhr/row.ts';
import type { DateForm } from '../convert/dates.ts';
import type { Encoder } from '../bytes/encoding/encode.ts';
import type { Recognised } from '../schemas/recognise.ts';
import type { Format, FormatId } from '../schemas/format.ts';
import { withoutHours } from './webhr-formats.ts';

/** How the rows of a file are converted, once its columns are known. */
export interface Plan {
  readonly recognised: Recognised;
  readonly convert: Convert;
  readonly takes: Takes;
  /** The header row of the output. */
  readonly headers: readonly string[];
  /** The standard headers that took the place of ones that cannot be written. */
  readonly headersReplaced: readonly string[];
  readonly dates: DateForm;
}

/** The options on which the conversion of a file depends. */
export interface WebhrPlanOptions {
  /** Of an upload form, which does not name the agency itself: ten letters and digits, such as 323000000A. */
  readonly agencyCode: string | null;
  readonly agencyName: string | null;
  /** Null where the format decides. */
  readonly dates: DateForm | null;
  /** Whether course names that are too long for WebHR are cut. */
  readonly truncateNames: boolean;
}

/** Why a file cannot be converted, whatever its rows are. */
export type WebhrRefused =
  /** It is of an upload form whose records have no people. */
  | { readonly kind: 'opened' }
  /** It is of a form that holds no hours of people. */
  | { readonly kind: 'no-hours'; readonly format: FormatId }
  /** It looks like 整批上傳(進修成績), whose columns are not public. */
  | { readonly kind: 'study' }
  | { readonly kind: 'agency-needed'; readonly format: FormatId }
  /** A grade file names its agency itself. */
  | { readonly kind: 'agency-refused' }
  /** The name of the agency has a character that the encoding lacks. */
  | { readonly kind: 'agency-name' };

/** Plans the conversion of a file whose columns are known, or says why it cannot be converted. */
export function planOf(recognised: Recognised, options: WebhrPlanOptions, encoder: Encoder): Plan | WebhrRefused {
  const { format, columns, headers } = recognised;
  if (format.id === 'opened') return { kind: 'opened' };
  if (withoutHours.has(format.id)) return { kind: 'no-hours', format: format.id };
  const upload = format.kind === 'upload';
  const agency = agencyOf(format, options, encoder);
  if (agency !== null && 'kind' in agency) return agency;
  const dates = options.dates ?? (upload ? 'compact' : 'keep');
  const { truncateNames } = options;
  const headersReplaced: string[] = [];
  const from = sourceColumns(columns);
  const written = webhrColumns.map(({ header }, i) => {
    // An upload form has headers of its own for other columns than these.
    if (upload || recognised.headerless) return header;
    const own = (headers[from[i] ?? -1] ?? header).replace(/^\ufeff/u, '');
    if (encoder.lacking(own) === 0 && !/[,"'\p{Cc}\u2028\u2029]/u.test(own)) return own;
    headersReplaced.push(header);
    return header;
  });
  return {
    recognised,
    convert: converterOf(format, columns, { dates, truncateNames, agency }),
    takes: { format, columns, headers, keys: sourceKeys(format.kind), truncateNames, lacking: encoder.lacking },
    headers: written,
    headersReplaced,
    dates,
  };
}

function agencyOf(
  { id, kind }: Format, { agencyCode: code, agencyName: name }: WebhrPlanOptions, encoder: Encoder,
): Agency | WebhrRefused | null {
  if (kind !== 'upload') return code !== null || name !== null ? { kind: 'agency-refused' } : null;
  if (code === null || name === null) return { kind: 'agency-needed', format: id };
  return encoder.lacking(name) > 0 ? { kind: 'agency-name' } : { code, name };
}
