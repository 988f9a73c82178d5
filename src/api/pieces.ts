/** The first pieces joined, until they hold so many bytes, where there are so many. @param before pieces that were taken before */
export async function headOf(
  bytes: AsyncGenerator<Uint8Array>, wanted: number, before: Uint8Array = new Uint8Array(0),
): Promise<Uint8Array> {
  let head = before;
  while (head.length < wanted) {
    const next = await bytes.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : concat([head, next.value]);
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

/** Pieces as one. */
export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** All bytes in memory. @param tooMany makes the error where there are more than `limit` */
export async function wholeOf(
  bytes: AsyncIterable<Uint8Array>, limit = Number.POSITIVE_INFINITY, tooMany: () => Error = () => new RangeError(),
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of limited(bytes, limit, tooMany)) pieces.push(piece);
  return concat(pieces);
}

/** Bytes that end with an error where there are more than so many. */
export async function* limited(bytes: AsyncIterable<Uint8Array>, limit: number, tooMany: () => Error): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    if ((size += piece.length) > limit) throw tooMany();
    yield piece;
  }
}

/** Bytes that were looked at, and those behind them. */
export async function* joined(head: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  yield* rest;
}

/** Bytes that are in memory, as often as they are asked for. */
export function again(bytes: Uint8Array): () => AsyncGenerator<Uint8Array> {
  return async function* () {
    if (bytes.length > 0) yield await Promise.resolve(bytes);
  };
}

/** The same pieces, with something to be done between two of them: the rows of one have been taken when the next is asked for. */
export async function* pausing(bytes: AsyncIterable<Uint8Array>, between: () => Promise<void>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    yield piece;
    await between();
  }
}
