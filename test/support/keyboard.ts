import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { acting, answered, type Chosen } from './page.ts';

/** A person who has a keyboard and no mouse: every step goes by a key, and nothing that has the focus may lose it. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    // The browser has to know early that it is to hand its question for files over.
    page.on('filechooser', () => undefined);
  }

  /** Goes on with the tabulator until it is there. */
  async reach(selector: string): Promise<void> {
    for (let i = 0; i < 250; i++) {
      if (await this.page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`the tabulator does not reach ${selector}`);
  }

  /** Presses a key, waits until the page has done what it asks for, and expects that the keyboard stands somewhere. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Reaches a place, and presses a key there. */
  async use(selector: string, ...keys: readonly string[]): Promise<void> {
    await this.reach(selector);
    await this.press(...keys.length === 0 ? ['Enter'] : keys);
  }

  /** Reaches a field, and puts a text in place of what is in it; in a list of choices the text finds the one that begins with it. */
  async fill(selector: string, text: string): Promise<void> {
    await this.reach(selector);
    if (await this.page.evaluate<boolean>('document.activeElement.tagName === "INPUT"')) await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Chooses files of the disk, where a button or a field asks for them. */
  async choose(selector: string, ...files: readonly Chosen[]): Promise<void> {
    await this.reach(selector);
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.page.keyboard.press('Enter')]);
    await acting(this.page, () => chooser.setFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }))));
    await this.settled();
  }

  /** Takes what is saved at the press of a key. */
  async save(selector: string, key = 'Enter'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    await this.reach(selector);
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.keyboard.press(key)]);
    await this.settled();
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  /** What the keyboard stands on. */
  at(): Promise<string> {
    return this.page.evaluate<string>('(({ tagName, id, className }) => `${tagName}${id && "#" + id}${className && "." + className}`)(document.activeElement)');
  }

  async settled(): Promise<void> {
    if (await this.page.getAttribute('html', 'data-state') !== 'ready') await answered(this.page);
    await expect.poll(() => this.at(), { message: 'the focus is lost' }).not.toBe('BODY');
  }
}
