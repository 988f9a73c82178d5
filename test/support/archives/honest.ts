// Archives as other programs write them.
import { finished } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import archiver from 'archiver';
import zipEncrypted from 'archiver-zip-encrypted';

/** A file to pack. */
export interface Packed {
  readonly name: string;
  readonly data: string | Buffer;
}

let registered = false;

/** An archive made by archiver, encrypted by archiver-zip-encrypted where a password is given. */
export async function archived(files: readonly Packed[], how: { password?: string; method?: 'aes256' | 'zip20'; store?: boolean; zip64?: boolean; comment?: string } = {}): Promise<Buffer> {
  if (!registered) archiver.registerFormat('zip-encrypted', zipEncrypted);
  registered = true;
  const options = { store: how.store ?? false, forceZip64: how.zip64 ?? false, comment: how.comment ?? '', zlib: { level: 9 } };
  const maker = how.password === undefined
    ? archiver('zip', options)
    : archiver('zip-encrypted' as 'zip', { ...options, encryptionMethod: how.method ?? 'aes256', password: how.password } as archiver.ArchiverOptions);
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  maker.pipe(out);
  for (const { name, data } of files) maker.append(data, { name, date: new Date(2026, 5, 1) });
  await maker.finalize();
  await finished(out);
  return Buffer.concat(chunks);
}

/** An archive of one file, 4,016 bytes, that 7-Zip 26 wrote with Deflate64: runs longer than Deflate itself can say. */
export const deflate64 = {
  bytes: Buffer.from(
    'UEsDBBUAAAAJALMTdl1a7KWsNgAAALAPAAAHAAAAZDY0LnR4dOXBQQkAIRAAwP+1OsOJJhBfBhAL2EfYGOaQmfl5PB6Px+PxeDzeS2LPU3KselaLPr7E4/EEF1BLAQI/AxUAAAAJALMTdl1a7KWsNgAAALAP'
    + 'AAAHACQAAAAAAAAAIICkgQAAAABkNjQudHh0CgAgAAAAAAABABgACQ7tUSl63QEAAAAAAAAAAAAAAAAAAAAAUEsFBgAAAAABAAEAWQAAAFsAAAAAAA==',
    'base64',
  ),
  name: 'd64.txt',
  data: Buffer.from(`${'A'.repeat(3000)}身分證字號\n${'B'.repeat(1000)}`),
};
