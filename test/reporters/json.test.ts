// The JSON of findings is put together from parts that are kept: it is what JSON.stringify makes of each finding.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe as group, expect, it } from 'vitest';
import { FileCheck } from '../../src/checks/check.ts';
import { ruleIds, ruleOf, type RuleId } from '../../src/rules/index.ts';
import type { Fix, Found, Holds } from '../../src/findings/finding.ts';
import { samplesOf } from '../../src/rules/samples.ts';
import { isInBig5 } from '../../src/bytes/encoding/big5.ts';
import { readCsv } from '../../src/bytes/csv/file.ts';
import { en } from '../../src/lang/en/index.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { describe } from '../../src/reporters/describe.ts';
import { JsonFindings } from '../../src/reporters/json/findings.ts';
import { json } from '../../src/reporters/json.ts';
import { jsonl } from '../../src/reporters/jsonl.ts';
import { formats } from '../../src/schemas/index.ts';
import { allCases, type Document } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { random } from '../support/random.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const WAYS = [[zh, false], [zh, true], [en, false], [en, true]] as const;

/** The findings of a file, those of the whole file included. */
async function foundIn(bytes: Uint8Array): Promise<Found[]> {
  const found: Found[] = [];
  const checks: FileCheck[] = [];
  await readCsv(Readable.from([bytes]), null, (encoding) => {
    const check = new FileCheck(formats, null, { today: '115-11-22', encoding, inBig5: isInBig5 }, (one) => found.push(one));
    checks.push(check);
    return (record) => { check.row(record); };
  });
  for (const check of checks) check.end();
  return found;
}

/** Compares all findings of a list, put down one after another. */
function compare(found: readonly Found[]): void {
  for (const [{ rules: texts }, showValues] of WAYS) {
    const list = new JsonFindings(texts, showValues);
    list.begin('{"path":"路徑 \\"x\\"",', '}\n');
    let text = '';
    const write = (): void => { for (const piece of list.textsOf(list.take())) text += Buffer.from(piece).toString(); };
    for (const one of found) {
      list.addFinding(one, ruleOf(one.rule).severity);
      if (list.full) write();
    }
    write();
    const expected = found.map((one) => JSON.stringify({ path: '路徑 "x"', ...describe(one, ruleOf(one.rule).severity, texts, showValues) }));
    expect(text.split('\n').slice(0, -1)).toEqual(expected);
  }
}

const VALUES = [
  null, '', ' ', '1', '01', 'a123456789', 'A123456789', 'Ａ１２３４５６７８９', '王小明', ' 歐陽大華 ', '115/5/10', '民國85年6月30日', '068-07-19', 'A123-456-789', 'A12345678', 'Α1l3456789', '0912-345-678', '"引號"', 'a\\b', 'a\tb\u0001\u007f\u0080', 'é߿ࠀ',
  '\u2028\ufeff\uffff', '𠮷野家', '\ud800', 'x\udc00y', '\ue000', 'x'.repeat(300), '課'.repeat(51),
];
const HEADERS = ['*上課縣市', '*身分證字號', 'A123456789', '"', null];
const COLUMNS = [null, 1, 2, 10, 26, 27, 65, 702, 703];
const PERSONAL: readonly (Holds | null)[] = [null, null, 'id', 'name', 'birthday', 'date', 'typed', 'code'];
const RELATED = [
  [], [], [], [{ row: 2 }], [{ row: 9 }, { row: 1_234_567 }], [{ row: 3, path: '三月/"名冊".csv' }, { row: 3, path: 'a.csv', line: 4 }],
];

/** Findings as no file has them: every rule and wording, in any place. */
function madeUp(seed: number): Found[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  let place = 1;
  return Array.from({ length: 400 }, (): Found => {
    const rule = pick(ruleIds);
    const column = pick(COLUMNS);
    const kind = pick(['safe', 'suggested'] as const);
    const fix: Fix | null = pick([null, { kind, value: pick(VALUES) }]);
    place += pick([0, 0, 1, 1, 8, 90, 12_345]);
    const fields = column === null ? { field: null, header: null } : { field: pick(['county', 'idNumber', null]), header: pick(HEADERS) };
    return { rule, row: place, line: place + pick([0, 0, 0, 1, 9]), column, ...fields, value: pick(VALUES), personal: pick(PERSONAL), params: { ...pick(samplesOf(rule)) }, fix, related: pick(RELATED) } as Found;
  });
}

group('findings as JSON', () => {
  it.each(allCases().map((one) => [one.name, one] as const))('are those of %s', async (_name, { input }) => {
    compare(await foundIn(readFileSync(input)));
  });

  it('are those of all files together', async () => {
    const found = await Promise.all(allCases().map(({ input }) => foundIn(readFileSync(input))));
    compare(found.flat());
  });

  it.each([1, 2, 3, 4, 5])('are right for every rule, in any place and with any value (seed %i)', (seed) => {
    compare(madeUp(seed));
  });

  it('follow one another in one place where only numbers and values differ', () => {
    const [first] = madeUp(7);
    const numbers = [1, 9, 10, 11, 99, 100, 999_999, 1_000_000, 1_000_001, 12_345_678];
    compare(numbers.flatMap((place) => VALUES.map((value) => ({ ...first, row: place, line: place + 1, column: 3, value, related: [] }) as Found)));
  });
});

