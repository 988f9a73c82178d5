// SECURITY.md promises that the program never connects to a network.
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
const texts = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  .map((file) => [file, readFileSync(resolve(src, file), 'utf8')] as const);

/** The ways out that Node has; `net` beside them, whose sockets serve pipes too. */
const OUT = /['"](?:node:)?(?:http|https|http2|tls|dns|dgram|child_process|cluster|inspector)(?:\/promises)?['"]|\b(?:fetch|WebSocket|EventSource|XMLHttpRequest|HttpReader|HttpRangeReader)\s*\(/;
const CONNECTS = /\b(?:createConnection|createServer|connect|listen)\s*\(/;

// It starts the program of the system that shows a report, and nothing else: test/commands/open.test.ts has the words that it hands over.
const STARTS = 'system/terminal/viewer.ts';

it('nothing in src/ can reach a network', () => {
  const wrong = texts.flatMap(([file, whole]) => {
    const text = file.replaceAll('\\', '/') === STARTS ? whole.replace("'node:child_process'", '') : whole;
    const found = OUT.exec(text) ?? (text.includes('node:net') ? CONNECTS.exec(text) : null);
    return found ? [`${file}: ${found[0]}`] : [];
  });
  expect(wrong).toEqual([]);
  expect(texts.some(([, text]) => text.includes('node:net'))).toBe(true);
});

it.each(['import { get } from "node:https";', "await import('node:dns/promises')", 'await fetch(url)', 'new WebSocket(url)', 'new HttpReader(url)'])('%s would be found', (text) => {
  expect(text).toMatch(OUT);
});
