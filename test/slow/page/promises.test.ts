// What the page promises: nothing leaves, nothing is stored, and nobody reads over a shoulder.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, newContext, startChromium } from '../../support/browser.ts';
import { acting, answered, choose, needPage, openLhl, pagePath, unfold } from '../../support/page.ts';
import { fixtureFiles, personalValues, type FixtureFile } from '../../support/page-answers.ts';

// docs/decisions.md says why it is as large as this.
const MOST = { bytes: 870_000, gzip: 307_000 };

describe('the file of the page', () => {
  const html = (): string => {
    needPage();
    return readFileSync(pagePath, 'utf8');
  };
  const inside = (tag: string): string => {
    const [, text, ...others] = html().split(new RegExp(`<${tag}>|</${tag}>`));
    // A script may name the tags, but only once begins or ends it.
    if (tag === 'script') expect(others.length).toBe(1);
    return text ?? '';
  };
  const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('allows its own script and style, and nothing else', () => {
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html()) ?? [];
    expect(policy).toBe(`default-src 'none'; script-src ${hashOf(inside('script'))}; style-src ${hashOf(inside('style'))}; base-uri 'none'; form-action 'none'`);
    // What stands before the policy is not bound by it.
    expect(html().slice(0, html().indexOf('<meta http-equiv')).replace(/<!--[\s\S]*?-->/, '').replace(/\s+/g, ' '))
      .toBe('<!DOCTYPE html> <html lang="zh-Hant" data-state="loading"> <head> <meta charset="utf-8"> ');
  });

  it('says at its top what it is, its version, its licence and where its source is, and at its end the licences inside', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };
    const [, top = ''] = /^<!DOCTYPE html>\n<!--([\s\S]*?)-->/.exec(html()) ?? [];
    for (const word of [version, 'npm run page', 'src/page/', 'MIT']) expect(top).toContain(word);
    const [, end = ''] = /<\/html>\n<!--([\s\S]*)-->\n$/.exec(html()) ?? [];
    for (const name of ['@zip.js/zip.js', 'csv-stringify', 'fflate', '@noble/ciphers', '@noble/hashes']) expect(end).toContain(name);
  });

  it('is not larger than it has to be', () => {
    expect(statSync(pagePath).size).toBeLessThanOrEqual(MOST.bytes);
    expect(gzipSync(readFileSync(pagePath), { level: 9 }).length).toBeLessThanOrEqual(MOST.gzip);
  });
});

describe.skipIf(chromiumPath === null)('the page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await startChromium(); });
  afterAll(async () => { await browser.close(); });

  it('stores nothing, whatever is done with a file', async () => {
    await openLhl(browser, async (page) => {
      const before = await page.evaluate('history.length');
      await choose(page, [sample()]);
      await Promise.all([page.waitForEvent('download'), acting(page, () => page.click('.actions button.main'))]);
      await acting(page, () => page.click('#other-lang'));
      expect(await page.evaluate(`(async () => [
        localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, history.length, location.search + location.hash,
        navigator.serviceWorker === undefined ? 0 : (await navigator.serviceWorker.getRegistrations().catch(() => [])).length,
      ])()`)).toEqual([0, 0, '', 0, before, '', 0]);
    });
  });

  it('may ask for nothing: the policy stops what tries to', async () => {
    const page = await (await newContext(browser)).newPage();
    await page.goto(pathToFileURL(pagePath).href);
    expect(await page.evaluate(`new Promise((resolve) => {
      const stopped = new Set();
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        stopped.add(effectiveDirective);
        if (stopped.size === 3) resolve([...stopped].sort());
      });
      new Image().src = 'https://example.org/a.gif';
      document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.org/' }));
      void fetch('https://example.org/').catch(() => undefined);
    })`)).toEqual(['connect-src', 'frame-src', 'img-src']);
    await page.context().close();
  });

  it('masks IDs, names and birthdays of every fixture until somebody asks for them, and again afterwards', async () => {
    const files = fixtureFiles().filter(({ fixture }) => /\/(?:sample|names?|id|birthday|roster|people|one-cause|mistakes)/.test(fixture));
    expect(files.length).toBeGreaterThan(5);
    let shown = 0;
    await openLhl(browser, async (page) => {
      for (const file of files) {
        const values = [...await personalValues(file)];
        await choose(page, [file]);
        expect(await foundIn(page, values), file.fixture).toEqual([]);
        await page.click('#show-names');
        await answered(page);
        shown += (await foundIn(page, values)).length;
        await page.click('#show-names');
        await answered(page);
        expect(await foundIn(page, values), file.fixture).toEqual([]);
        await page.click('.tabs .actions button:last-child');
      }
    });
    expect(shown).toBeGreaterThan(10);
  });

  it('hides the names again once the files are cleared', async () => {
    await openLhl(browser, async (page) => {
      await choose(page, [sample()]);
      await acting(page, () => page.click('#show-names'));
      await page.click('.tabs .actions button:last-child');
      expect(await page.getAttribute('#show-names', 'aria-pressed')).toBe('false');
    });
  });
});

function sample(): FixtureFile {
  const found = fixtureFiles().find(({ fixture }) => fixture === 'unopened/sample');
  if (!found) throw new Error('no sample');
  return found;
}

/** Which values stand anywhere in the page: in its text, its attributes, and what is folded away. */
async function foundIn(page: Page, values: readonly string[]): Promise<string[]> {
  await unfold(page);
  const html = await page.evaluate<string>('document.body.outerHTML.replace(/<script>[^]*<\\/script>/, "") + [...document.querySelectorAll("input, select")].map(({ value }) => value) + document.title');
  return values.filter((value) => html.includes(value));
}
