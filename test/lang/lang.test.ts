// Both catalogues: every text is there, in its own language.
import { describe, expect, it } from 'vitest';
import { commands, flagsOf, type CommandSpec } from '../../src/commands/registry.ts';
import { ruleIds, type RuleId, type RuleParams } from '../../src/rules/index.ts';
import type { Trace } from '../../src/findings/trace.ts';
import { en } from '../../src/lang/en/index.ts';
import { help as enHelp } from '../../src/lang/en/help/index.ts';
import { usage as enUsage } from '../../src/lang/en/usage.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { help as zhHelp } from '../../src/lang/zh/help/index.ts';
import { usage as zhUsage } from '../../src/lang/zh/usage.ts';
import { lhl } from '../support/run.ts';

/** Every word that a type allows; the compiler sees to it that none is left out. */
const every = <K extends string>(words: Readonly<Record<K, true>>): K[] => Object.keys(words) as K[];
type KindOf<R extends RuleId> = RuleParams[R] extends { kind: infer K extends string } ? K : never;
const kinds = <R extends RuleId, Less extends string = never>(words: Readonly<Record<Exclude<KindOf<R>, Less>, true>>): Exclude<KindOf<R>, Less>[] => every(words);
const traces: readonly Trace[] = [
  ...['U+200B', 'U+200E', 'U+00AD', 'U+FEFF', 'U+180E', 'U+FE0F', 'U+001A'].map((char): Trace => ({ kind: 'invisible', char })),
  { kind: 'text-mark' }, { kind: 'formula-error' }, { kind: 'too-narrow' },
];

/** For each rule everything that its texts may depend on. */
const samples: { readonly [R in RuleId]: readonly RuleParams[R][] } = {
  'file/name': [{}],
  'file/encoding': [{ kind: 'utf16' }, ...(['big5', 'utf8'] as const).map((encoding) => ({ kind: 'bytes', hex: 'A4 20', encoding }) as const)],
  'file/not-big5': [{}],
  'file/malformed': kinds<'file/malformed'>({ 'unclosed-quote': true, 'text-after-quote': true, nul: true, endless: true, zip: true, xls: true, pdf: true, image: true, archive: true, program: true, binary: true, 'cr-only': true }).map((kind) => ({ kind })),
  'file/empty': kinds<'file/empty'>({ 'no-bytes': true, blank: true, 'no-rows': true }).map((kind) => ({ kind })),
  'file/row-limit': [{ rows: 3001, limit: 3000 }],
  'file/quoted': [{ count: 1 }, { count: 1234 }],
  'header/unknown': kinds<'header/unknown'>({ 'not-near': true, 'no-header': true, 'not-forced': true, semicolon: true, tab: true, html: true, undecodable: true, gbk: true, simplified: true, below: true, 'sep-line': true })
    .flatMap((kind): RuleParams['header/unknown'][] => (kind === 'below' ? [{ kind, row: 3 }] : kind === 'sep-line' ? [';', ',', '\t'].map((separator) => ({ kind, separator })) : [{ kind }])),
  'header/missing': [{ header: 'X' }],
  'header/extra': kinds<'header/extra'>({ unknown: true, twice: true, blank: true, data: true }).map((kind) => ({ kind })),
  'header/order': [{ expected: 'X' }],
  'row/columns': kinds<'row/columns'>({ 'short-optional': true, short: true, long: true, 'long-blank': true, 'end-of-file': true }).map((kind) => ({ kind, expected: 25, actual: 24 })),
  'row/blank': [1, 2].flatMap((count) => [true, false].map((commas) => ({ count, last: 9, commas }))),
  'cell/required': [{}],
  'cell/too-long': [{ max: 50, length: 51 }],
  'cell/id-format': [
    ...kinds<'cell/id-format', Trace['kind']>({ form: true, length: true, shape: true, masked: true, 'masked-part': true }).map((kind) => ({ kind, length: 9 })), ...traces,
  ],
  'cell/id-checksum': [{}],
  'cell/id-old-form': [{}],
  'cell/date-format': [
    ...kinds<'cell/date-format', Trace['kind']>({
      certain: true, libreoffice: true, gregorian: true, 'two-digit': true, 'two-digit-gregorian': true, 'two-digit-birthday': true,
      'with-time': true, serial: true, 'before-minguo': true, 'no-year': true, unknown: true,
    }).map((kind) => ({ kind })),
    ...traces,
  ],
  'cell/date-invalid': [{}],
  'cell/time-format': [...kinds<'cell/time-format', Trace['kind']>({ 'lost-zero': true, form: true, 'with-date': true, serial: true, unknown: true }).map((kind) => ({ kind })), ...traces],
  'cell/time-short': [{}],
  'cell/integer': [
    ...kinds<'cell/integer', Trace['kind']>({ zero: true, decimal: true, form: true, date: true, scientific: true, category: true, 'not-a-number': true }).map((kind) => ({ kind })),
    ...traces,
  ],
  'cell/number': [...kinds<'cell/number', Trace['kind']>({ form: true, 'not-a-number': true }).map((kind) => ({ kind })), ...traces],
  'cell/code': [
    ...kinds<'cell/code', Trace['kind']>({ 'lost-zero': true, name: true, form: true, unknown: true }).flatMap((kind) => [null, 'X.csv'].map((own) => ({ kind, choices: '1 X、2 Y…', own }))),
    ...traces,
  ],
  'cell/code-unlisted': [{ asOf: '104-01-27', own: null }, { asOf: '104-01-27', own: 'X.csv' }],
  'cell/code-retired': [{ kind: 'county', name: 'X', until: '099-12-25', successor: '23 Y' }, { kind: 'category', name: 'X', until: '109-12-15' }],
  'cell/course-code': kinds<'cell/course-code'>({ scientific: true, date: true, character: true }).map((kind) => ({ kind })),
  'cell/space': [{}],
  'cell/control': kinds<'cell/control'>({ tab: true, 'line-break': true, 'end-of-file': true, other: true }).map((kind) => ({ kind })),
  'cell/invisible': [{ char: 'U+200B' }, { char: 'U+FE0F' }],
  'cell/text-mark': kinds<'cell/text-mark'>({ apostrophe: true, formula: true }).map((kind) => ({ kind })),
  'cell/separator': kinds<'cell/separator'>({ comma: true, quote: true }).map((kind) => ({ kind })),
  'cell/formula': [{}],
  'cell/not-in-big5': kinds<'cell/not-in-big5'>({ missing: true, 'private-use': true }).map((kind) => ({ kind, position: 2 })),
  'cell/lost-character': [{ position: 2 }],
  'cell/name-bytes': [{ bytes: 102 }],
  'row/date-order': (['course', 'actual'] as const).flatMap((which) => [true, false].map((times) => ({ which, times }))),
  'row/date-future': [{ today: '115-11-22' }],
  'row/hours-nature': (['1', '2', '3'] as const).map((nature) => ({ nature })),
  'row/hours-blank': (['1', '2'] as const).map((nature) => ({ nature })),
  'row/hours-sum': [{ sum: 4, total: 3 }],
  'row/hours-converted': [{ sum: 6, total: 1, factor: 6 }],
  'row/hours-precomputed': (['2', '6'] as const).flatMap((unit) => [1, 2].map((days) => ({ unit, total: 18, days }))),
  'row/hours-span': [{ hours: 25, days: 1 }, { hours: 49, days: 2 }],
  'table/duplicate': [{ first: 2 }],
  'table/term-clash': [{ first: 2 }],
  'table/name-differs': [{ first: 2 }],
  'roster/unknown': [{}],
  'roster/name': [{ row: 3, sheet: null }, { row: 3, sheet: 'X' }],
  'roster/birthday': [{ row: 3, sheet: null }, { row: 3, sheet: 'X' }],
};

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]+/gu;

