import { maskIds, maskPath } from '../../findings/mask.ts';
import { withStreams, type Host } from '../../system/host.ts';

/**
 * The host as commands speak to it: whatever is written as text to a stream passes here, and an ID in it that somebody forgot is
 * masked. Only this much can be told of a whole text, in which paths stand; the rest is masked where a value becomes words.
 * Bytes are those of a report, of which each value was masked.
 */
export function shownHost(host: Host): Host {
  return withStreams(host, () => masking(host.stdout), () => masking(host.stderr));
}

/** A word of the command line as it may be shown. */
export const shownWord = maskIds;

// Reports may be large, so only what is certainly there is looked for.
const ID = /[A-Za-zＡ-Ｚａ-ｚ][1289A-Da-d１２８９Ａ-Ｄａ-ｄ][0-9０-９]{8}/;

function masking<S extends Host['stdout']>(stream: S): S {
  const write = (piece: string | Uint8Array, ...more: unknown[]): unknown =>
    Reflect.apply(stream.write.bind(stream), stream, [typeof piece === 'string' && ID.test(piece) ? maskPath(piece) : piece, ...more]);
  return withWrite(stream, write);
}

/** A stream that is the same but for the way in which it is written to. */
export function withWrite<S extends Host['stdout']>(stream: S, write: (piece: string | Uint8Array, ...more: unknown[]) => unknown): S {
  return new Proxy(stream, {
    get(target, key) {
      if (key === 'write') return write;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (...args: unknown[]): unknown => Reflect.apply(value, target, args) : value;
    },
  });
}
