import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ruleIds, ruleOf } from '../../src/rules/index.ts';
import type { FieldKey, Format } from '../../src/schemas/format.ts';
import { formats } from '../../src/schemas/index.ts';
import { unopened } from '../../src/schemas/unopened.ts';
import { SYNONYMS, headerName } from '../../src/schemas/recognise.ts';
import { appliesTo } from '../../src/rules/index.ts';
import { inFolder } from '../support/folder.ts';
import { rowOf, type Cells } from '../support/good-row.ts';
import { lhl } from '../support/run.ts';
import { row } from '../support/upload.ts';

interface TableSchema {
  readonly fields: readonly { name: string; type: string; constraints: { required: boolean; maxLength?: number; pattern?: string; enum?: string[] } }[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
}

const schemaOf = async (format: Format, type: string, ...more: string[]): Promise<string> => {
  const ran = await lhl(['schema', format.id, '--type', type, ...more]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout;
};
const objectOf = (format: Format, cells: Cells = {}): object => Object.fromEntries(rowOf(format, cells).map((value, i) => [format.fields[i]?.header ?? '', value] as const));

// What a cell alone shows, and a regular expression, a length or a list can say.
const BY_CELL = ['cell/required', 'cell/too-long', 'cell/id-format', 'cell/date-format', 'cell/time-format', 'cell/integer', 'cell/number', 'cell/code'] as const;

describe.each(formats)('lhl schema $id', (format) => {
  it('as JSON Schema refuses what a cell alone shows, and takes a good row', async () => {
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(await schemaOf(format, 'json-schema')) as object);
    expect(validate(objectOf(format)), JSON.stringify(validate.errors)).toBe(true);
    for (const rule of BY_CELL) {
      const example = ruleOf(rule).example;
      if ('text' in example || !appliesTo(rule, format)) continue;
      const [before = {}] = example.before;
      const [key] = Object.keys(before) as FieldKey[];
      if (!format.fields.some((field) => field.key === key && field.kind.id !== 'anything')) continue;
      expect(validate(objectOf(format, before)), `${rule} ${JSON.stringify(before)}`).toBe(false);
      expect(validate(objectOf(format, example.after[0])), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...objectOf(format), other: 'x' })).toBe(false);
    expect(validate({})).toBe(false);
  });

  it('as Table Schema has all fields as text, with their constraints', async () => {
    const schema = JSON.parse(await schemaOf(format, 'table-schema')) as TableSchema;
    expect(schema.fields.map(({ name }) => name)).toEqual(format.fields.map(({ header }) => header));
    expect(schema.missingValues).toEqual(['']);
    const good = rowOf(format);
    for (const [i, field] of schema.fields.entries()) {
      const value = good[i] ?? '';
      expect(field.type).toBe('string');
      expect(field.constraints.required).toBe(format.fields[i]?.required);
      if (value === '') continue;
      if (field.constraints.pattern !== undefined) expect(value).toMatch(new RegExp(`^(?:${field.constraints.pattern})$`));
      if (field.constraints.enum) expect(field.constraints.enum).toContain(value);
      expect(value.length).toBeLessThanOrEqual(field.constraints.maxLength ?? Number.POSITIVE_INFINITY);
    }
    // A key may not have blanks: the grade download may lack the agency, and the category.
    expect(schema.primaryKey?.length).toBe(format.kind === 'upload' && format.otherKey === undefined ? format.recordKey.length : undefined);
  });

  it('as SQL for DuckDB carries each rule of the format, or says that it cannot and why', async () => {
    const script = await schemaOf(format, 'duckdb-sql');
    for (const rule of ruleIds) {
      const carried = script.includes(`INSERT INTO found SELECT '${rule}'`);
      const told = new RegExp(`^-- {3}${rule}: .{6,}$`, 'm').test(script);
      expect([carried, told], rule).toEqual(appliesTo(rule, format) ? [carried, !carried] : [false, false]);
    }
    const english = await schemaOf(format, 'duckdb-sql', '--lang', 'en');
    expect(english.replace(/^--.*$/gm, '')).toBe(script.replace(/^--.*$/gm, ''));
    expect(english.match(/^--.*\p{Script=Han}.*$/gmu)).toBeNull();
  });
});

