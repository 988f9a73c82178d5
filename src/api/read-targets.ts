import { decode } from '../bytes/encoding/encoding.ts';
import { category } from '../codes/category.ts';
import type { CodeTable } from '../codes/table.ts';
import type { Targets } from '../codes/targets.ts';
import { readTargets as readOf } from '../convert/hours/read-targets.ts';
import type { TargetsFault } from '../convert/hours/targets-fault.ts';
import { TargetsProblem } from './hours/targets-problem.ts';

/**
 * Reads the targets of an office.
 * @param data the bytes of a file of targets, or what such a file holds
 * @throws TargetsProblem where they cannot be used
 */
export function readTargets(data: unknown): Targets {
  return targetsIn(data, category);
}

/** Reads the targets of an office, whose codes stand in a table. @throws TargetsProblem where they cannot be used */
export function targetsIn(data: unknown, table: CodeTable): Targets {
  const read = data instanceof Uint8Array ? readJson((decode(data, 'utf8') ?? decode(data, 'big5') ?? '').replace(/^\ufeff/, ''), table)
    : readOf(data, table);
  if ('version' in read) return read;
  throw new TargetsProblem(read);
}

function readJson(text: string, table: CodeTable): Targets | readonly TargetsFault[] {
  try {
    return readOf(JSON.parse(text), table);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /position (\d+)/.exec(error.message)?.[1];
    return [{ kind: 'not-json', line: position === undefined ? null : text.slice(0, Number(position)).split('\n').length }];
  }
}
