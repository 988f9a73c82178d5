import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

type Params = { kind: 'bytes'; hex: string; encoding: 'big5' | 'utf8' } | { kind: 'utf16' };

/** A cell has bytes that belong to no character, or the whole file is UTF-16. */
export const fileEncoding: Rule<'file/encoding', Params> = {
  id: 'file/encoding',
  severity: 'error',
  evidence: ['trainingCentreExport', 'lectureCsv', 'judgement'],
  reads: anyFormat,
  find: {
    notCsv: (kind) => (kind === 'utf16' ? told({ kind }) : null),
    fault: ({ kind, hex }, encoding) => (kind === 'bytes' ? told({ kind, hex, encoding: encoding === 'big5' ? 'big5' : 'utf8' }) : null),
  },
  fixes: [],
  samples: { bytes: [{ hex: 'FF', encoding: 'big5' }], utf16: [{}] },
  example: lines('upload.csv (UTF-16)', 'upload.csv (Big5)'),
};
