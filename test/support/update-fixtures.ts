// Writes the `expected.json` of fixtures with what the program says now, each in the form that it has.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Finding } from '../../src/findings/finding.ts';
import {
  caseFolders, likeExpected, placesOf, withBeside, type CaseFolder, type Document, type Expected, type ExpectedFinding, type FullExpected,
} from './fixtures.ts';
import { reportOf } from './fixture-report.ts';

const NEW_CASE: FullExpected = { about: '', options: ['--today', '115-11-22'], format: null, encoding: null, rows: null, findings: [] };
/** What a finding says where no earlier one tells. */
const ALL_OF_IT: ExpectedFinding = { rule: 'file/empty', severity: 'error', row: null, line: null, column: null, fix: null, related: [] };

/** Writes what is missing or no longer true, in `fixtures/` or a folder built alike, and returns the names of those cases. */
export async function updateFixtures(root?: string): Promise<string[]> {
  const changed: string[] = [];
  for (const folder of caseFolders(root)) {
    const before = existsSync(folder.expectedPath) ? readFileSync(folder.expectedPath, 'utf8') : null;
    const after = await updated(folder, before);
    if (after === before) continue;
    writeFileSync(folder.expectedPath, after);
    changed.push(folder.name);
  }
  return changed;
}

/**
 * The text of an `expected.json` as it should be.
 * @param before the text that it has; null where there is none
 * @param report makes the report that tells it
 */
export async function updated({ name, input, form, beside }: CaseFolder, before: string | null, report = reportOf): Promise<string> {
  const expected = before === null ? NEW_CASE : JSON.parse(before) as Expected;
  const { file, stderr } = await report({ name, input, form, expected: withBeside(expected, beside) });
  // A key that is there keeps its place.
  const now: Expected = 'rules' in expected ? { ...expected, rules: placesOf(file.findings, expected) } : full(expected, file);
  return inForm(withSaid(now, stderr), before);
}

function full(expected: FullExpected, { format, encoding, rows, findings }: Document['files'][number]): FullExpected {
  const left = [...expected.findings];
  const likeEarlier = (finding: Finding): ExpectedFinding => {
    const at = left.findIndex(({ rule, row, column }) => rule === finding.rule && row === finding.row && column === finding.column);
    const [earlier] = at < 0 ? [] : left.splice(at, 1);
    return likeExpected(finding, earlier ?? ALL_OF_IT) as ExpectedFinding;
  };
  return { ...expected, format, encoding, rows, findings: findings.map(likeEarlier) };
}

// What standard error says besides stays as a person wrote it, as long as it is true.
function withSaid(expected: Expected, stderr: string): Expected {
  const { about, options, stderr: said, ...others } = expected;
  if (stderr !== '' && said !== undefined && stderr.includes(said)) return expected;
  if (stderr === '') return said === undefined ? expected : { about, options, ...others };
  return { about, options, stderr: stderr.split('\n', 1).join('').replace(/^lhl: /, ''), ...others };
}

// Most files have a line for each key and each finding; a file that is indented all through stays so.
function inForm(expected: Expected, before: string | null): string {
  const indented = before !== null && before.startsWith(JSON.stringify(JSON.parse(before), null, 2));
  const text = indented ? JSON.stringify(expected, null, 2) : `{\n${Object.entries(expected).map(([key, value]) => `  "${key}": ${line(key, value)}`).join(',\n')}\n}`;
  return before === null || before.endsWith('\n') ? `${text}\n` : text;
}

function line(key: string, value: unknown): string {
  const list = (key === 'findings' || key === 'rules') && Array.isArray(value) && value.length > 0 ? value : null;
  return list === null ? inOneLine(value) : `[\n${list.map((one) => `    ${inOneLine(one)}`).join(',\n')}\n  ]`;
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inOneLine(one)}`).join(', ')}}`;
}
