import { lines } from '../example.ts';
import { anyFormat } from '../reads.ts';
import { told, type Rule } from '../rule.ts';

/** Why a file cannot be read as a CSV: at a place in it, or as a whole. */
export interface Malformation {
  kind:
    | 'unclosed-quote' | 'text-after-quote' | 'nul' | 'endless'
    | 'zip' | 'xls' | 'pdf' | 'image' | 'archive' | 'program' | 'binary' | 'cr-only';
}

/** The file is not a CSV, or one of its cells has no end. */
export const fileMalformed: Rule<'file/malformed', Malformation> = {
  id: 'file/malformed',
  severity: 'error',
  evidence: ['yilanWorkflow', 'judgement'],
  reads: anyFormat,
  find: {
    notCsv: (kind) => (kind === 'empty' || kind === 'blank' || kind === 'utf16' ? null : told({ kind })),
    fault: ({ kind }) => (kind === 'bytes' ? null : told({ kind })),
  },
  fixes: [],
  samples: {
    'unclosed-quote': [{}], 'text-after-quote': [{}], nul: [{}], endless: [{}],
    zip: [{}], xls: [{}], pdf: [{}], image: [{}], archive: [{}], program: [{}], binary: [{}], 'cr-only': [{}],
  },
  example: lines('115-05-10,"環境教育,522', '115-05-10,環境教育,522'),
};
