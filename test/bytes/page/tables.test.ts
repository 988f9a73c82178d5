// Tables of pages, as they are read tag by tag, and as a tree that the standard builds of the same HTML is walked.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { walkPage, type PageNode } from '../../../src/bytes/page/dom.ts';
import { parsePage } from '../../../src/bytes/page/parse5.ts';
import type { PageParser } from '../../../src/bytes/page/page.ts';
import { PageProblem } from '../../../src/bytes/page/problem.ts';
import { TableFinder, type PageContent } from '../../../src/bytes/page/tables.ts';
import { random } from '../../support/random.ts';

/** A node of parse5 as a browser shows it. */
class Node implements PageNode {
  readonly #of: DefaultTreeAdapterTypes.Node;
  constructor(of: DefaultTreeAdapterTypes.Node) { this.#of = of; }
  get nodeName(): string { return this.#of.nodeName === '#documentType' ? 'html' : this.#of.nodeName.toUpperCase().replace('#TEXT', '#text').replace('#DOCUMENT', '#document').replace('#COMMENT', '#comment'); }
  get nodeValue(): string | null { return 'value' in this.#of ? this.#of.value : null; }
  get firstChild(): PageNode | null { return 'childNodes' in this.#of ? wrap(this.#of.childNodes[0]) : null; }
  get parentNode(): PageNode | null { return 'parentNode' in this.#of ? wrap(this.#of.parentNode) : null; }
  get nextSibling(): PageNode | null {
    const siblings = 'parentNode' in this.#of ? this.#of.parentNode?.childNodes ?? [] : [];
    return wrap(siblings[siblings.indexOf(this.#of as DefaultTreeAdapterTypes.ChildNode) + 1]);
  }
  getAttribute(name: string): string | null { return 'attrs' in this.#of ? this.#of.attrs.find((one) => one.name === name)?.value ?? null : null; }
}
const nodes = new WeakMap<object, Node>();
function wrap(of: DefaultTreeAdapterTypes.Node | null | undefined): Node | null {
  if (!of) return null;
  const node = nodes.get(of) ?? new Node(of);
  nodes.set(of, node);
  return node;
}
const byTree: PageParser = (pieces, taker) => {
  const root = wrap(parse([...pieces].join(''), { scriptingEnabled: false }));
  if (root) walkPage(root, taker);
};

const find = (html: string, parser: PageParser = parsePage, { size = 7, maxCells = 1_000_000, words = [] as string[] } = {}): PageContent => {
  const finder = new TableFinder({ table: (rows) => rows.some((cells) => cells.includes('處理結果')), words }, maxCells);
  parser(html.match(new RegExp(`[^]{1,${String(size)}}`, 'g')) ?? [], finder);
  return finder.end();
};
const rows = (html: string): PageContent['rows'] => {
  const { rows: read } = find(html);
  expect(find(html, byTree).rows).toEqual(read);
  return read;
};

describe('tables of a page', () => {
  it.each<[string, string, string[][]]>([
    ['with every end', '<table><thead><tr><th>處理結果</th><th>姓名</th></tr></thead><tbody><tr><td>錯</td><td>王</td></tr></tbody></table>', [['處理結果', '姓名'], ['錯', '王']]],
    ['without any', '<TABLE><TR><TD>處理結果<TD>姓名<TR><TD>錯<TD>王', [['處理結果', '姓名'], ['錯', '王']]],
    ['parts whose rows have no end', '<table><thead><tr><td>處理結果<td>姓名<tbody><tr><td>錯<td>王<tfoot><td>共<td>1', [['處理結果', '姓名'], ['錯', '王'], ['共', '1']]],
    ['references, blanks and breaks', '<table><tr><td>處理結果<td> a&nbsp;\n b&amp;&lt;c&#32;<td>x<br>y<p>z</p><td><b>粗</b><i>斜</i>', [['處理結果', 'a b&<c', 'x\ny\nz', '粗斜']]],
    ['cells over several columns and rows', '<table><tr><td colspan=2>處理結果<td>c<tr><td rowspan=2>a<td>b<td rowspan=9>c<tr><td>d', [['處理結果', '', 'c'], ['a', 'b', 'c'], ['a', 'd', 'c']]],
    ['a title over all columns', '<table><tr><td colspan=3>標題<tr><td>處理結果<td>b<td>c', [['標題'], ['處理結果', 'b', 'c']]],
    ['within layout', '<table><tr><td><table><tr><td>logo</table><tr><td><div><table><tr><td>處理結果<td>a</table></div></table>', [['處理結果', 'a']]],
    ['several', '<table><tr><td>處理結果</table><p>x<table><tr><td>別的</table><table><tr><td>處理結果<td>二</table>', [['處理結果'], ['處理結果', '二']]],
    ['a cell that is a table itself', '<table><tr><td>處理結果<td><table><tr><td>甲<td>乙</table>', [['處理結果', '甲\n乙']]],
    ['scripts and styles are silent', '<script>"<table><tr><td>處理結果"</script><style>td{}</style><table><tr><td>處理結果<td><script>1</script>a<template>b</template>', [['處理結果', 'a']]],
    ['what stands in a comment', '<!-- <table><tr><td>處理結果<td>x --><table><tr><td>處理結果<td>y', [['處理結果', 'y']]],
    ['an unclosed table directly in another', '<table><tr><td>處理結果</td></tr><table><tr><td>b', [['處理結果']]],
    ['a table in a caption', '<table><caption><table><tr><td>x</table></caption><tr><td>處理結果', [['處理結果']]],
  ])('%s', (_name, html, expected) => {
    expect(rows(html)).toEqual(expected);
  });

  it.each(['title', 'textarea', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'script'])('are none where a tag is text: in %s', (tag) => {
    const table = (text: string): string => `<table><tr><td>處理結果<td>${text}</table>`;
    expect(rows(`<${tag}>${table('1')}</${tag}>${table('2')}`)).toEqual([['處理結果', '2']]);
  });

  it('tells the words of a page, across tags, and what kind of page it is', () => {
    const page = find('<title>處理 結果</title><p>檔案處理<b>異常</b><p>檔案處理<p>異常<input type=Password><iframe src=x></iframe>', parsePage, { words: ['檔案處理異常'] });
    expect([page.words.get('檔案處理異常'), page.title, page.login, page.frames, page.tables]).toEqual([1, '處理 結果', true, true, 0]);
  });

  it('read alike tag by tag and as a tree, whatever is left out', () => {
    const next = random(20261130);
    const parts = ['<table>', '</table>', '<tr>', '</tr>', '<td>', '<td colspan=2>', '<td rowspan=2>', '</td>', '<th>', '<tbody>', '</tbody>', '<thead>', '甲', '乙&nbsp;', '處理結果', '<b>', '</b>', '<br>', '<!-- x -->', '<font color=red>', '</font>', '<div>', '</div>'];
    // Text that stands in a table outside its cells is moved before it by the standard, so it stands in cells alone here.
    const inner = (depth: number): string => Array.from({ length: 1 + next(3) }, () => {
      const cells = Array.from({ length: 1 + next(4) }, () => {
        const tag = ['<td>', '<th>', '<td colspan=2>', '<td rowspan=2>', '<td style="x">'][next(5)] ?? '';
        const text = ['甲', '處理結果', '<b>乙</b>', '&nbsp;', '<font>丙<br>丁</font>', '<div>戊</div>', depth > 0 ? `<table>${inner(depth - 1)}</table>` : ''][next(7)] ?? '';
        return `${tag}${text}${next(2) === 0 ? '</td>' : ''}`;
      });
      return `${next(3) === 0 ? '<tbody>' : ''}<tr>${cells.join('')}${next(2) === 0 ? '</tr>' : ''}`;
    }).join('');
    for (let i = 0; i < 300; i++) rows(`<table>${inner(3)}</table>`);
    // Soup of any kind ends.
    for (let i = 0; i < 300; i++) find(Array.from({ length: next(40) }, () => parts[next(parts.length)]).join(''));
  });

  it('stay bounded', () => {
    const deep = `${'<table><tr><td>'.repeat(100_000)}<table><tr><td>處理結果<td>a</table>`;
    expect(find(deep, parsePage, { size: 65_536 }).rows).toEqual([['處理結果', 'a']]);
    const problem = (html: string, maxCells?: number): unknown => {
      try {
        return find(html, parsePage, { size: 65_536, ...(maxCells === undefined ? {} : { maxCells }) });
      } catch (error) {
        return error instanceof PageProblem ? error.fact : error;
      }
    };
    expect(problem('<table><tr><td>'.repeat(200_001))).toEqual({ kind: 'too-deep', limit: 200_000 });
    expect(problem('<td>'.repeat(10), 9)).not.toHaveProperty('kind');
    expect(problem(`<table><tr>${'<td>'.repeat(10)}`, 9)).toEqual({ kind: 'too-many-cells', limit: 9 });
    expect(problem(`<table>${'<tr>'.repeat(10)}`, 9)).toEqual({ kind: 'too-many-cells', limit: 9 });
    expect(problem('<table><tr><td colspan=1000 rowspan=60000>x<tr><td><tr><td>', 1500)).toEqual({ kind: 'too-many-cells', limit: 1500 });
    expect(problem(`<table ${'a='.repeat(5_000_000)}>`)).toEqual({ kind: 'broken' });
    expect(find(`<!--${'x'.repeat(30_000)}-->`.repeat(300), parsePage, { size: 65_536 }).tables).toBe(0);
    // A table that is not wanted is forgotten.
    expect(problem('<table><tr><td>x</table>'.repeat(100), 9)).toHaveProperty('tables', 100);
  });
});
