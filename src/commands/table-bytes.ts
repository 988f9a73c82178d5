/** The first pieces joined, until they hold so many bytes, where there are so many. @param before pieces that were taken before */
export async function headOf(bytes: AsyncGenerator<Uint8Array>, wanted: number, before: Uint8Array = new Uint8Array(0)): Promise<Uint8Array> {
  let head = before;
  while (head.length < wanted) {
    const next = await bytes.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

/** An archive's entry, read to its end also where its reader has seen enough: only there it is proven right. */
export async function* provenOf(content: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const next = await content.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    while ((await content.next()).done !== true);
  }
}

/** Bytes that end with an error where there are more than so many. */
export async function* limited(bytes: AsyncIterable<Uint8Array>, limit: number, tooMany: () => Error): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    if ((size += piece.length) > limit) throw tooMany();
    yield piece;
  }
}
