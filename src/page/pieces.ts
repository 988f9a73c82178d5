import type { Bytes, FileKind } from '../index.ts';
import type { Progress } from './app.ts';

// A screen is drawn sixty times a second; a press of a key may wait two of these.
const LONGEST = 32;
// The line of progress moves ten times a second: to draw it more often would cost more than what is done in between.
const STEP = 100;
// In bytes. Every piece costs something by itself, so they grow as long as each is read in a quarter of the time above.
const SMALLEST = 65_536;
const LARGEST = 1_048_576;

/** Waits until the browser has drawn, and has taken what a person did. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Bytes piece by piece, with a moment for the browser between them, so that the page answers while they are read. */
export async function* inPieces(bytes: Uint8Array, progress: Progress): AsyncGenerator<Uint8Array> {
  let rested = performance.now();
  let told = rested;
  let size = SMALLEST;
  for (let at = 0; at < bytes.length;) {
    const begun = performance.now();
    yield bytes.subarray(at, at += size);
    const now = performance.now();
    size = sizeAfter(size, now - begun);
    if (now - rested < LONGEST) continue;
    if (now - told > STEP) {
      progress(at / bytes.length);
      told = now;
    }
    await breathe();
    rested = performance.now();
  }
}

// Rows full of mistakes take five times as long as the others.
function sizeAfter(size: number, took: number): number {
  return took > LONGEST ? Math.max(size / 2, SMALLEST) : took < LONGEST / 4 ? Math.min(size * 2, LARGEST) : size;
}

/** The content of a file as the library takes it: a text in pieces, so that the page answers in between, anything else as a whole. */
export function contentOf({ bytes, kind }: { readonly bytes: Uint8Array; readonly kind: FileKind }, progress: Progress): Bytes {
  return kind === 'text' ? inPieces(bytes, progress) : bytes;
}

/** Waits so long that a browser has begun to save a file. */
export function pause(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 200); });
}