// What stands in Chinese in an English text too: the words of the portal, of its files and of Excel there, and examples.
const TERMS = [
  '檔案處理成功', '檔案處理異常', '檔案', '未開班', '已開班', '成績', '成績下載', '下載', '格式', '表', '學員通過認證名單入檔', '學員通過認證名單下載', '類別代碼表',
  '終身學習時數', '身分證字號', '統一證號', '訓練成績', '環境', '代碼', '名稱', '環境教育', '姓名', '期別', '上課縣市', '課程代碼', '學習性質', '訓練總數', '數位時數', '實體時數', '實際上課', '終迄日期', '異動日期',
  '最大長度', '起始日期', '課程名稱', '課程類別代碼', '通過', '桃園市', '程度', '不通過', '學位學分', '時數', '學分',
  '學習機關', '學習機關編號', '學習機關名稱', '課程類別', '部門單位', '匯出課程類別欄位', '匯出部門單位', '逗號分隔', '造字', '堃', '煊', '峯', '着', '，', '、', '「」', '「', '」', '’',
];
const foreign = (text: string): string[] => (text.match(CHINESE) ?? []).filter((words) => !TERMS.includes(words));
/** Three English words in a row; a command line is no sentence. */
const sentence = (text: string): string | null => /[A-Za-z]{2,}(?: [a-z]{2,}){2,}/.exec(text.replace(/\blhl [a-z -]+\S*/g, ''))?.[0] ?? null;

const textsOf = (catalogue: typeof zh, rule: RuleId): string[] => {
  const text = catalogue.rules[rule] as { title: string; explain: string; evidence: readonly string[]; message: (params: object) => string; help: (params: object) => string };
  return [text.title, text.explain, ...text.evidence, ...samples[rule].flatMap((params) => [text.message(params), text.help(params)])];
};