group('findings in short', () => {
  const { rules } = zh;

  /** The text of a list whose notes are cut into pieces of so many bytes. */
  function textOf(found: readonly Found[], size: number): string {
    const list = new JsonFindings(rules, false);
    list.begin('{', '}\n');
    let text = '';
    const write = (): void => {
      const notes = Uint8Array.from(list.take());
      for (let at = 0; at < notes.length; at += size)
        for (const piece of list.textsOf(notes.subarray(at, at + size))) text += Buffer.from(piece).toString('latin1');
    };
    for (const one of found) {
      list.addFinding(one, ruleOf(one.rule).severity);
      if (list.full) write();
    }
    write();
    return Buffer.from(text, 'latin1').toString();
  }

  const written = (found: readonly Found[]): string => found.map((one) => `${JSON.stringify(describe(one, ruleOf(one.rule).severity, rules, false))}\n`).join('');
  // The same cell in other rows, as a check tells of one that it remembers.
  const again = (found: readonly Found[], times: number): Found[] => {
    const remembered = found.map((one): Found => ({ ...one, related: [], kept: { by: null, made: 0 } }));
    return Array.from({ length: times }, (_, i) => remembered.map((one): Found => ({ ...one, row: 8 + i, line: 9 + i * i }))).flat();
  };

  it.each([1, 2, 7, 13, 64, 4096])('are written out whole where they are cut after every %i bytes', (size) => {
    const [one] = madeUp(3);
    const whole = { ...one, row: null, line: null } as Found;
    const found = [...again(madeUp(9).slice(0, 20), 4), ...madeUp(2).slice(0, 40), whole, ...again(madeUp(4).slice(0, 20), 3)];
    expect(textOf(found, size)).toBe(written(found));
  });

  it('are forgotten where there are too many to remember, and then remembered anew', () => {
    const many = Array.from({ length: 30 }, (_, i) => madeUp(20 + i)).flat().map((one, i): Found => ({ ...one, value: `第${String(i)}個`, personal: null }));
    const found = again(many, 3);
    expect(textOf(found, 50_000)).toBe(written(found));
  });

  it('are each list\'s own where two take the same findings', () => {
    const found = again(madeUp(11).slice(0, 30), 5);
    const lists = [false, true].map((showValues) => new JsonFindings(rules, showValues));
    for (const list of lists) list.begin('{', '}\n');
    for (const one of found) for (const list of lists) list.addFinding(one, ruleOf(one.rule).severity);
    for (const [i, list] of lists.entries()) {
      const expected = found.map((one) => `${JSON.stringify(describe(one, ruleOf(one.rule).severity, rules, i === 1))}\n`).join('');
      expect(Array.from(list.textsOf(list.take()), (piece) => Buffer.from(piece).toString()).join('')).toBe(expected);
    }
  });
});

group('a value of megabytes', () => {
  it('is put down whole, and what follows it too', () => {
    const found = madeUp(6).slice(0, 20);
    compare(found.map((one, i) => ({ ...one, value: i % 5 === 0 ? `${'x'.repeat(300_000)}"${'課'.repeat(300_000)}` : 'y', personal: null, fix: null })));
  });
});

group('a file of very many findings', () => {
  const [one] = madeUp(8);
  const severityOf = (rule: RuleId): 'error' | 'warning' => ruleOf(rule).severity;
  const reporters = {
    json: json('1', Number.POSITIVE_INFINITY, false, severityOf, new JsonFindings(zh.rules, false)),
    jsonl: jsonl(Number.POSITIVE_INFINITY, false, new JsonFindings(zh.rules, false)),
  };

  it.each(Object.entries(reporters))('is not held by %s', (_name, reporter) => {
    reporter.start?.('a.csv');
    let handed = 0;
    let most = 0;
    for (let i = 0; i < 10_000; i++) {
      const found = { ...one, row: i + 2, line: i + 2, value: String(i), params: { max: i, length: i + 1 }, rule: 'cell/too-long' } as Found;
      const size = reporter.wants(found.rule, found.row, 'error') ? reporter.found?.(found, 'error')?.text.length ?? 0 : 0;
      most = Math.max(most, size);
      handed += size;
    }
    expect(most).toBeLessThan(1_000_000);
    expect(reporter.kept?.().text.length).toBeLessThan(1_000_000);
    expect(handed).toBeGreaterThan(2_000_000);
  });

  it('has them all in its reports, in order', () => inFolder(async (folder) => {
    const cells = (i: number): string => row({ county: '1', idNumber: 'a123456789', startDate: i % 3 === 0 ? '115/05/10' : '115-05-10', courseName: `課程${String(i)}` });
    const path = folder.write('many.csv', upload(Array.from({ length: 6000 }, (_, i) => cells(i))));
    const report = (name: string): string => readFileSync(join(folder.path, name), 'utf8');
    const ran = await lhl(['validate', '--today', '115-11-22', '--reporter', 'json=a.json', '--reporter', 'jsonl=a.jsonl', '--reporter', 'csv=a.csv', '--reporter', 'pretty', path], { cwd: folder.path });
    expect(ran.code).toBe(1);
    expect((await lhl(['validate', '--today', '115-11-22', '--reporter', 'json', path])).stdout).toBe(report('a.json'));
    const { files: [file] } = JSON.parse(report('a.json')) as Document;
    expect(file?.findings.slice(1).map(({ row: at, cell }) => [at, cell])).toEqual(
      Array.from({ length: 6000 }, (_, i) => [`A${String(i + 2)}`, ...(i % 3 === 0 ? [`C${String(i + 2)}`] : []), `J${String(i + 2)}`].map((cell) => [i + 2, cell])).flat(),
    );
    const lines = report('a.jsonl').split('\n').slice(0, -1).map((line) => JSON.parse(line) as object);
    expect(lines).toEqual([...file?.findings.slice(1) ?? [], file?.findings[0]].map((finding) => ({ path: path, ...finding })));
    expect(report('a.csv').split('\r\n').length).toBe(lines.length + 2);
  }));
});
