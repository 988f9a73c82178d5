import type { Trace } from '../../findings/trace.ts';
import type { Fix } from '../../findings/finding.ts';
import { safe, type Flaw } from '../flaw.ts';
import type { Kind } from '../format.ts';
import { firstUnseen, halfWidth, unicodeName, withoutUnseen } from '../text.ts';

type Check = Kind['check'];

/**
 * The check of a typed value that also names traces of a program or a person around it: invisible characters, marks
 * that force text, an error of a formula. For a value that is right or has no such trace, the answer is that of `check`.
 * @param make makes the flaw of a trace, under the rule of the kind's own form
 */
export function traced(check: Check, make: (trace: Trace, fix: Fix | null) => Flaw): Check {
  return (value, field) => {
    const wrong = check(value, field);
    if (wrong === null || value.length > LONGEST || !MAY_HAVE.test(value)) return wrong;
    const error = errorOf(halfWidth(value));
    if (error) return make(error, null);
    const { bare, trace } = withoutTraces(value);
    if (trace === null) return wrong;
    // The value without the traces may still need a fix; a certain fix is applied at once.
    const left = bare === '' ? null : check(bare, field);
    return make(trace, left?.fix && left.fix.value !== null ? left.fix : safe(bare));
  };
}

/** Whether a value is in double quotes, or is the formula of a text, as in `="01"`: the marks are what is wrong with it, and no quote. */
export function isForcedText(value: string): boolean {
  return /^=?"[^",]*"$/.test(value.trim());
}

/**
 * The marks that keep a spreadsheet from changing a text: it begins with `'`, or is the formula of a text. Quotation marks as in “…”
 * are a part of what is written.
 * @param value without invisible characters
 * @returns which marks they are, and the text without them; null for that where an apostrophe is half of a pair within the text
 */
export function textMark(value: string): { readonly kind: 'apostrophe' | 'formula'; readonly inner: string | null } | null {
  let text = value.trim();
  const kind = text.startsWith("'") ? 'apostrophe' : isTextFormula(text) ? 'formula' : null;
  if (kind === null) return null;
  for (;;) {
    if (isTextFormula(text)) text = text.slice(2, -1).replaceAll('""', '"').trim();
    else if (!text.startsWith("'")) return { kind, inner: text };
    else if (CLOSING.test(text = withoutApostrophes(text))) return { kind, inner: null };
  }
}

function isTextFormula(text: string): boolean {
  return text.startsWith('="') && text.endsWith('"') && text.length > 2 && !text.slice(2, -1).replaceAll('""', '').includes('"');
}

// At both ends; by hand, since an expression would look at a long run of them from each of its places.
function withoutApostrophes(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === "'") from++;
  while (to > from && text[to - 1] === "'") to--;
  return text.slice(from, to).trim();
}

// An apostrophe within a word, as in O'Brien, is not a closing mark.
const CLOSING = /'(?!\p{Script=Latin})/u;

// No typed value is so long (UTF-16 units), even with traces around it.
const LONGEST = 256;
// Nearly every value without a trace is told by this alone.
const MAY_HAVE = /[^\u0020-\u007e]|^\s*(?:[='"#]|Err:)/;
// The marks at both ends of a value, or at its beginning alone.
const MARKS = [/^[=＝]?["“”„＂](.*)["“”＂]$/su, /^['‘’＇](.*?)['‘’＇]?$/su];
// Error values of Excel and LibreOffice, and what Excel shows where a column is too narrow.
const ERROR = /^(?:#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:5\d\d)$/i;
const NARROW = /^#{3,}$/;
// The mark that DOS programs write at the end of a file.
const END_OF_FILE = /\u001a+$/;

function errorOf(text: string): Trace | null {
  if (ERROR.test(text)) return { kind: 'formula-error' };
  return NARROW.test(text) ? { kind: 'too-narrow' } : null;
}

function withoutTraces(value: string): { readonly bare: string; readonly trace: Trace | null } {
  const char = firstUnseen(value) ?? (END_OF_FILE.test(value) ? unicodeName(0x1a) : null);
  let bare = withoutUnseen(value).replace(END_OF_FILE, '').trim();
  let marked = false;
  for (let inner = unmarked(bare); inner !== null; inner = unmarked(bare)) {
    bare = inner.trim();
    marked = true;
  }
  if (marked) return { bare, trace: { kind: 'text-mark' } };
  return { bare, trace: char === null ? null : { kind: 'invisible', char } };
}

function unmarked(text: string): string | null {
  for (const marks of MARKS) {
    const inner = marks.exec(text)?.[1];
    if (inner !== undefined && inner !== text) return inner;
  }
  return null;
}
