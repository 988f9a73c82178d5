// What comes back from the systems, on the page in Chromium: archives of each cipher, the file for WebHR, hours, the result of an upload.
// Every file that is saved has the bytes that the command writes.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRADES, PASSWORD, allCiphers, one } from '../../support/archives/odd.ts';
import { zip } from '../../support/archives/writer.ts';
import { hoursTargets } from '../../../src/codes/hours-targets.ts';
import { chromiumPath, expectReadable, openPage, startChromium } from '../../support/browser.ts';
import { inFolder } from '../../support/folder.ts';
import { officeFile, staff } from '../../support/hours-office.ts';
import { acting, choose } from '../../support/page.ts';
import { lhl } from '../../support/run.ts';
import { agency, all22, big5, gradeFile, uploadFile } from '../../support/webhr.ts';

const root = resolve(import.meta.dirname, '../../..');
const built = join(root, 'dist', 'lhl.html');
const results = join(root, 'test', 'support', 'results');
const fixture = (name: string): Buffer => readFileSync(join(root, 'fixtures', name, 'input.csv'));

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

// The files of a folder, once the command was run in it.
async function written(files: readonly Given[], ...args: readonly string[]): Promise<Map<string, Buffer>> {
  const all = new Map<string, Buffer>();
  await inFolder(async ({ path, write }) => {
    for (const { name, bytes } of files) write(name, bytes);
    const ran = await lhl(args, { cwd: path });
    expect(ran.code, ran.stderr).toBeLessThan(2);
    for (const name of readdirSync(path)) all.set(name, readFileSync(join(path, name)));
  });
  return all;
}

