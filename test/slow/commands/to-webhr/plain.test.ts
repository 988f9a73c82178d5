// Rows that are written at once, and rows that are looked at first: the same files and the same words, whatever stands in the input.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { inFolder, type Folder } from '../../../support/folder.ts';
import { random } from '../../../support/random.ts';
import { agency, all22, gradeHeader, gradeRow, only20, people, toWebhr, uploadFile, type CellsBy } from '../../../support/webhr.ts';

// What is right, what is changed, what keeps a row out, and what has to be looked at and may go in.
const ODD: readonly (readonly [keyof CellsBy, string])[] = [
  ['startDate', '1040509'], ['endDate', '1040512'], ['endDate', '105-01-01'], ['endDate', '1050101'], ['endDate', '104-12-31'], ['endDate', '105-02-30'], ['endDate', '105/1/1'],
  ['courseName', '課'.repeat(50)], ['courseName', `a${'課'.repeat(50)}`], ['courseName', `${'課'.repeat(50)}堃`], ['courseName', `${'課'.repeat(50)}'`], ['courseName', 'x'.repeat(101)],
  ['courseName', '十卅課程'], ['courseName', '\ue000班'], ['courseName', '堃班'], ['courseName', '𠮷班'], ['courseName', "Word's"], ['courseName', '"a,b"'], ['courseName', '"a""b"'],
  ['courseName', '課\t程'], ['courseName', '課\u2028程'], ['courseName', '課\u0080程'], ['courseName', '\ufffd'], ['courseName', '▓'], ['courseName', ' 課 '], ['courseName', '=1+1'],
  ['name', '王\uf848'], ['name', '王?明'], ['name', ''], ['certificate', "'"], ['certificate', '\u00a0'], ['certificate', '\u3000'], ['certificate', ' '], ['term', '001'],
  ['total', '３'], ['total', '2'], ['unit', '2'], ['unit', '6'], ['nature', '1'], ['digitalHours', ''], ['digitalHours', '3'], ['physicalHours', ''], ['physicalHours', '18'],
  ['idNumber', 'A123456788'], ['idNumber', 'a123456789'], ['department', '處堃'], ['department', "'"], ['categoryName', '\ue001'], ['attendance', "'"], ['score', '85.50'],
];

const WAYS: readonly (readonly string[])[] = [
  [], ['--set-aside', 'aside.csv'], ['--set-aside', 'aside.csv', '--only-importable'], ['--truncate-names', '--set-aside', 'aside.csv'], ['--encoding', 'utf8', '--set-aside', 'aside.csv'],
  ['--encoding', 'utf8-bom', '--dates', 'dash', '--set-aside', 'aside.csv'], ['--dates', 'compact', '--max-rows', '3', '--set-aside', 'aside.csv'], ['--lang', 'en', '--set-aside', 'aside.csv'],
];

/** A made-up file in which some cells are other than they should be, and how it is converted. */
function made(seed: number): { bytes: Buffer; args: string[] } {
  const pick = random(Math.imul(seed, 0x9e3779b1));
  const one = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  const rate = one([0, 10, 40]);
  const upload = pick(3) === 0;
  const rows = Array.from({ length: 1 + pick(25) }, (): CellsBy => {
    const [idNumber, name] = one(people);
    const cells: CellsBy = { idNumber, name, courseName: pick(3) === 0 ? '課'.repeat(50 + pick(2)) : `課程${String(pick(9))}`, term: String(1 + pick(3)) };
    while (pick(100) < rate) {
      const [key, value] = one(ODD);
      cells[key] = value;
    }
    return cells;
  });
  const keys = one([all22, only20]);
  const text = upload ? uploadFile(rows, one([25, 19])) : gradeHeader(keys) + rows.map((cells) => gradeRow(keys, cells)).join('');
  const bytes = iconv.encode(pick(2) === 0 ? text : text.replaceAll('堃', '\ue005').replaceAll('𠮷', '吉'), pick(3) > 0 ? 'cp950' : 'utf8');
  return { bytes, args: ['in.csv', '-o', 'out.csv', '--force', ...(WAYS[seed % WAYS.length] ?? []), ...(upload ? agency : [])] };
}

/** What a run says and leaves behind. */
async function all(folder: Folder, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const { code, stdout, stderr } = await toWebhr(folder, args, { env });
  const files = readdirSync(folder.path).filter((name) => name !== 'in.csv').sort();
  const left = Object.fromEntries(files.map((name) => [name, readFileSync(join(folder.path, name)).toString('latin1')]));
  for (const name of files) rmSync(join(folder.path, name));
  return { code: String(code), stdout, stderr, ...left };
}

describe('rows that are written at once', () => {
  it('change nothing in what is written, set aside and said', () => inFolder(async (folder) => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 400; seed++) {
      const { bytes, args } = made(seed);
      folder.write('in.csv', bytes);
      const looked = await all(folder, args, { LHL_NO_FAST: '1' });
      expect(await all(folder, args, {}), `seed ${String(seed)}`).toEqual(looked);
      for (const what of [`code ${looked['code'] ?? ''}`, ...Object.keys(looked)]) seen.set(what, (seen.get(what) ?? 0) + 1);
    }
    for (const what of ['code 0', 'code 1', 'out.csv', 'out-2.csv', 'aside.csv']) expect(seen.get(what), what).toBeGreaterThan(20);
  }));
});
