import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/lang/nearest.ts';

const KEYS = ['files', 'exclude', 'as', 'forms', 'rules', 'codes', 'roster', 'across', 'auditLog', 'maxWarnings'];

describe('a guess at a mistyped word', () => {
  it.each([
    ['form', 'forms'], ['frm', 'forms'], ['rule', 'rules'], ['maxWarning', 'maxWarnings'], ['audit-log', 'auditLog'], ['ass', 'as'], ['acros', 'across'],
  ])('%s means %s', (word, meant) => { expect(nearest(word, KEYS)).toBe(meant); });

  it.each(['a', 'x', 's', 'xs', 'xy', '', '甲', 'file-name', 'sheet'])('%s means none', (word) => { expect(nearest(word, KEYS)).toBe(''); });

  it('goes by the part behind the slash too', () => {
    expect(nearest('id-checksums', ['cell/id-checksum', 'cell/id-format'])).toBe('cell/id-checksum');
    expect(nearest('y', ['cell/x'])).toBe('');
  });
});
