import type { Bytes, FileKind } from '../index.ts';
import type { Progress } from './app.ts';

// A screen is drawn sixty times a second; a press of a key may wait two of these.
const LONGEST = 32;
// The line of progress moves ten times a second: to draw it more often would cost more than what is done in between.
const STEP = 100;
const PIECE = 65_536;

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
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    if (performance.now() - rested < LONGEST) continue;
    if (performance.now() - told > STEP) {
      progress(at / bytes.length);
      told = performance.now();
    }
    await breathe();
    rested = performance.now();
  }
}

/** The content of a file as the library takes it: a text in pieces, so that the page answers in between, anything else as a whole. */
export function contentOf({ bytes, kind }: { readonly bytes: Uint8Array; readonly kind: FileKind }, progress: Progress): Bytes {
  return kind === 'text' ? inPieces(bytes, progress) : bytes;
}

/** Waits so long that a browser has begun to save a file. */
export function pause(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 200); });
}