describe('the texts of every rule, with all that they may depend on', () => {
  it.each(ruleIds)('%s', (rule) => {
    const [chinese, english] = [textsOf(zh, rule), textsOf(en, rule)];
    for (const text of [...chinese, ...english]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\n/);
      expect(text.length).toBeGreaterThan(2);
    }
    for (const text of chinese) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(sentence(text)).toBeNull();
    }
    for (const text of english) {
      expect(text).toMatch(/[a-z]/);
      expect(foreign(text)).toEqual([]);
    }
    // A title names the kind of mistake; no two rules have the same.
    expect(ruleIds.filter((other) => zh.rules[other].title === zh.rules[rule].title || en.rules[other].title === en.rules[rule].title)).toEqual([rule]);
  });

  it('there is one for each rule and no other', () => {
    expect(Object.keys(zh.rules).sort()).toEqual([...ruleIds].sort());
    expect(Object.keys(en.rules).sort()).toEqual([...ruleIds].sort());
  });
});

/** All texts of a catalogue by their path; of one that is put together, the pieces that stand in its source. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, piecesOf(node.toString())]];
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}
const piecesOf = (source: string): string => [...source.matchAll(/`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs)]
  .map(([piece]) => piece.slice(1, -1).replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, ' X ')).join(' ');

describe.each([
  ['the help', { ...zhHelp, usage: zhUsage }, { ...enHelp, usage: enUsage }],
  ['everything else', { ...zh, rules: {} }, { ...en, rules: {} }],
])('%s', (_name, chinese, english) => {
  const [ours, theirs] = [leaves(chinese), leaves(english)];

  it('has the same texts in both languages, none of them empty', () => {
    expect(theirs.map(([path]) => path)).toEqual(ours.map(([path]) => path));
    expect([...ours, ...theirs].filter(([, text]) => text.includes('undefined'))).toEqual([]);
    expect(ours.length).toBeGreaterThan(40);
  });

  it('no Chinese in English but the terms of the portal', () => {
    expect(theirs.flatMap(([path, text]) => foreign(text).map((words) => [path, words]))).toEqual([]);
  });

  it('no English sentence in Chinese', () => {
    expect(ours.filter(([, text]) => sentence(text) !== null)).toEqual([]);
  });

  it('what holds words at all holds Chinese in Chinese', () => {
    const words = (text: string): boolean => /[a-z]{4,}/i.test(text) || /\p{Script=Han}/u.test(text);
    const other = new Map(theirs);
    // A command line is the same in both.
    expect(ours.filter(([path, text]) => !path.endsWith('.example') && words(other.get(path) ?? '') && !/[\p{Script=Han}\u3000-\u303f]/u.test(text)).map(([path]) => path)).toEqual([]);
  });
});

describe.each(['zh', 'en'] as const)('the help on the screen (%s)', (lang) => {
  const help = lang === 'zh' ? zhHelp : enHelp;
  const shown = async (...argv: string[]): Promise<string> => {
    const { code, stdout, stderr } = await lhl([...argv, '--help'], { env: { LHL_LANG: lang } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(stdout).not.toMatch(/undefined|\[object|\n\n$/);
    if (lang === 'en') expect(foreign(stdout.replaceAll(/\n */g, ''))).toEqual([]);
    else expect(stdout.split('\n').flatMap((line) => sentence(line) ?? [])).toEqual([]);
    return stdout;
  };

  it('lhl --help fits into 24 lines and has every command once, under the title of its group', async () => {
    const lines = (await shown()).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    let at = '';
    const found = lines.flatMap((line) => {
      const title = Object.values(help.program.groups).find((one) => line.startsWith(one));
      at = title ?? at;
      const [word = ''] = line.slice(title?.length).trim().split(' ');
      const name = title === undefined && !line.startsWith('     ') ? undefined : commands.find((command) => command.name === word)?.name;
      return name === undefined ? [] : [[at, name]];
    });
    expect(found).toEqual(commands.map(({ name, group }) => [help.program.groups[group], name]));
    for (const flag of ['-h, --help', '-V, --version', '--lang', '--no-color', '--debug']) expect(lines.join('\n')).toContain(flag);
  });

  it.each<CommandSpec>(commands)('lhl $name --help: its options in groups, the everyday ones first and the limits last', async (spec) => {
    const stdout = await shown(spec.name);
    const limits = spec.options.limits ?? [];
    const flags = [...flagsOf(spec).filter((flag) => !limits.includes(flag)), '--lang <lang>', '--no-color', '--debug', '-h, --help', ...limits];
    const rows = [...stdout.matchAll(/^ {2}(-.*?) {2,}(\S.*)$/gm)];
    expect(rows.map(([, flag = '']) => flag)).toEqual(flags);
    for (const [, , words = ''] of rows) expect(words).toMatch(lang === 'zh' ? /\p{Script=Han}/u : /[a-z]{2}/);
    const titles = Object.values(help.program.optionGroups);
    const seen = stdout.split('\n').filter((line) => titles.includes(line));
    expect(seen).toEqual(titles.filter((title) => seen.includes(title)));
    for (const older of Object.keys(spec.older ?? {})) expect(stdout).toContain(/--[a-z-]+/.exec(older)?.[0]);
  });
});
