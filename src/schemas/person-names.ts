import { withoutUnseen } from './text.ts';

const DOTS = /(?<=\p{Script=Han}\s*)[·‧・•．﹒.](?=\s*\p{Script=Han})/gu;
const BLANKS_IN_CHINESE = /(?<=[\p{Script=Han}‧])\s+|\s+(?=[\p{Script=Han}‧])/gu;

/**
 * A name as two lists are compared by it: without blanks at its ends and between Chinese characters, since lists set names of two
 * characters apart (王　明), and with one form of the dot in names of indigenous people (‧ of Big5, · and others). Characters stay as they
 * are: 台 and 臺 are different names.
 */
export function comparedName(name: string): string {
  const seen = withoutUnseen(name).trim();
  return seen.replace(DOTS, '‧').replace(BLANKS_IN_CHINESE, '').replace(/\s+/gu, ' ');
}
