// Personal data: however an ID is written, in each column alone, in header rows and in English, no reporter shows it.
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../../../src/commands/report/reporters.ts';
import { formats } from '../../../../src/schemas/index.ts';
import { person } from '../../../support/convert.ts';
import { inFolder } from '../../../support/folder.ts';
import { seenIn, ways, type Way } from '../../../support/id-ways.ts';
import { expectMasked, marked, said, table } from '../../../support/masking-ways.ts';

describe('by every reporter', () => {
  it.each(formats.map((format) => [format.id, format] as const))('in every column of %s, in English', (_id, format) => expectMasked(format, 'en'));

  it('in each column alone, beside right values', () => inFolder(async (folder) => {
    const names: string[] = [];
    for (const format of formats) {
      const good = format.fields.map(({ kind, key }) => (key === 'idNumber' ? person(1)[0] : kind.example));
      for (const [i, { key, kind }] of format.fields.entries()) {
        names.push(`${format.id}-${key}.csv`);
        const rows = ways.filter((_, w) => w % 4 === i % 4).map((way) => good.map((value, k) => (k !== i ? value : kind.text ? marked(way) : way.written)));
        folder.write(names.at(-1) ?? '', table(format.fields.map(({ header }) => header), rows));
      }
    }
    expect(seenIn(await said(folder, ['validate', '--all', ...names], reporterNames))).toEqual([]);
  }));

  it('in the header row, in a title above it, and where data has run into it', () => inFolder(async (folder) => {
    for (const format of formats) {
      const header = format.fields.map((field) => field.header);
      const good = format.fields.map(({ kind }) => kind.example);
      const put = (i: number, way: Way): string[] => header.map((text, k) => (k === i % header.length ? way.written : text));
      for (const [i, way] of ways.entries()) {
        if (format !== formats[0] && i % 5 !== 0) continue;
        folder.write(`in/${format.id}-${String(i)}-more.csv`, table([...header, way.written], [[...good, way.written]]));
        folder.write(`in/${format.id}-${String(i)}-in-place.csv`, table(put(i, way), [put(i, way)]));
        folder.write(`in/${format.id}-${String(i)}-broken.csv`, `\ufeff${header.join(',')}\r${way.written},王大明,${good.join(',')}\r\n${good.join(',')}\r\n`);
        folder.write(`in/${format.id}-${String(i)}-title.csv`, table([way.written], [header, good]));
      }
    }
    const text = await said(folder, ['validate', '--all', 'in'], reporterNames);
    expect(seenIn(text)).toEqual([]);
    expect(text).not.toContain('王大明');
  }));
});
