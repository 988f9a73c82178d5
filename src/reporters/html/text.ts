import type { Messages } from '../../lang/index.ts';
import { visible } from '../pretty.ts';

/** The words that every part of the page uses. */
export type PageTexts = Pick<Messages, 'html' | 'report' | 'rules'>;

// Longer values are cut, so that one broken cell cannot make the page endless.
const MOST_CHARS = 300;
const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand in HTML, in attributes too; characters that act on a screen are written out. */
export function esc(text: string): string {
  return visible(text).replace(/[&<>"']/g, (char) => SPECIAL[char] ?? '');
}

/** A value of the file as HTML: invisible characters are made visible and marked, and a long value is cut, openly. */
export function valueHtml(value: string, { html: t, report }: PageTexts): string {
  if (value === '') return `<span class="none">${esc(report.blank)}</span>`;
  // Two code units make a character at most.
  const chars = [...value.slice(0, MOST_CHARS * 2 + 2)];
  const shown = chars.slice(0, MOST_CHARS).join('');
  if (shown.length === value.length) return marked(shown);
  return `${marked(shown)}<span class="none">${esc(t.cut([...value].length))}</span>`;
}

// Blanks at the ends, and characters without a picture of their own.
function marked(text: string): string {
  const start = /^[\p{Zs}]*/u.exec(text)?.[0] ?? '';
  const end = start.length === text.length ? '' : /[\p{Zs}]*$/u.exec(text)?.[0] ?? '';
  const middle = text.slice(start.length, text.length - end.length);
  const inner = visible(middle) === middle
    ? esc(middle)
    : [...middle].map((char) => visible(char) === char ? esc(char) : sign(visible(char))).join('');
  return blanks(start) + inner + blanks(end);
}

function blanks(text: string): string {
  return text === '' ? '' : sign('␣'.repeat([...text].length));
}

function sign(text: string): string {
  return `<span class="sign">${esc(text)}</span>`;
}

/** A header, cut where it is longer than any that a format has. */
export function cut(header: string): string {
  const chars = [...header];
  return chars.length > 40 ? `${chars.slice(0, 40).join('')}...` : header;
}

/** The sign that stands for a severity beside its colour. */
export const signOf = { error: '✕', warning: '△' } as const;

/** The sign that stands for a verdict. */
export const signOfOutcome = { good: '✓', bad: '✕', open: '△', nothing: '✕' } as const;
