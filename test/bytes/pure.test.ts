import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'rolldown';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../src/bytes');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

describe('bytes/', () => {
  it('is bundled for a browser, its packages included, without a module of Node', async () => {
    const { output } = await build({
      input: Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), join(folder, file)])),
      platform: 'browser', write: false, logLevel: 'silent', output: { format: 'es' },
    });
    const chunks = output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
    const own = new Set(chunks.map(({ fileName }) => fileName));
    const outside = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]).filter((name) => !own.has(name));
    expect(outside).toEqual([]);
    expect(chunks.length).toBeGreaterThan(files.length / 2);
    const asked = chunks.flatMap(({ fileName, code }) => [...code.matchAll(/(?:from|import|require)\s*\(?\s*["']((?:node:)?[\w/]+)["']/g)]
      .flatMap(([, name = '']) => (name.startsWith('node:') || builtinModules.includes(name) ? [`${fileName}: ${name}`] : [])));
    expect(asked).toEqual([]);
  });
});
