import { describe, expect, it } from 'vitest';
import { style } from '../../src/reporters/html/style.ts';

describe('the colours', () => {
  const colours = [...style.matchAll(/:root\{([^}]*)\}/g)].map(([, set = '']) => Object.fromEntries([...set.matchAll(/--([a-z-]+):(#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value])));
  it.each([['light', 0], ['dark', 1]])('can be read in %s, in the chart too', (_name, i) => {
    const of = (name: string): number => luminance(colours[i]?.[name] ?? '');
    const pairs = ['text', 'soft', 'bad', 'warn', 'good'].flatMap((ink) => ['page', 'panel'].map((ground) => [ink, ground] as const));
    const tinted = ['bad', 'warn', 'good'].flatMap((kind) => [[kind, `${kind}-soft`], ['text', `${kind}-soft`], ['soft', `${kind}-soft`]] as const);
    for (const [ink, ground] of [...pairs, ...tinted]) {
      const [dark = 0, light = 0] = [of(ink), of(ground)].sort((one, other) => one - other);
      expect((light + 0.05) / (dark + 0.05), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** The relative luminance of a colour, as WCAG defines it. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
