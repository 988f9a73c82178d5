import type { Takes } from '../../convert/obstacles.ts';
import { sourceColumns, sourceKeys, webhrColumns } from '../../convert/webhr/columns.ts';
import { converterOf, type Agency, type Convert } from '../../convert/webhr/row.ts';
import type { DateForm } from '../../convert/dates.ts';
import type { Encoder } from '../../bytes/encoding/encode.ts';
import type { Recognised } from '../../schemas/recognise.ts';
import { UsageError, type Context } from '../command.ts';
import type { WebhrOptions } from './options.ts';
import { Refusal } from '../say/refusal.ts';

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

/**
 * Plans the conversion of a file whose columns are known.
 * @throws Refusal for an `opened` file; UsageError where the agency is missing, or given twice
 */
export function planOf(recognised: Recognised, options: WebhrOptions, encoder: Encoder, { t }: Context): Plan {
  const { format, columns, headers } = recognised;
  if (format.id === 'opened') throw new Refusal(2, t.webhr.opened);
  const upload = format.kind === 'upload';
  const agency = agencyOf(upload, t.report.format[format.id], options, encoder, t.webhr);
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
    takes: { columns, headers, keys: sourceKeys(format.kind), truncateNames, lacking: encoder.lacking },
    headers: written,
    headersReplaced,
    dates,
  };
}

function agencyOf(upload: boolean, format: string, options: WebhrOptions, encoder: Encoder, t: Context['t']['webhr']): Agency | null {
  const { agencyCode: code, agencyName: name } = options;
  if (!upload) {
    if (code !== null || name !== null) throw new UsageError(t.agencyRefused);
    return null;
  }
  if (code === null || name === null) throw new UsageError(t.agencyNeeded(format));
  if (encoder.lacking(name) > 0) throw new UsageError(t.agencyName);
  return { code, name };
}
