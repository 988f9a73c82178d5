import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check, isPlainList, openList } from '../../src/index.ts';
import { attendance, csv } from '../support/convert.ts';

const fixture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, '../../fixtures', name, 'input.csv'));

it.each<[string, Uint8Array, boolean]>([
  ['an attendance list', Buffer.from(csv(attendance(3))), true],
  ['a list without a header row', Buffer.from('1,王小明,A123456789\r\n2,陳美麗,A223456781\r\n'), true],
  ['a form whose columns bear stars', fixture('nominees/clean'), false],
  ['a form that is recognised by a column', fixture('study/clean'), false],
  ['a form with a title above it', fixture('files/title-row'), false],
  ['a form with another separator', fixture('files/header-semicolons'), false],
])('isPlainList tells %s', async (_, bytes, expected) => {
  const { findings } = await check(bytes);
  const unknown = findings.find(({ rule }) => rule === 'header/unknown');
  expect(unknown && isPlainList(unknown, (await openList(bytes)).look())).toBe(expected);
});
