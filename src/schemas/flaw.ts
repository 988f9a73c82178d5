import type { Fix } from '../findings/finding.ts';
import type { Trace } from '../findings/trace.ts';

/** The states of a value that is not as its kind wants it, and what is known of each; a rule makes a finding of it. */
export interface FlawParams {
  'too-long': { max: number; length: number };
  'id-format': { kind: 'form' | 'length' | 'shape' | 'masked' | 'masked-part'; length: number } | Trace;
  'id-checksum': object;
  'id-old-form': object;
  'date-format': {
    kind: 'certain' | 'libreoffice' | 'gregorian' | 'two-digit' | 'two-digit-gregorian' | 'two-digit-birthday' | 'with-time' | 'serial'
      | 'before-minguo' | 'no-year' | 'unknown';
  } | Trace;
  'date-invalid': object;
  'time-format': { kind: 'lost-zero' | 'form' | 'with-date' | 'serial' | 'unknown' } | Trace;
  'time-short': object;
  integer: { kind: 'zero' | 'decimal' | 'form' | 'date' | 'scientific' | 'category' | 'category-name' | 'not-a-number' }
    | { kind: 'category-several'; codes: string } | { kind: 'category-differs'; codes: string; code: string | null; name: string | null }
    | Trace;
  number: { kind: 'form' | 'not-a-number' } | Trace;
  code: { kind: 'lost-zero' | 'name' | 'form' | 'unknown'; choices: string; own: string | null } | { kind: 'agencies' } | Trace;
  'code-unlisted': { asOf: string; own: string | null };
}

/** The name of a state that is not right; the rule of the same name in the scope `cell` tells of it. */
export type FlawId = keyof FlawParams;

/** The mistake that a kind sees in one value, and the way to mend it. */
export type Flaw = { [F in FlawId]: { readonly flaw: F; readonly params: FlawParams[F]; readonly fix: Fix | null } }[FlawId];

/** Makes a flaw of its parts. */
export function flaw<F extends FlawId>(id: F, params: FlawParams[F], fix: Fix | null = null): Flaw {
  return { flaw: id, params, fix } as Flaw;
}

/** A fix that changes the form of a value and never its meaning. */
export const safe = (value: string): Fix => ({ kind: 'safe', value });

/** A fix that a person must look at. */
export const suggested = (value: string): Fix => ({ kind: 'suggested', value });
