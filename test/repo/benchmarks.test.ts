// docs/benchmarks.md and its graphs, as `npm run bench` writes them.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

interface Series {
  readonly what: string;
  readonly points: readonly { readonly rows: number; readonly cpu: number }[];
}
interface Text {
  readonly '#text': string;
  readonly '@_class': string;
  readonly '@_x': number;
  readonly '@_y': number;
}

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const page = read('benchmarks.md');
const linked = [...page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', path = '']) => ({ words, path }));

describe('docs/benchmarks.md', () => {
  it('shows the graphs that lie beside it, and says in words what they are', () => {
    expect(linked.map(({ path }) => path).sort()).toEqual(readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.svg')).sort());
    expect(linked.length).toBe(2);
    for (const { words } of linked) expect(words).toMatch(/時間.*記憶體/);
  });

  it('has in its graphs each line of its table', () => {
    const [, table = ''] = /^圖上的數字.*：\n\n([\s\S]*?)\n\n/m.exec(page) ?? [];
    const names = table.split('\n').slice(2).map((row) => row.split('|')[1]?.trim() ?? '');
    expect(names.length).toBeGreaterThan(15);
    const shown = new Set(linked.flatMap(({ path }) => namesIn(read(path))));
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  it('marks each goal that was missed', () => {
    const rows = page.split('\n').filter((line) => line.includes('| ≤ ')).map((line) => line.split('|').slice(2, -1).map((cell) => cell.trim()));
    expect(rows.length).toBeGreaterThan(8);
    for (const [is = '', ...goals] of rows) {
      expect(is).toMatch(/^(?:[\d.]+（|略過：)/);
      for (const [i, goal] of goals.entries()) {
        if (!goal.startsWith('≤')) continue;
        const [measured, wanted] = [Number.parseFloat(is), Number.parseFloat(goal.slice(2))];
        // What is shown is rounded.
        if (Number.isNaN(measured)) expect(goals[i + 1]).toBe('未量');
        else if (measured !== wanted) expect(goals[i + 1], `${is} ${goal}`).toBe(measured < wanted ? '是' : '**否**');
      }
    }
  });
});

describe.each(linked)('docs/$path', ({ path }) => {
  it('is a drawing by itself: well formed, with a title, in light and in dark', async () => {
    const svg = read(path);
    expect(await errorsOf(svg)).toEqual([]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"/);
    expect(svg).toMatch(/<title id="title">[^<]*\p{Script=Han}/u);
    expect(svg).toContain('@media (prefers-color-scheme:dark)');
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|<script|<image|href=/);
  });
});

describe('a graph', async () => {
  const { graph } = await import(pathToFileURL(join(root, 'bench/graph.mjs')).href) as {
    graph: (of: { title: string; about: string; panels: { title: string; unit: string; value: (point: Series['points'][number]) => number }[]; series: Series[] }) => string;
  };
  const line = (what: string, ...points: readonly (readonly [number, number])[]): Series => ({ what, points: points.map(([rows, cpu]) => ({ rows, cpu })) });
  const drawn = (...series: Series[]): string => graph({ title: '多久 <&>', about: '說明', panels: [{ title: '時間', unit: '秒', value: ({ cpu }) => cpu }], series });
  const SIZES = [10_000, 1_000_000] as const;

  it('is well formed whatever its lines are called, and leaves out what has no points', async () => {
    const svg = drawn(line('a < b & "c"', [10_000, 0.2], [5_000_000, 6]), line('nothing'), line('one', [60_000, 3]));
    expect(await errorsOf(svg)).toEqual([]);
    expect(namesIn(svg).sort()).toEqual(['a < b & "c"', 'one']);
    expect(textsIn(svg).map((text) => text['#text'])).toEqual(expect.arrayContaining(['多久 <&>', '1 萬列', '500 萬列']));
  });

  it('keeps names apart where lines end at the same place, in the order of the lines', () => {
    const svg = drawn(...Array.from({ length: 11 }, (_, i) => line(`line ${String(i).padStart(2, '0')}`, [SIZES[0], 1], [SIZES[1], 20 - i / 100])));
    const names = textsIn(svg).filter((text) => text['@_class'].startsWith('name')).sort((one, other) => one['@_y'] - other['@_y']);
    expect(names.map((text) => text['#text'])).toEqual(names.map((_, i) => `line ${String(i).padStart(2, '0')}`));
    for (const [i, name] of names.entries()) if (i > 0) expect(name['@_y'] - (names[i - 1]?.['@_y'] ?? 0)).toBeGreaterThanOrEqual(16);
  });

  it('draws nothing beyond its edge', () => {
    const svg = drawn(line('small', [10_000, 0.01], [1_000_000, 0.02]), line('large', [10_000, 30], [100_000, 4000]));
    const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    for (const text of textsIn(svg)) {
      expect(text['@_x']).toBeLessThan(Number(width));
      expect(text['@_y']).toBeLessThan(Number(height));
    }
    const ends = [...svg.matchAll(/<path d="((?:[ML][\d.]+ [\d.]+)+)"/g)].flatMap(([, path = '']) => [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)]);
    expect(ends.length).toBe(4);
    for (const [, x, y] of ends) expect(Number(x) > 0 && Number(x) < Number(width) && Number(y) > 0 && Number(y) < Number(height)).toBe(true);
  });
});

// Anything may stand in an <svg>, as long as it is XML.
const ANY = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg"><xs:element name="svg"/></xs:schema>';

async function errorsOf(svg: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'graph.svg', contents: svg }, schema: ANY });
  return errors.map(({ message }) => message);
}

function textsIn(svg: string): Text[] {
  const found: Text[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key === 'text') found.push(...[value as Text | Text[]].flat());
        else visit(value);
      }
    }
  };
  visit(new XMLParser({ ignoreAttributes: false, parseAttributeValue: true, parseTagValue: false }).parse(svg));
  return found;
}

// The lines of a drawing, as their names at the ends tell them.
function namesIn(svg: string): string[] {
  return [...new Set(textsIn(svg).filter((text) => text['@_class'].startsWith('name')).map((text) => text['#text']))];
}