// SQL has no canonical names: its script must list each word by which a header is known.
it.each(formats)('the SQL for DuckDB knows the columns of $id by all the names that lhl validate does', async (format) => {
  const script = await schemaOf(format, 'duckdb-sql');
  const named = [...script.matchAll(/^ {2}\('([^']+)', '(\w+)', \d+, (?:true|false)\)[,;]$/gm)].map((match) => `${match[1] ?? ''} ${match[2] ?? ''}`);
  const words = [...SYNONYMS.flat(), ...format.fields.flatMap(({ header, synonyms }) => [header, ...(synonyms ?? [])].map(headerName))];
  const expected = words.flatMap((word) => format.fields
    .filter(({ header, synonyms }) => [header, ...(synonyms ?? [])].map(headerName).includes(headerName(word)))
    .map(({ key }) => `${word} ${key}`));
  expect(named.toSorted()).toEqual([...new Set(expected)].sort());
});

describe('lhl schema', () => {
  it('is JSON Schema unless told otherwise, takes own codes, and writes to a file', () => inFolder(async ({ path, write }) => {
    const own = write('縣市.json', '[{"code":"99","name":"月球"}]');
    const ran = await lhl(['schema', 'unopened', '--codes', `county=${own}`, '-o', `${path}/列.json`]);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
    const schema = JSON.parse(readFileSync(`${path}/列.json`, 'utf8')) as { $schema: string; properties: Record<string, { enum?: string[] }> };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.properties['*上課縣市']?.enum).toContain('99');
    const nowhere = await lhl(['schema', 'unopened', '-o', `${path}/沒有/列.json`]);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('資料夾不存在');
  }));

  it('refuses what it does not know', async () => {
    expect((await lhl(['schema', 'nothing'])).code).toBe(2);
    expect((await lhl(['schema'])).code).toBe(2);
    expect((await lhl(['schema', 'grades', '--type', 'xsd'])).stderr).toContain('duckdb-sql');
  });
});

describe('lhl schema --for', () => {
  const header = unopened.fields.map((field) => field.header);

  it('writes SQL for the header row of one file: its format, its columns by their place', () => inFolder(async ({ path, write }) => {
    write('my list.csv', `,,\r\n${[...header.slice(1), '其他', header[0]].join(',')}\r\n`);
    const { code, stdout, stderr } = await lhl(['schema', '--for', 'my list.csv'], { cwd: path });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    // The head says how the script was made; what is said of any header row does not hold here.
    expect(stdout).toMatch(/^-- lhl schema unopened --for 檔案\n/);
    expect(stdout).not.toContain('認出不到一半');
    expect(stdout).toContain('SET VARIABLE file = \'my list.csv\';');
    expect(stdout).toContain('LIMIT 2;');
    expect(stdout).toMatch(/names = \['courseName', 'startDate', .*'actualEndTime', 'column 25', 'idNumber'\]/);
    expect(stdout).toContain('SELECT "row", 25 AS "column", "column 25" AS cell FROM source');
    const rules = new Set([...stdout.matchAll(/'((?:cell|row|table|file|header)\/[a-z0-9-]+)'/g)].map(([, rule]) => rule));
    const general = await lhl(['schema', 'unopened', '--type', 'duckdb-sql']);
    for (const [, rule] of general.stdout.matchAll(/SELECT '([a-z]+\/[a-z0-9-]+)'/g)) expect(rules).toContain(rule);
  }));

  it('has nothing of the file but its name, and not even that where an ID stands in it', () => inFolder(async ({ path, write }) => {
    write('A123456789.csv', `${header.join(',')},B223456783\r\n${row()}\r\n`);
    const { stdout } = await lhl(['schema', '--for', 'A123456789.csv'], { cwd: path });
    expect(stdout).toContain('SET VARIABLE file = \'upload.csv\';');
    for (const value of ['A123456789', 'B223456783', '王小明']) expect(stdout).not.toContain(value);
  }));

  it.each<[string, readonly string[], string, number, string]>([
    ['a header row that is not known', ['--for', 'a.csv'], 'a,b,c\r\n', 1, '寫不出這個檔案的 SQL'],
    ['no header row', ['--for', 'a.csv'], `${row()}\r\n`, 1, '寫不出這個檔案的 SQL'],
    ['nothing in the file', ['--for', 'a.csv'], '\r\n,,\r\n', 1, '寫不出這個檔案的 SQL'],
    ['a picture', ['--for', 'a.csv'], '\x89PNG\r\n\x1a\n', 1, '寫不出這個檔案的 SQL'],
    ['a file that is not there', ['--for', 'b.csv'], '', 2, '找不到'],
    ['another form', ['opened', '--for', 'a.csv'], 'a,b,c\r\n', 1, '寫不出這個檔案的 SQL'],
    ['standard input', ['--for', '-'], '', 2, '--for'],
    ['another type', ['--for', 'a.csv', '--type', 'json-schema'], '', 2, '--for 要和 --type duckdb-sql 一起使用'],
    ['the file as its output', ['--for', 'a.csv', '-o', 'a.csv', '--force'], `${header.join(',')}\r\n`, 2, 'a.csv'],
  ])('refuses %s', (_what, args, content, code, words) => inFolder(async ({ path, write }) => {
    write('a.csv', content);
    const ran = await lhl(['schema', ...args], { cwd: path });
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr.replaceAll('\n', '')).toContain(words);
  }));
});
