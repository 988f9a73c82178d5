// The page in Firefox, driven through WebDriver BiDi: the findings and the bytes are those of the library there too.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_NOW, READ_ANSWERS, needPage, pagePath, type Chosen, type ShownAnswer } from '../../support/page.ts';
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
      browser: 'firefox', executablePath: firefoxPath ?? '', headless: true,
      extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': saved },
    });
    page = await browser.newPage();
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
    await input?.uploadFile(...paths);
    await page.waitForSelector('html[data-state=done]');
  };
  const clear = async (): Promise<void> => { await page.click('.tabs .actions button:last-child'); };

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
    await page.click('.panel:not([hidden]) .actions button.main');
    await page.waitForSelector('.mended h3');
    const taken = (): string[] => (existsSync(saved) ? readdirSync(saved) : []);
    await expect.poll(taken, { timeout: 60_000 }).toEqual(['input-fixed.csv']);
    expect(Buffer.compare(readFileSync(join(saved, 'input-fixed.csv')), await mendedBytes(file) ?? new Uint8Array(0))).toBe(0);
    await clear();
  });

  it('asked for nothing, and said nothing', () => {
    // What begins with these is in memory: what is saved, and the letters with which Firefox draws its own signs.
    expect(requests.filter((url) => !/^(?:blob|data):/.test(url) && url !== pathToFileURL(pagePath).href)).toEqual([]);
    expect(said).toEqual([]);
  });
});
