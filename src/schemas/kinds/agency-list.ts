import { flaw, safe, type Flaw } from '../flaw.ts';
import type { Kind } from '../format.ts';
import { halfWidth } from '../text.ts';
import { unlike } from './sql.ts';
import { traced } from './traces.ts';

const ONE = '([0-9A-Z]{10}|[0-9A-Z]{1,9}[*])';
/** The pattern of a list of agencies. */
export const AGENCY_LIST = `${ONE}(;${ONE})*`;
const WHOLE = new RegExp(`^${AGENCY_LIST}$`);

/**
 * 限制上課對象機關代碼: codes of agencies in full, or their beginning with `*`, joined by `;`, as in `323000000A;323*`
 * (公務人員終身學習入口網管理後台使用手冊, 107).
 */
export const agencyList: Kind = {
  id: 'agency-list',
  text: false,
  example: '323000000A;323*',
  check: traced(checkList, (trace, fix) => flaw('code', trace, fix)),
  sql: (value) => [[unlike(value, AGENCY_LIST), 'code']],
};

// The characters between two codes do not change the codes.
function checkList(value: string): Flaw | null {
  if (WHOLE.test(value)) return null;
  // A small l or o may be a digit.
  const text = halfWidth(value).replace(/[a-kmnp-z]/g, (letter) => letter.toUpperCase());
  const mended = text.split(/[;、,\s]+/u).filter((one) => one !== '').join(';');
  return flaw('code', { kind: 'agencies' }, WHOLE.test(mended) ? safe(mended) : null);
}
