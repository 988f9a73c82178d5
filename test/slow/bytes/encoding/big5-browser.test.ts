import { join } from 'node:path';
import { build } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { big5Codes, decodeBig5 } from '../../../../src/bytes/encoding/big5.ts';
import { chromiumPath, startChromium } from '../../../support/browser.ts';

// Openly skipped where no Chromium is installed: LHL_CHROMIUM names one that stands elsewhere.
describe.skipIf(chromiumPath === null)('in Chromium, whose own decoder has Big5 of Hong Kong', () => {
  it('every pair of bytes is the character that Node gives, and every character the same bytes', async () => {
    const { output } = await build({
      input: join(import.meta.dirname, '../../../../src/bytes/encoding/big5.ts'), platform: 'browser', write: false, output: { format: 'iife', name: 'big5' },
    });
    const browser = await startChromium();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: output[0].code });
      const seen = await page.evaluate<[(string | null)[], number[], string]>(`[
        Array.from({ length: 0x10000 }, (_, pair) => big5.decodeBig5(Uint8Array.of(pair >>> 8, pair & 0xff))),
        Array.from(big5.big5Codes()),
        new TextDecoder('big5').decode(Uint8Array.of(0xf9, 0xfe)),
      ]`);
      const wrong = seen[0].flatMap((text, pair) => (text === decodeBig5(Uint8Array.of(pair >>> 8, pair & 0xff)) ? [] : [pair.toString(16)]));
      expect(wrong).toEqual([]);
      expect(seen[1]).toEqual([...big5Codes()]);
      expect(seen[2]).not.toBe('▓');
    } finally {
      await browser.close();
    }
  });
});
