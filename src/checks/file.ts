import type { Found } from '../findings/finding.ts';
import type { NotCsv, WholeFile } from '../rules/file-view.ts';
import { anyRules } from '../rules/index.ts';
import { wholeFile } from '../schemas/format.ts';
import { foundBy } from './source.ts';

/** Checks the name of a file (without its folders). */
export function checkName(name: string): Found[] {
  return anyRules.flatMap((rule) => {
    const told = rule.find.name?.(name) ?? null;
    return told === null ? [] : [foundBy(rule, wholeFile, told)];
  });
}

/** The findings of a file that is not a CSV at all. */
export function notCsv(kind: NotCsv): Found[] {
  return anyRules.flatMap((rule) => {
    const told = rule.find.notCsv?.(kind) ?? null;
    return told === null ? [] : [foundBy(rule, wholeFile, told)];
  });
}

/** Checks what only the whole file shows. */
export function checkWhole(file: WholeFile): Found[] {
  return anyRules.flatMap((rule) => {
    const told = rule.find.file?.(file) ?? null;
    return told === null ? [] : [foundBy(rule, wholeFile, told)];
  });
}
