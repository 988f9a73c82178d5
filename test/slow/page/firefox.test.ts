// The page in Firefox, driven through WebDriver BiDi: the findings and the bytes are those of the library there too.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRADES, PASSWORD, allCiphers, one } from '../../support/archives/odd.ts';
import { zip } from '../../support/archives/writer.ts';
import { PATIENCE } from '../../support/browser.ts';
import { attendance, csv } from '../../support/convert.ts';
import { all22, big5, gradeFile } from '../../support/webhr.ts';
import { openList, toWebhr } from '../../../src/index.ts';
import { MARK, PAGE_NOW, READ_ANSWERS, needPage, pagePath, type Chosen, type ShownAnswer } from '../../support/page.ts';
import { expectedAnswer, fixtureFiles, mendedBytes } from '../../support/page-answers.ts';

const CANDIDATES = [process.env['LHL_FIREFOX'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const firefoxPath = CANDIDATES.find((path) => path !== '' && existsSync(path)) ?? null;

// Openly skipped where no Firefox is installed: LHL_FIREFOX names one that stands elsewhere.
describe.skipIf(firefoxPath === null)('the page in Firefox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lhl-firefox-'));
  const saved = join(folder, 'saved');
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    needPage();
    browser = await puppeteer.launch({
      browser: 'firefox', executablePath: firefoxPath ?? '', headless: true, timeout: PATIENCE, protocolTimeout: PATIENCE,
      // A button that is still moving is missed: nothing scrolls slowly. The list of downloads, which opens by itself, would take the focus
      // from the page, whose fields then tell of no change and whose buttons take no key.
      extraPrefsFirefox: {
        'browser.download.folderList': 2, 'browser.download.dir': saved, 'browser.download.alwaysOpenPanel': false, 'ui.prefersReducedMotion': 1,
      },
    });
    page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => { requests.push(request.url()); });
    page.on('console', (message) => { said.push(message.text()); });
    page.on('pageerror', (error) => { said.push(String(error)); });
    await page.goto(pathToFileURL(pagePath).href);
    await page.waitForSelector('html[data-state=ready]');
    // The day of the fixtures.
    await page.evaluate(`globalThis.Date = class extends Date { constructor(...parts) { super(...(parts.length === 0 ? ['${PAGE_NOW}'] : parts)); } }`);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const choose = async (files: readonly Chosen[]): Promise<void> => {
    const input = await page.$('input#files');
    const paths = files.map(({ name, bytes }, i) => {
      const path = join(mkdtempSync(join(folder, `${String(i)}-`)), name);
      writeFileSync(path, bytes);
      return path;
    });
    await page.evaluate(MARK);
    await input?.uploadFile(...paths);
    await page.waitForSelector('html[data-state=done]');
  };
  /** Clicks on something once it is there, and stands still. */
  const click = (selector: string): Promise<void> => page.locator(selector).click();
  const clear = async (): Promise<void> => {
    await page.waitForSelector('html[data-state=done]');
    await click('.tabs .actions button:last-child');
    await page.waitForSelector('#choose');
  };
  const type = async (selector: string, text: string): Promise<void> => { await (await page.waitForSelector(selector))?.type(text); };
  /** Expects that a file is saved, once it has all of its bytes; Firefox puts an empty one in its place at first. */
  const expectSaved = async (name: string, bytes: Uint8Array): Promise<void> => {
    const path = join(saved, name);
    await expect.poll(() => (existsSync(path) ? readFileSync(path).toString('hex') : '')).toBe(Buffer.from(bytes).toString('hex'));
  };

  it('has the findings of the library for every fixture', async () => {
    const files = fixtureFiles();
    for (let at = 0; at < files.length; at += 25) {
      const some = files.slice(at, at + 25);
      await choose(some);
      const told = await page.evaluate(READ_ANSWERS) as ShownAnswer[];
      for (const [i, file] of some.entries()) {
        const { shown } = await expectedAnswer(file);
        expect(told[i], file.fixture).toEqual(shown);
      }
      await clear();
    }
  });

  it('gives the bytes of the library for a file that it mends', async () => {
    const file = fixtureFiles().find(({ fixture }) => fixture === 'unopened/sample');
    if (!file) throw new Error('no sample');
    await choose([file]);
    await click('.panel:not([hidden]) .actions button.main');
    await page.waitForSelector('.mended h3');
    await expectSaved('input-fixed.csv', await mendedBytes(file) ?? new Uint8Array(0));
    await clear();
  });

  it.each(allCiphers)('opens %s with its password, after a wrong one, and saves what is inside', async (_, how) => {
    const name = `${String(how.cipher)}-${String(how.method)}`;
    await choose([{ name: `${name}.zip`, bytes: zip([one({ ...how, name: `${name}.csv` })]) }]);
    await type('.password input', 'Abcd12345\n');
    await page.waitForSelector('.password input[aria-invalid=true]:focus');
    // The wrong one is selected, so that the next one takes its place.
    await page.keyboard.type(`${PASSWORD}\n`);
    await page.waitForSelector('[data-format=grades]');
    await click('.tabs button');
    await click('.panel:not([hidden]) [data-archive] td button:last-child');
    await expectSaved(`${name}.csv`, GRADES);
    await clear();
  });

  it('makes the file for WebHR, and the rows that it does not take', async () => {
    const bytes = big5(gradeFile(all22, [{}, { endDate: '105-01-01' }, { endDate: '104-13-01' }]));
    await choose([{ name: 'grades.csv', bytes }]);
    await click('[data-way=webhr] > summary');
    await click('[data-do=webhr]');
    const { parts: [part], aside } = await toWebhr(bytes, { name: 'grades.csv', onlyImportable: true, setAside: true });
    await expectSaved('grades-webhr.csv', part?.bytes ?? new Uint8Array(0));
    await expectSaved('grades-aside.csv', aside?.bytes ?? new Uint8Array(0));
    await clear();
  });

  it('makes an upload file of a list', async () => {
    const bytes = Buffer.from(csv(attendance(3)));
    const set = {
      courseName: '資訊安全通識', category: '522', county: '26', startDate: '115-05-10', endDate: '115-05-10', startTime: '09:10', endTime: '12:10', total: '3', nature: '2',
    };
    await choose([{ name: 'list.csv', bytes }]);
    for (const [key, value] of Object.entries(set)) if (!/county|endDate|nature/.test(key)) await type(`#set-${key}`, value);
    await page.select('#set-county', '26');
    await page.select('#set-nature', '2');
    // The form is drawn anew after each answer: the button is asked for once all are taken, and a key meets it wherever it is.
    await page.waitForSelector('html[data-state=done]');
    await page.focus('#make');
    await page.keyboard.press('Enter');
    const list = await openList(bytes, { name: 'list.csv' });
    const { bytes: made } = await list.upload({ to: 'unopened', set: { ...list.look({ to: 'unopened', set }).usual, ...set } });
    await expectSaved('upload-1150510.csv', made);
    await clear();
  });

  it('asked for nothing, and said nothing', () => {
    // What begins with these is in memory: what is saved, and the letters with which Firefox draws its own signs.
    expect(requests.filter((url) => !/^(?:blob|data):/.test(url) && url !== pathToFileURL(pagePath).href)).toEqual([]);
    expect(said).toEqual([]);
  });
});
