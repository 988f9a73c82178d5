import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unopened } from '../../src/schemas/unopened.ts';
import { someCases } from '../support/fixtures.ts';
import { inFolder } from '../support/folder.ts';
import { all, attr, one, read, text, type Element } from '../support/html-document.ts';
import { mistakes } from '../support/html-mistakes.ts';
import { expectMaskedPage } from '../support/read-reports.ts';
import { lhl } from '../support/run.ts';
import { row, upload } from '../support/upload.ts';

const validate = ['validate', '--reporter', 'html', '--today', '115-11-22'];

async function pageOf(bytes: Uint8Array | string, ...options: string[]): Promise<ReturnType<typeof read> & { html: string }> {
  const { stdout, stderr } = await lhl([...validate, '--stdin-filename', 'upload.csv', ...options, '-'], { stdin: bytes });
  expect(stderr).toBe('');
  return { html: stdout, ...read(stdout) };
}

const section = (page: ReturnType<typeof read>['page'], rule: string): Element => {
  const found = all(page, 'details.rule').find((element) => attr(one(element, '.inside'), 'id')?.endsWith(rule.replace('/', '-')) === true);
  if (!found) throw new Error(`no section of ${rule}`);
  return found;
};

describe('the page', () => {
  it.each([['zh', 'zh-Hant', '檔案處理異常'], ['en', 'en', 'would be refused']])('is whole and well-formed in %s', async (lang, code, verdict) => {
    const { page, errors } = await pageOf(mistakes(), '--lang', lang);
    expect(errors).toEqual([]);
    expect(attr(one(page, 'html'), 'lang')).toBe(code);
    expect(text(one(page, 'title'))).toContain(verdict);
    expect(text(one(page, 'header'))).toContain(verdict);
    for (const landmark of ['header', 'main', 'nav', 'footer', 'h1']) expect(all(page, landmark).length, landmark).toBe(1);
    const ids = all(page, '*').flatMap((element) => attr(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = all(page, '*').flatMap((element) => [attr(element, 'aria-labelledby'), attr(element, 'href')?.slice(1) ?? null]).filter((id) => id !== null);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    for (const scroll of all(page, '.scroll')) expect([attr(scroll, 'tabindex'), attr(scroll, 'role')]).toEqual(['0', 'region']);
    for (const table of all(page, 'table')) {
      expect(text(one(table, 'caption'))).not.toBe('');
      expect(all(table, 'th').filter((th) => attr(th, 'scope') === null)).toEqual([]);
    }
  });

  it('asks for nothing from anywhere, and lets the browser allow nothing but its own style', async () => {
    const { page, html } = await pageOf(mistakes());
    expect(html).not.toMatch(/https?:|\/\/[a-z]|url\(|@import/i);
    const elements = all(page, '*');
    expect(elements.filter(({ tagName }) => ['script', 'link', 'img', 'iframe', 'object', 'form', 'use', 'image'].includes(tagName))).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => name === 'src' || name === 'style' || name.startsWith('on'))).toEqual([]);
    for (const link of all(page, 'a')) expect(attr(link, 'href')).toMatch(/^#/);
    const policy = all(page, 'meta').find((meta) => attr(meta, 'http-equiv') === 'Content-Security-Policy');
    const style = one(page, 'style').childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy && attr(policy, 'content')).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  it('begins with the verdict, the totals and a bar for each rule', async () => {
    const { page } = await pageOf(mistakes());
    const { stdout } = await lhl(['validate', '--reporter', 'json', '--today', '115-11-22', '-'], { stdin: mistakes() });
    const { files: [file] } = JSON.parse(stdout) as { files: { findings: { rule: string }[]; counts: { error: number; warning: number } }[] };
    const totals = all(one(page, '.totals'), 'dd').map(text);
    expect(totals).toEqual([String(file?.counts.error), String(file?.counts.warning), '90']);
    const kinds = new Map<string, number>();
    for (const { rule } of file?.findings ?? []) kinds.set(rule, (kinds.get(rule) ?? 0) + 1);
    expect(kinds.size).toBeGreaterThan(20);
    const chart = one(page, '.chart');
    expect(all(chart, 'li').length).toBe(kinds.size);
    expect(Math.max(...all(chart, 'rect').map((bar) => parseFloat(attr(bar, 'width') ?? '')))).toBe(100);
    expect(all(chart, 'svg').filter((svg) => attr(svg, 'aria-hidden') !== 'true')).toEqual([]);
    const bars = all(chart, 'a').map((a) => [attr(a, 'href')?.replace('#f1-', '').replace('-', '/'), Number(text(one(a, '.number')))] as const);
    expect(new Map(bars)).toEqual(kinds);
  });

  it('says of a file without mistakes that it can be uploaded', async () => {
    const { page, errors } = await pageOf(upload([row()]));
    expect(errors).toEqual([]);
    expect(text(one(page, '.verdict'))).toContain('檔案處理成功');
    expect(all(page, 'svg')).toEqual([]);
    expect(all(page, 'table')).toEqual([]);
  });
});

describe('a rule', () => {
  it('says what, why and how; the wrong cell comes first, beside it what it should be, then whose row it is, and the row on demand', async () => {
    const { page } = await pageOf(upload([row(), row({ county: '1', courseName: '另一門課' })]));
    const rule = section(page, 'cell/code');
    expect(all(one(rule, '.words'), 'dt').map(text)).toEqual(['問題', '為什麼', '怎麼改']);
    expect(all(one(rule, '.words'), 'dd').every((dd) => text(dd) !== '')).toBe(true);
    expect(all(one(rule, 'thead'), 'th').map(text)).toEqual(['位置', '欄位', '內容 → 建議', '*身分證字號', '*姓名', '整列']);
    expect(text(one(rule, '.place'))).toBe('J3');
    const cells = all(one(rule, 'tbody'), 'td');
    expect(cells.slice(0, -1).map(text)).toEqual(['*上課縣市', '1 → 改成  01 可直接改', 'A12345****', '王○明']);
    expect([one(rule, '.before'), one(rule, '.after')].map(text)).toEqual(['1', '01']);
    const whole = one(rule, 'details.row');
    expect(attr(whole, 'open')).toBeNull();
    expect(all(whole, 'dt').map(text)).toContain('B *課程名稱');
    expect(all(whole, 'dd').map(text)).toContain('另一門課');
    expect(text(one(whole, 'div.here'))).toBe('J *上課縣市問題在這一格：1');
    // Blank cells need no line.
    expect(all(whole, 'dt').length).toBe(unopened.fields.length - 5);
  });

  it('leads back to the counts, and the page to its top', async () => {
    const { page } = await pageOf(upload([row({ county: '1' })]));
    expect(all(page, 'p.back').map((back) => attr(one(back, 'a'), 'href'))).toEqual(['#f1-counts', '#top']);
  });

  it('is open where it has few findings or is the first one, else folded', async () => {
    const few = Array.from({ length: 5 }, (_, i) => row({ county: '1', courseName: `課程${String(i)}` }));
    const many = Array.from({ length: 6 }, (_, i) => row({ attendance: ' x ', courseName: `課名${String(i)}` }));
    const required = Array.from({ length: 6 }, (_, i) => row({ name: '', courseName: `名稱${String(i)}` }));
    const { page } = await pageOf(upload([...few, ...many, ...required]));
    const states = all(page, 'details.rule').map((rule) => [text(one(rule, 'code')), attr(rule, 'open') !== null]);
    expect(states).toEqual([['cell/required', true], ['cell/code', true], ['cell/space', false]]);
  });

  it('about a whole row says which course it is, and shows no row where the columns may have shifted', async () => {
    const { page } = await pageOf(mistakes());
    const duplicate = section(page, 'table/duplicate');
    expect(text(one(duplicate, '.place'))).toBe('第 25 列（整列）');
    expect(all(duplicate, 'td').slice(0, 3).map(text)).toEqual(['資訊安全通識，115-05-10', 'A12345****', '王○明']);
    expect(text(one(duplicate, '.words'))).toContain('與第 2 列是同一筆資料');
    expect(all(duplicate, 'div.here')).toEqual([]);
    const columns = section(page, 'row/columns');
    expect(all(columns, 'thead').map(text)).toEqual(['位置']);
    expect(text(one(columns, 'tbody'))).toContain('第 28 列（整列）');
  });

  it('about an order names the two times', async () => {
    const { page } = await pageOf(upload([row({ endDate: '115-05-09' }), row({ courseName: '另一門課', actualEndTime: '08:00:00' })]));
    const said = all(one(section(page, 'row/date-order'), '.words'), 'dd').map(text);
    expect(said).toContain('課程的結束日期（115-05-09）早於開始日期（115-05-10）');
    expect(said).toContain('實際上課的結束時間（08:00:00）早於開始時間（09:10:00）');
  });

  it.each([[50, '共 50 處'], [51, '共 51 處，顯示前 50 處']])('with %i rows says: %s', async (count, said) => {
    const { page } = await pageOf(upload(Array.from({ length: count }, (_, i) => row({ county: '1', courseName: `課程${String(i)}` }))));
    const rule = section(page, 'cell/code');
    expect(text(one(rule, '.count'))).toBe(said);
    expect(all(one(rule, 'tbody'), 'tr').length).toBe(50);
    expect(all(page, 'span.after').length).toBe(50);
    expect(text(one(page, '.mend'))).toContain(`其中 ${String(count)} 處標「可直接改」`);
  });

  it('is counted where warnings are not listed, and where no more findings are', async () => {
    const bytes = upload([row({ category: '9999' }), row({ county: '1', courseName: '甲' }), row({ county: '1', courseName: '乙' })]);
    const quiet = await pageOf(bytes, '--quiet');
    expect(all(quiet.page, 'details.warning')).toEqual([]);
    expect(text(one(quiet.page, '.note'))).toContain('另有 1 處提醒');
    const few = await pageOf(bytes, '--max-findings', '1');
    expect(text(one(section(few.page, 'cell/code'), '.count'))).toBe('共 2 處，都沒有列出');
    expect(text(one(section(few.page, 'cell/code-unlisted'), '.count'))).toBe('共 1 處');
  });

  it('about the header or the whole file shows what there is', async () => {
    const header = await pageOf('甲,乙\r\n1,2\r\n');
    expect(header.errors).toEqual([]);
    expect(text(one(section(header.page, 'header/unknown'), 'tbody'))).toContain('第 1 列');
    const empty = await pageOf('');
    expect(text(one(section(empty.page, 'file/empty'), 'tbody'))).toContain('整個檔案');
  });
});

describe('what a file holds', () => {
  const nasty = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x", '&lt;b&gt;', '\u001b[31m紅\u001b[0m', 'a\u202eb\u2066c', '</style></td></table><!--', '${x}`\\', '$&$1'];

  it('never becomes part of the page, whatever it is', async () => {
    const header = upload([], 'utf8').toString().trimEnd();
    const rows = nasty.map((value) => row({ attendance: `"${value.replaceAll('"', '""')}"`, county: '1', courseName: `"${value.replaceAll('"', '""')}"` }));
    const { html, page, errors } = await pageOf(`\ufeff${header},"<script>x</script>\u202e"\r\n${rows.map((one) => `${one},"<b>"`).join('\r\n')}\r\n`);
    expect(errors).toEqual([]);
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}/u);
    expect(all(page, 'script').length + all(page, 'img').length + all(page, 'b').length).toBe(0);
    const cells = all(section(page, 'cell/code'), 'dd').map(text);
    for (const value of ['<script>alert(1)</script>', '&lt;b&gt;', '\\u{1B}[31m紅\\u{1B}[0m', 'a\\u{202E}b\\u{2066}c', '${x}`\\', '$&$1']) expect(cells).toContain(value);
    // What is no header for certain is not shown.
    expect(text(section(page, 'cell/code'))).not.toContain('<script>x');
    expect(cells).not.toContain('<b>');
  });

  it('shows blanks at the ends, and cuts what is endless, openly', async () => {
    const { page } = await pageOf(upload([row({ courseName: ' 前後\u3000', attendance: '很'.repeat(1000) })]));
    expect(text(one(section(page, 'cell/space'), 'td.here'))).toContain('␣前後␣');
    const [attendance = ''] = all(section(page, 'cell/too-long'), 'td.here').map(text);
    expect(attendance).toBe(`${'很'.repeat(300)}……（共 1,000 字）`);
  });

  // In some fixtures here, in the others in test/slow/reporters/all.test.ts.
  it('is never shown unmasked, in any fixture', async () => {
    for (const one of someCases()) await expectMaskedPage(one);
  });

  it('is shown as it is only where the user says so, and then the page warns', async () => {
    const bytes = upload([row({ county: '1' })]);
    const masked = await pageOf(bytes);
    expect(masked.html).not.toContain('A123456789');
    expect(text(one(masked.page, 'footer'))).toContain('已遮蔽');
    const open = await pageOf(bytes, '--show-values');
    expect(open.html).toContain('A123456789');
    expect(text(one(open.page, 'header'))).toContain('沒有遮蔽的個人資料');
    expect(text(one(open.page, 'footer'))).not.toContain('已遮蔽');
  });
});

describe('a long report', () => {
  it('lists one row of a rule where the page has thousands already, and says how many there are', () => inFolder(async (folder) => {
    // The form of three columns, whose rows take little room.
    const rows = Array.from({ length: 60 }, (_, i) => [`,=${String(i)}, 說明${String(i)}`, `S${String(i)}, 科目${String(i)},`]).flat();
    const bad = `\ufeff${['科目代碼,科目名稱,科目說明', ...rows].join('\r\n')}\r\n`;
    const paths = Array.from({ length: 40 }, (_, i) => folder.write(`upload${String(i)}.csv`, bad));
    const { stdout } = await lhl([...validate, ...paths]);
    const { page, errors } = read(stdout);
    expect(errors).toEqual([]);
    const files = all(page, 'section.file');
    expect(files.length).toBe(40);
    const [first, last] = [files[0], files.at(-1)].map((file) => (file ? all(file, '.count').map(text) : []));
    expect(first).toEqual(['共 60 處，顯示前 50 處', '共 120 處，顯示前 50 處', '共 60 處，顯示前 50 處']);
    expect(last).toEqual(['共 60 處，顯示前 1 處', '共 120 處，顯示前 1 處', '共 60 處，顯示前 1 處']);
  }));
});

describe('several files', () => {
  it('stand one after the other, each with its verdict, and an overview with links before them', () => inFolder(async (folder) => {
    // Windows has no < in names.
    const bad = folder.write(process.platform === 'win32' ? '1 有錯 & b.csv' : '1 有錯 & <b>.csv', upload([row({ county: '1' })]));
    const good = folder.write('good.csv', upload([row()]));
    const picture = folder.write('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
    const gone = `${folder.path}/gone.csv`;
    const { stdout, code } = await lhl([...validate, bad, good, picture, gone]);
    expect(code).toBe(2);
    const { page, errors } = read(stdout);
    expect(errors).toEqual([]);
    const files = all(page, 'section.file');
    expect(files.map((file) => text(one(file, 'h2')))).toEqual([bad, good, picture]);
    expect(files.map((file) => text(one(file, '.verdict')).slice(2, 8))).toEqual(['檔案處理異常', '檔案處理成功', '檔案處理異常']);
    expect(text(one(one(page, 'header'), '.verdict'))).toContain('檔案處理異常');
    const links = all(one(page, 'nav.overview'), 'a');
    expect(links.map((link) => attr(link, 'href'))).toEqual(files.map((file) => `#${attr(file, 'id') ?? ''}`));
    expect(all(one(page, 'nav.overview'), 'td').map(text)).toEqual(['✕ 檔案處理異常', '1', '1', '1', '✓ 檔案處理成功', '0', '0', '1', '✕ 檔案處理異常', '1', '0', '不明']);
    const labels = [...all(page, 'nav'), ...all(page, '.scroll')].map((element) => attr(element, 'aria-label') ?? attr(element, 'aria-labelledby'));
    expect(new Set(labels).size).toBe(labels.length);
  }));

  it('still make a page where none could be opened', async () => {
    const { stdout, code } = await lhl([...validate, 'gone.csv']);
    expect(code).toBe(2);
    expect(read(stdout).errors).toEqual([]);
    expect(text(one(read(stdout).page, 'main'))).not.toContain('undefined');
    expect(text(one(read(stdout).page, '.verdict'))).toBe('✕ 沒有檢核 沒有任何檔案可以檢核');
  });
});
