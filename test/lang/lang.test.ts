// Both catalogues: every text is there, in its own language.
import { describe, expect, it } from 'vitest';
import { commands, flagsOf, type CommandSpec } from '../../src/commands/registry.ts';
import { ruleIds, type RuleId, type RuleParams } from '../../src/rules/index.ts';
import { samplesOf } from '../../src/rules/samples.ts';
import type { Trace } from '../../src/findings/trace.ts';
import { en } from '../../src/lang/en/index.ts';
import { help as enHelp } from '../../src/lang/en/help/index.ts';
import { usage as enUsage } from '../../src/lang/en/usage.ts';
import { displayWidth } from '../../src/lang/width.ts';
import { zh } from '../../src/lang/zh/index.ts';
import { help as zhHelp } from '../../src/lang/zh/help/index.ts';
import { usage as zhUsage } from '../../src/lang/zh/usage.ts';
import { lhl } from '../support/run.ts';

const traces: readonly Trace[] = [
  ...['U+200E', 'U+00AD', 'U+FEFF', 'U+180E', 'U+FE0F', 'U+001A'].map((char): Trace => ({ kind: 'invisible', char })),
];

/** What texts may depend on beside the samples of their rule. */
const extras: { readonly [R in RuleId]?: readonly RuleParams[R][] } = {
  'file/encoding': (['big5', 'utf8'] as const).map((encoding) => ({ kind: 'bytes', hex: 'A4 20', encoding })),
  'file/quoted': [{ count: 1 }, { count: 1234 }],
  'header/unknown': [{ kind: 'sep-line', separator: '\t' }],
  'row/blank': [1, 2].flatMap((count) => [true, false].map((commas) => ({ count, last: 9, commas }))),
  'cell/id-format': traces,
  'cell/date-format': traces,
  'cell/time-format': traces,
  'cell/integer': traces,
  'cell/number': traces,
  'cell/code': [
    ...(['lost-zero', 'name', 'form', 'unknown'] as const).map((kind) => ({ kind, choices: '1 X、2 Y…', own: 'X.csv' })), ...traces,
  ],
  'cell/code-unlisted': [{ asOf: '104-01-27', own: 'X.csv' }],
  'cell/invisible': [{ char: 'U+FE0F' }],
  'row/hours-precomputed': (['2', '6'] as const).flatMap((unit) => [1, 2].map((days) => ({ unit, total: 18, days }))),
  'row/hours-span': [{ hours: 49, days: 2 }],
  'roster/name': [{ row: 3, sheet: 'X' }],
  'roster/birthday': [{ row: 3, sheet: 'X' }],
};

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]+/gu;

// What stands in Chinese in an English text too: the words of the portal, of its files and of Excel there, and examples.
const TERMS = [
  '檔案處理成功', '檔案處理異常', '檔案', '未開班', '已開班', '成績', '成績下載', '下載', '格式', '表', '學員通過認證名單入檔', '學員通過認證名單下載', '類別代碼表',
  '終身學習時數', '身分證字號', '統一證號', '訓練成績', '環境', '代碼', '名稱', '環境教育', '姓名', '期別', '上課縣市', '課程代碼', '學習性質', '訓練總數', '數位時數', '實體時數', '實際上課', '終迄日期', '異動日期',
  '最大長度', '起始日期', '課程名稱', '課程類別代碼', '通過', '桃園市', '程度', '不通過', '學位學分', '時數', '學分',
  '整批新增課程', '整批新增科目', '整批新增講師', '課程簡介', '上課地點', '報名方式', '機關薦送', '自由報名', '不開放線上報名', '學習費用', '限某機關同仁報名',
  '學習機關', '學習機關編號', '學習機關名稱', '課程類別', '部門單位', '匯出課程類別欄位', '匯出部門單位', '逗號分隔', '整批上傳', '進修成績', '薦送報名', '新增薦送報名', '數位教材', '整批新增數位教材資訊', '數位教材資訊通報', '學習資訊維護', '登錄', '維護學習時數', '人事單位',
  '造字', '堃', '煊', '峯', '着', '，', '、', '「」', '「', '」', '’',
  '天', '小時', '課程性質', '是否與業務相關', '自行申請公假學習總時數',
  '處理結果', '格式紀錄', '學習資訊上傳', '學習資訊上傳進度查詢', '資安統籌管理平台', '新北市政府資安統籌管理平台單一機關終身學習時數管理操作說明',
];
const foreign = (text: string): string[] => (text.match(CHINESE) ?? []).filter((words) => !TERMS.includes(words));
/** Three English words in a row; a command line is no sentence. */
const sentence = (text: string): string | null => /[A-Za-z]{2,}(?: [a-z]{2,}){2,}/.exec(text.replace(/\blhl [a-z -]+\S*/g, ''))?.[0] ?? null;

const textsOf = (catalogue: typeof zh, rule: RuleId): string[] => {
  const text = catalogue.rules[rule] as { title: string; explain: string; evidence: readonly string[]; message: (params: object) => string; help: (params: object) => string };
  const told = [...samplesOf(rule), ...(extras[rule] ?? [])].flatMap((params) => {
    // Names of codes are Chinese in every language.
    const names = Object.values<unknown>({ ...params }).join(' ').match(/\p{Script=Han}+/gu) ?? [];
    return [text.message(params), text.help(params)].map((words) => names.reduce((left, name) => left.replaceAll(name, 'X'), words));
  });
  return [text.title, text.explain, ...text.evidence, ...told];
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
    const flags = [...flagsOf(spec).filter((flag) => !limits.includes(flag)), '--lang <lang>', '--no-color', '--debug', '--audit-log <file>', '-h, --help', ...limits];
    const rows = [...stdout.matchAll(/^ {2}(-.*?) {2,}(\S.*)$/gm)];
    expect(rows.map(([, flag = '']) => flag)).toEqual(flags);
    for (const [, , words = ''] of rows) expect(words).toMatch(lang === 'zh' ? /\p{Script=Han}/u : /[a-z]{2}/);
    const titles = Object.values(help.program.optionGroups);
    const seen = stdout.split('\n').filter((line) => titles.includes(line));
    expect(seen).toEqual(titles.filter((title) => seen.includes(title)));
    for (const older of Object.keys(spec.older ?? {})) expect(stdout).toContain(/--[a-z-]+/.exec(older)?.[0]);
  });
});
