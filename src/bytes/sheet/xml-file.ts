import { joined } from '../pieces.ts';
import { damaged } from './problem.ts';
import { XmlScanner, type XmlHandler } from './xml.ts';

const PIECE = 65_536;

// The text of more would outlive the cells in it: the engine keeps what is large apart, and looks there seldom.
function* smallPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Hands the tags and texts of an XML file over, piece by piece. @throws SheetProblem where it is not XML, or not harmless */
export async function scanXml(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler);
  for await (const text of partText(chunks)) scanner.push(text);
  scanner.end();
}

// More than a declaration takes.
const HEAD = 200;

// Reads the encoding that the first bytes or the declaration name: nearly always UTF-8, sometimes UTF-16.
async function* partText(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | null = null;
  let head: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (decode === null) {
      head = bytes = head.length === 0 ? chunk : joined([head, chunk]);
      if (head.length < HEAD) continue;
      decode = decoderFor(head);
    }
    for (const piece of smallPieces(bytes)) yield decode(piece);
  }
  if (decode === null) yield (decode = decoderFor(head))(head);
  yield decode();
}

type Decode = (bytes?: Uint8Array) => string;

function decoderFor(head: Uint8Array): Decode {
  const decoder = new TextDecoder(encodingOf(head), { fatal: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw damaged(error);
    }
  };
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/
    .exec(String.fromCharCode(...head.subarray(0, HEAD)))?.[1] ?? 'utf-8';
  try {
    const { encoding } = new TextDecoder(declared);
    // A file that claims to be UTF-16 and begins with plain letters is not UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'utf-8';
  }
}
