import { expect, it } from 'vitest';
import { openArchive } from '../../src/index.ts';
import { zip } from '../support/archives/writer.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

it('lists and reads an archive in memory, or one that comes in pieces', async () => {
  const bytes = zip([{ name: 'a/', data: '' }, { name: 'a/成績.csv', data: 'x,y\r\n' }, { name: 'b.txt', data: 'plain' }]);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 10) yield await Promise.resolve(bytes.subarray(at, at + 10));
  }
  for (const given of [bytes, pieces()]) {
    const archive = await openArchive(given);
    expect(archive).toMatchObject({ encrypted: false, notes: [] });
    expect(archive.entries.map(({ name, folder, size, cipher }) => [name, folder, size, cipher])).toEqual([['a/', true, 0, null], ['a/成績.csv', false, 5, null], ['b.txt', false, 5, null]]);
    const [, grades] = archive.entries;
    if (!grades) throw new Error('no entry');
    expect(text(await archive.read(grades))).toBe('x,y\r\n');
  }
});

it('asks once for the password, and takes the first that is right', async () => {
  const bytes = zip([{ name: 'a.csv', data: 'a', cipher: 'zip20', password: '密碼' }, { name: 'b.csv', data: 'b', cipher: 256, password: '密碼' }]);
  let asked = 0;
  const password = (): string[] => {
    asked++;
    return ['other', '密碼'];
  };
  const archive = await openArchive(bytes, { password });
  expect(await Promise.all(archive.entries.map(async (entry) => text(await archive.read(entry))))).toEqual(['a', 'b']);
  expect(asked).toBe(1);
  const locked = await openArchive(bytes);
  const [, b] = locked.entries;
  if (!b) throw new Error('no entry');
  await expect(locked.read(b)).rejects.toMatchObject({ code: 'no-password', fact: { entry: 'b.csv' } });
  const wrong = await openArchive(bytes, { password: ['one', 'two'] });
  await expect(wrong.read(b)).rejects.toMatchObject({ code: 'wrong-password' });
});

it('refuses what is not one, and what must not be opened', async () => {
  await expect(openArchive(Buffer.from('a,b,c'))).rejects.toMatchObject({ name: 'ZipProblem', code: 'not-zip', fact: { looks: 'csv' } });
  await expect(openArchive(zip([{ name: '../a.csv', data: 'a' }]))).rejects.toMatchObject({ code: 'unsafe-name' });
  await expect(openArchive(zip([{ name: 'a.csv', data: 'a' }]), { limits: { maxSize: 0 } })).rejects.toMatchObject({ code: 'too-large' });
});
