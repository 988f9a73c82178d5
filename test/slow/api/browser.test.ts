// The library as a bundler for browsers takes it, in Chromium: the same answers and the same bytes as in Node.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as library from '../../../src/index.ts';
import { GRADES, PASSWORD, ciphers, one } from '../../support/archives/odd.ts';
import { zip } from '../../support/archives/writer.ts';
import { chromiumPath, startChromium } from '../../support/browser.ts';
import { caseFolders } from '../../support/fixtures.ts';

const root = resolve(import.meta.dirname, '../../..');
const built = join(root, 'dist', 'browser.js');
const books = join(root, 'test', 'support', 'workbooks');

/** What both are asked; a file goes over as Base64, and so do the bytes that come back. */
type Asked = 'check' | 'mend' | 'open';
declare global {
  interface Window { readonly lhl: typeof library }
}

async function answer(lhl: typeof library, asked: Asked, base64: string, name: string, password: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const text = (all: Uint8Array): string => btoa(Array.from(all, (byte) => String.fromCharCode(byte)).join(''));
  const how = { today: '115-11-22', lang: 'en', name, ...(password === '' ? {} : { password }) } as const;
  try {
    if (asked === 'check') return await lhl.check(bytes, how);
    if (asked === 'mend') {
      const mended = await lhl.mend(bytes, how);
      return { ...mended, bytes: text(mended.bytes) };
    }
    const archive = await lhl.openArchive(bytes, how);
    return await Promise.all(archive.entries.map(async (entry) => [entry.name, text(await archive.read(entry))]));
  } catch (error) {
    if (error instanceof lhl.Problem) return { code: String(error.code) };
    throw error;
  }
}

describe.runIf(chromiumPath !== null)('in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (!existsSync(built)) throw new Error('run npm run build first');
    const { output: [{ code }] } = await build({
      input: built, cwd: root, platform: 'browser', write: false, logLevel: 'silent', output: { format: 'iife', name: 'lhl', codeSplitting: false },
    });
    browser = await startChromium();
    page = await browser.newPage();
    await page.addScriptTag({ content: code });
  });
  afterAll(() => browser.close());

  const there = (asked: Asked, bytes: Uint8Array, name: string, password = ''): Promise<unknown> =>
    page.evaluate(`(${answer.toString()})(lhl, ...${JSON.stringify([asked, Buffer.from(bytes).toString('base64'), name, password])})`);
  const here = async (asked: Asked, bytes: Uint8Array, name: string, password = ''): Promise<unknown> =>
    JSON.parse(JSON.stringify(await answer(library, asked, Buffer.from(bytes).toString('base64'), name, password)));

  it('readResult answers the same, with our parser and with that of the browser', async () => {
    const folder = join(root, 'test', 'support', 'results');
    const base64 = (name: string): string => readFileSync(join(folder, name)).toString('base64');
    const of = { bytes: readFileSync(join(folder, 'upload.csv')), today: '115-11-22' };
    for (const name of readdirSync(folder).filter((one) => one !== 'upload.csv')) {
      const here = await library.readResult(readFileSync(join(folder, name)), { of, password: 'Abcd1234' });
      for (const parser of ['undefined', '(texts, taker) => { lhl.walkPage(new DOMParser().parseFromString([...texts].join(""), "text/html"), taker); }']) {
        const there: unknown = await page.evaluate(`(async () => {
          const [bytes, upload] = ${JSON.stringify([base64(name), base64('upload.csv')])}.map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
          const made = await lhl.readResult(bytes, { of: { bytes: upload, today: '115-11-22' }, password: 'Abcd1234', parsePage: ${parser} });
          return { ...made, toMend: [...made.toMend] };
        })()`);
        expect(there, `${name} ${parser}`).toEqual({ ...here, toMend: [...here.toMend ?? []] });
      }
    }
  });

  it.each(['check', 'mend'] as const)('%s answers the same for every fixture', async (asked) => {
    const cases = caseFolders();
    expect(cases.length).toBeGreaterThan(200);
    for (const { name, input } of cases) {
      const bytes = readFileSync(input);
      expect(await there(asked, bytes, 'upload.csv'), name).toEqual(await here(asked, bytes, 'upload.csv'));
    }
  });

  it.each(readdirSync(books).filter((name) => /\.(?:xlsx|xls|ods)$/.test(name)))('reads %s alike', async (name) => {
    const bytes = readFileSync(join(books, name));
    expect(await there('check', bytes, name)).toEqual(await here('check', bytes, name));
  });

  it.each(ciphers)('opens an archive with %s', async (_name, cipher) => {
    const bytes = zip([{ ...one(), ...cipher }]);
    const content = await there('open', bytes, 'grades.zip', PASSWORD);
    expect(content).toEqual(await here('open', bytes, 'grades.zip', PASSWORD));
    expect(content).toEqual([[expect.any(String), expect.stringMatching(/^[\w+/]+=*$/)]]);
    expect(await there('open', bytes, 'grades.zip', 'wrong-one-1')).toEqual(await here('open', bytes, 'grades.zip', 'wrong-one-1'));
  });

  it.each([
    ['followed by more', (packed: Buffer) => Buffer.concat([packed, Buffer.from([0])])],
    ['cut', (packed: Buffer) => packed.subarray(0, -3)],
  ])('refuses compressed data that are %s', async (_how, damage) => {
    const bytes = zip([{ name: 'a.csv', data: GRADES, method: 1, compressed: damage(deflateRawSync(GRADES)), lie: { method: 8, both: true } }]);
    const refused = await there('open', bytes, 'grades.zip');
    expect(refused).toEqual({ code: expect.any(String) as string });
    expect(refused).toEqual(await here('open', bytes, 'grades.zip'));
  });

  it('says that the command is not there', async () => {
    await expect(page.evaluate('lhl.main([])')).rejects.toThrow('needs Node');
  });
});