describe.runIf(chromiumPath !== null)('the page and what comes back', () => {
  let browser: Browser;

  beforeAll(async () => {
    if (!existsSync(built)) throw new Error('run npm run page first');
    browser = await startChromium();
  });
  afterAll(() => browser.close());

  const on = (use: (page: Page) => Promise<void>, width = 1280): Promise<void> => openPage(browser, built, width, 'light', async (page) => {
    await page.waitForSelector('html[data-state="ready"]');
    await use(page);
  });
  const open = (page: Page, ...files: readonly Given[]): Promise<void> => choose(page, files);
  const answerOf = (page: Page, name: string): Promise<(string | null)[]> => {
    const element = page.locator(`.panel:not([hidden]) [data-file="${name}"]`);
    return Promise.all(['format', 'errors', 'warnings'].map((key) => element.getAttribute(`data-${key}`)));
  };
  const saved = async (page: Page, act: () => Promise<void>, count = 1): Promise<Map<string, Buffer>> => {
    const downloads: Promise<readonly [string, Buffer]>[] = [];
    const all = new Promise<void>((done) => {
      page.on('download', (download) => {
        downloads.push(download.path().then((path) => [download.suggestedFilename(), readFileSync(path)] as const));
        if (downloads.length === count) done();
      });
    });
    await act();
    await all;
    page.removeAllListeners('download');
    return new Map(await Promise.all(downloads));
  };
  const unlock = async (page: Page, password: string): Promise<void> => {
    await page.fill('input[type="password"]', password);
    await acting(page, () => page.keyboard.press('Enter'));
  };

  it('opens an archive without a password at once, and shows the answer to the table in it', () => on(async (page) => {
    await open(page, { name: 'grades.zip', bytes: zip([{ name: '成績/grades.csv', data: fixture('grades/clean-big5-crlf') }]) });
    expect(await answerOf(page, 'grades.csv')).toEqual(['grades', '0', '0']);
    await expectReadable(page);
  }));

  it('opens each table of an archive as a tab, and saves all of its files as they are', () => on(async (page) => {
    const files = { 'a/grades.csv': fixture('grades/id'), 'b/grades.csv': fixture('grades/clean-big5-crlf'), 'readme.txt': Buffer.from('made up\n') };
    await open(page, { name: 'all.zip', bytes: zip(Object.entries(files).map(([name, data]) => ({ name, data }))) });
    expect(await page.locator('.tabs li').count()).toBe(3);
    expect(await page.locator('[data-file="grades.csv"]').count()).toBe(2);
    expect(await page.locator('[data-archive="all.zip"]').isVisible()).toBe(true);
    await expectReadable(page);
    const got = await saved(page, () => page.click('[data-archive] > section > .actions button'), 3);
    expect([...got.keys()].sort()).toEqual(['a-grades.csv', 'b-grades.csv', 'readme.txt']);
    expect(got.get('a-grades.csv')).toEqual(files['a/grades.csv']);
    expect(got.get('b-grades.csv')).toEqual(files['b/grades.csv']);
    expect(got.get('readme.txt')).toEqual(files['readme.txt']);
  }));

  it.each(allCiphers)('opens %s with its password, after a wrong one', (_name, how) => on(async (page) => {
    await open(page, { name: 'a.zip', bytes: zip([one(how)]) });
    const field = page.locator('input[type="password"]');
    expect(await field.isVisible()).toBe(true);
    await unlock(page, 'Abcd12345');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.wrong').innerText()).toMatch(/密碼不對/);
    expect(await page.locator('[data-file]').count()).toBe(0);
    await unlock(page, PASSWORD);
    expect((await answerOf(page, 'a.csv'))[0]).toBe('grades');
    await page.click('#tab-1');
    const got = await saved(page, () => page.click('.panel:not([hidden]) [data-archive] td button:last-child'));
    expect(got.get('a.csv')).toEqual(GRADES);
  }));

  it('shows a password on demand, and forgets it with the file', () => on(async (page) => {
    await open(page, { name: 'a.zip', bytes: zip([one({ cipher: 256 })]) });
    await page.fill('input[type="password"]', PASSWORD);
    await page.click('[aria-controls^="password"]');
    expect(await page.locator('.password input').getAttribute('type')).toBe('text');
    await expectReadable(page);
    await page.click('.tabs .actions button:nth-child(2)');
    expect(await page.locator('.password').count()).toBe(0);
    expect(await page.content()).not.toContain(PASSWORD);
  }));

  it('says which archive it does not open', () => on(async (page) => {
    await open(page, { name: 'cut.zip', bytes: zip([one({})]).subarray(0, 200) });
    expect(await page.locator('[data-file="cut.zip"]').innerText()).toMatch(/不完整|損壞/);
  }));

  it('makes the file for WebHR, and the rows that it does not take', () => on(async (page) => {
    const rows = [{}, { endDate: '105-01-01' }, { courseName: '它\'的講座' }, { endDate: '104-13-01' }, { courseName: '別的講座' }];
    const grades = big5(gradeFile(all22, rows));
    await open(page, { name: 'grades.csv', bytes: grades });
    await page.click('[data-way="webhr"] > summary');
    await page.waitForSelector('[data-importable="2"]');
    await expectReadable(page);
    const webhr = (...options: readonly string[]): Promise<Map<string, Buffer>> =>
      written([{ name: 'grades.csv', bytes: grades }], 'to-webhr', 'grades.csv', '-o', 'grades-webhr.csv', '--set-aside', 'grades-aside.csv', ...options);
    const first = await saved(page, () => page.click('[data-do="webhr"]'), 2);
    const only = await webhr('--only-importable');
    expect(only.delete('grades.csv')).toBe(true);
    expect(first).toEqual(only);
    await page.selectOption('[data-ask="dates"]', 'dash');
    await page.selectOption('[data-ask="rows"]', 'all');
    await page.fill('[data-ask="parts"]', '2');
    const second = await saved(page, () => page.click('[data-do="webhr"]'), 3);
    const both = await webhr('--dates', 'dash', '--rows', '2');
    expect(both.delete('grades.csv')).toBe(true);
    expect(second).toEqual(both);
    expect(await page.content()).not.toContain('王小明');
  }));

  it.each([25, 19] as const)('makes the file for WebHR of an upload form of %i columns, once its agency was named', (columns) => on(async (page) => {
    const rows = [{}, { endDate: '105-01-01' }, { courseName: '它\'的講座' }, { unit: '2', total: '1', physicalHours: '6', endDate: '104-05-10' }];
    const upload = big5(uploadFile(rows, columns));
    await open(page, { name: 'upload.csv', bytes: upload });
    await page.click('[data-way="webhr"] > summary');
    await page.waitForSelector('[data-importable="2"]');
    const [code, name] = ['[data-ask="agency-code"]', '[data-ask="agency-name"]'] as const;
    const wrong = async (field: string, why: RegExp): Promise<void> => {
      await acting(page, () => page.click('[data-do="webhr"]'));
      expect(await page.locator(`${field}[aria-invalid="true"]:focus`).count()).toBe(1);
      expect(await page.locator('.webhr .wrong').first().innerText()).toMatch(why);
    };
    await page.fill(code, '323');
    await page.fill(name, '某某縣政府');
    await wrong(code, /學習機關編號：10 個/);
    await page.fill(code, ' 323000000A ');
    for (const odd of ['', '甲,乙', '峯']) {
      await page.fill(name, odd);
      await wrong(name, /學習機關名稱：不能/);
    }
    await expectReadable(page);
    await page.fill(name, '某某縣政府');
    for (const [choose, options] of [
      [() => Promise.resolve([]), ['--only-importable']],
      [async () => [await page.selectOption('[data-ask="dates"]', 'keep'), await page.selectOption('[data-ask="rows"]', 'all')], ['--dates', 'keep']],
    ] as const) {
      await choose();
      const got = await saved(page, () => page.click('[data-do="webhr"]'), 2);
      const made = await written([{ name: 'upload.csv', bytes: upload }],
        'to-webhr', 'upload.csv', '-o', 'upload-webhr.csv', '--set-aside', 'upload-aside.csv', ...agency, ...options);
      expect(made.delete('upload.csv')).toBe(true);
      expect(got).toEqual(made);
    }
    expect(await page.locator('.webhr .mended').innerText()).toMatch(/輸出檔留空白：學習類別/);
    expect(await page.locator('.webhr .wrong').first().innerText()).toBe('');
    expect(await page.content()).not.toContain('王小明');
  }));

  it('offers no file for WebHR of an upload form that cannot become one', () => on(async (page) => {
    await open(page, { name: 'upload.csv', bytes: fixture('opened/clean-big5-crlf') });
    expect((await answerOf(page, 'upload.csv'))[0]).toBe('opened');
    expect(await page.locator('[data-way="webhr"]').count()).toBe(0);
  }));

  it('says first that nothing has to be imported', () => on(async (page) => {
    await open(page, { name: 'grades.csv', bytes: fixture('grades/clean-big5-crlf') });
    await page.click('[data-way="webhr"] > summary');
    await page.waitForSelector('[data-importable="0"]');
    expect(await page.locator('[data-importable]').innerText()).toMatch(/不用匯入 WebHR/);
  }));

  it('checks a grade download for ISMP, and goes back', () => on(async (page) => {
    await open(page, { name: 'grades.csv', bytes: fixture('grades/clean-big5-crlf') });
    await page.click('button[data-way="ismp"]');
    await page.waitForSelector('[data-format="ismp"]');
    expect(await page.locator('[data-rule="row/ismp-category"]').count()).toBe(3);
    await page.click('.ways .actions button:last-child');
    await page.waitForSelector('[data-format="grades"]');
  }));

  it('adds up hours, and writes what the command writes', () => on(async (page) => {
    const bytes = Buffer.from(officeFile.bytes as Uint8Array);
    await open(page, { name: 'grades.csv', bytes });
    await page.click('button[data-way="hours"]');
    await acting(page, () => page.click('#count-hours'));
    const report = page.locator('.hours-report');
    expect(await report.getAttribute('data-people')).toBe(String(staff.length));
    expect(await page.locator('.hours-report .people tbody tr').count()).toBe(Number(await report.getAttribute('data-short')));
    const text = await page.content();
    for (const [id, name] of staff) for (const secret of [id, name]) expect(text).not.toContain(secret);
    await expectReadable(page);
    for (const form of ['xlsx', 'ods', 'csv', 'html']) {
      const name = `hours-115.${form}`;
      const made = await written([{ name: 'grades.csv', bytes }], 'hours', 'grades.csv', '-o', name);
      const got = await saved(page, () => page.click(`[data-do="${form}"]`));
      expect(got.get(name), form).toEqual(made.get(name));
    }
  }));

  it('adds up hours for a roster, of which somebody has no record', () => on(async (page) => {
    const [first, second] = staff;
    const roster = `身分證字號,姓名,單位\r\n${[first, second].map((one) => `${one?.[0] ?? ''},${one?.[1] ?? ''},人事處\r\n`).join('')}A800000014,林子,秘書室\r\n`;
    await open(page, { name: 'grades.csv', bytes: officeFile.bytes as Uint8Array }, { name: 'roster.csv', bytes: big5(roster) });
    await page.click('h1 button');
    await page.click('button.tool:has-text("時數")');
    await page.selectOption('#part-2', 'roster');
    await page.fill('#hours-year', '115');
    await page.fill('#hours-until', '115-12-31');
    await acting(page, () => page.click('#count-hours'));
    expect(await page.getAttribute('.hours-report', 'data-people')).toBe('3');
    expect(await page.locator('.hours-report').innerText()).toMatch(/名冊上有 1 人這一年沒有任何紀錄/);
    await page.fill('#hours-until', '114-12-31');
    await acting(page, () => page.click('#count-hours'));
    expect(await page.locator('.hours .problem').innerText()).toMatch(/115-10-31/);
  }));

  it('adds up hours by targets of the office, typed or in a file, as the command does by that file', () => on(async (page) => {
    const grades = { name: 'grades.csv', bytes: Buffer.from(officeFile.bytes as Uint8Array) };
    await open(page, grades);
    await page.click('button[data-way="hours"]');
    await page.click('.targets > summary');
    expect(await page.evaluate('[...document.querySelectorAll("[data-target]")].map(({ dataset, value }) => [dataset.target, value])'))
      .toEqual([
        ...hoursTargets.items.filter(({ role }) => role !== 'shown').map(({ id, hours }) => [id, String(hours)]),
        ...(hoursTargets.groups ?? []).flatMap(({ hours }, i) => Object.entries(hours).map(([id, count]) => [`${String(i)}:${id}`, String(count)])),
      ]);
    await expectReadable(page);
    const report = async (): Promise<Buffer | undefined> => {
      await acting(page, () => page.click('#count-hours'));
      return (await saved(page, () => page.click('[data-do="html"]'))).get('hours-115.html');
    };
    const byFile = async (targets: unknown): Promise<Buffer | undefined> => (await written(
      [grades, { name: 'targets.json', bytes: Buffer.from(JSON.stringify(targets)) }], 'hours', 'grades.csv', '--targets', 'targets.json', '-o', 'hours-115.html',
    )).get('hours-115.html');
    const usual = await report();
    expect(usual).toEqual(await byFile(hoursTargets));
    for (const wrong of ['-1', '兩', '1e9']) {
      await page.fill('[data-target="security"]', wrong);
      await acting(page, () => page.click('#count-hours'));
      expect(await page.locator('.hours .problem').innerText()).toMatch(/資通安全通識：不對，要是時數/);
    }
    await page.fill('[data-target="security"]', '1.5');
    await page.fill('[data-target="related"]', '');
    await page.fill('[data-target="environment"]', '0');
    const changed = { ...hoursTargets, items: hoursTargets.items.map((item) => ({ ...item, ...{ security: { hours: 1.5 }, environment: { hours: 0 } }[item.id] })) };
    const typed = await report();
    expect(typed).not.toEqual(usual);
    expect(typed).toEqual(await byFile(changed));
    const file = (await saved(page, () => page.click('[data-do="targets"]'))).get('targets.json')?.toString() ?? '';
    expect(JSON.parse(file)).toEqual(changed);
    await page.click('.targets button:last-child');
    expect(await report()).toEqual(usual);
    const own = { version: 1, until: '06-30', items: [{ id: 'all', name: '全部時數', hours: 30, role: 'required', counts: 'total' }] };
    await page.click('.targets > summary');
    const give = (content: string): Promise<void> => choose(page, [{ name: '我們的目標.json', bytes: Buffer.from(content) }], '.targets input[type="file"]');
    await give(JSON.stringify(own));
    expect(await page.locator('.targets > summary').innerText()).toContain('我們的目標.json');
    expect(await report()).toEqual(await byFile(own));
    expect(await page.locator('.hours-report h3').innerText()).toContain('115-06-30');
    await give('{"version": 1, "items": [{"id": "a", "name": "甲", "hours": 1, "role": "required", "codes": ["9999"]}], "day": 1}');
    const problem = await page.locator('.hours .problem').innerText();
    expect(problem).toContain('我們的目標.json');
    expect(problem).toContain('day');
    await give('{');
    expect(await page.locator('.hours .problem').innerText()).toMatch(/不是 JSON/);
  }));

  it('shows the hours of the groups of a file of targets, which can be changed too', () => on(async (page) => {
    const grades = { name: 'grades.csv', bytes: Buffer.from(officeFile.bytes as Uint8Array) };
    const groups = [{ name: '主計處的人', units: ['主計處'], hours: { all: 40, own: 1 } }, { name: '資訊中心', units: ['資訊*'], hours: { all: 5 } }];
    const items = [{ id: 'all', name: '全部時數', hours: 20, role: 'required', counts: 'total' }, { id: 'own', name: '業務', hours: 0, role: 'beside', counts: 'related' }];
    const own = { version: 1, items, groups };
    await open(page, grades);
    await page.click('button[data-way="hours"]');
    await page.click('.targets > summary');
    await page.setInputFiles('.targets input[type="file"]', [{ name: 'targets.json', mimeType: '', buffer: Buffer.from(JSON.stringify(own)) }]);
    await page.waitForSelector('[data-target="1:all"]');
    expect(await page.evaluate('[...document.querySelectorAll("[data-target]")].map(({ dataset, value }) => [dataset.target, value])'))
      .toEqual([['all', '20'], ['own', '0'], ['0:all', '40'], ['0:own', '1'], ['1:all', '5']]);
    await expectReadable(page);
    const report = async (): Promise<Buffer | undefined> => {
      await page.click('#count-hours');
      await page.waitForSelector('.hours-report');
      return (await saved(page, () => page.click('[data-do="html"]'))).get('hours-115.html');
    };
    const byFile = async (targets: unknown): Promise<Buffer | undefined> => (await written(
      [grades, { name: 'targets.json', bytes: Buffer.from(JSON.stringify(targets)) }], 'hours', 'grades.csv', '--targets', 'targets.json', '-o', 'hours-115.html',
    )).get('hours-115.html');
    const before = await report();
    expect(before).toEqual(await byFile(own));
    await page.fill('[data-target="0:all"]', '多');
    await page.click('#count-hours');
    await page.waitForSelector('.hours .problem');
    expect(await page.locator('.hours .problem').innerText()).toMatch(/主計處的人：不對，要是時數/);
    await page.fill('[data-target="0:all"]', '2.5');
    await page.click('#other-lang');
    await page.waitForSelector('html[lang=en]:not([data-state=busy])');
    expect(await page.inputValue('[data-target="0:all"]')).toBe('2.5');
    await page.click('#other-lang');
    await page.waitForSelector('html[lang=zh-Hant]:not([data-state=busy])');
    const changed = { ...own, groups: [{ ...groups[0], hours: { all: 2.5, own: 1 } }, groups[1]] };
    const after = await report();
    expect(after).not.toEqual(before);
    expect(after).toEqual(await byFile(changed));
    expect(JSON.parse((await saved(page, () => page.click('[data-do="targets"]'))).get('targets.json')?.toString() ?? '')).toEqual(changed);
  }));

  it.each(['plain.html', 'nested-2013.html', 'one-file.mht', 'page.xls', 'workbook.ods'])('lays the result %s beside its upload', (name) => on(async (page) => {
    const bytes = readFileSync(join(results, name));
    const upload = readFileSync(join(results, 'upload.csv'));
    await open(page, { name, bytes }, { name: 'upload.csv', bytes: upload });
    const made = await written(
      [{ name, bytes }, { name: 'upload.csv', bytes: upload }], 'result', name, '--of', 'upload.csv', '-o', 'rows.csv', '--reporter', 'json=result.json',
    );
    const told = JSON.parse(made.get('result.json')?.toString() ?? '') as { readonly rows: readonly { readonly row: number }[] };
    expect(await page.locator(`[data-file="${name}"]`).getAttribute('data-errors')).toBe(String(told.rows.length));
    await page.click('.beside button');
    await page.waitForSelector('.result .actions button.main');
    await expectReadable(page);
    const text = await page.locator('.result').innerText();
    for (const { row } of told.rows) expect(text).toContain(`第 ${String(row)} 列`);
    const got = await saved(page, () => page.click('.result .actions button.main'));
    expect([...got.values()]).toEqual([made.get('rows.csv')]);
  }));

  it('runs nothing of a saved page, fetches nothing, and says nothing of it', () => on(async (page) => {
    const odd = '<head><style>td{color:red}</style><link rel=stylesheet href=https://example.invalid/a.css><script>document.title="run"</script>'
      + '<body onload="document.title=\'run\'"><img src=https://example.invalid/a.gif onerror="document.title=\'run\'"><iframe src=https://example.invalid></iframe>'
      + '<p style="color:red">';
    const bytes = Buffer.from(odd + readFileSync(join(results, 'plain.html'), 'utf8'));
    await open(page, { name: 'odd.html', bytes });
    expect(await page.locator('[data-file="odd.html"]').getAttribute('data-errors')).toBe('3');
    expect(await page.title()).not.toBe('run');
  }));

  it('says why a result does not belong to an upload, and keeps it open', () => on(async (page) => {
    await open(page, { name: 'plain.html', bytes: readFileSync(join(results, 'plain.html')) }, { name: 'other.csv', bytes: fixture('unopened/sample') });
    await page.click('.beside button');
    await page.waitForSelector('.beside .problem');
    expect(await page.locator('.beside .problem').innerText()).toMatch(/沒有一筆在這個檔案裡/);
    expect(await page.locator('[data-format="result"]').isVisible()).toBe(true);
  }));
});
