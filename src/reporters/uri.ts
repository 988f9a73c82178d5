/** A path as SARIF wants it: a URI, and the name of the folder that it starts from where it is relative. */
export interface ArtifactUri {
  readonly uri: string;
  readonly uriBaseId?: string;
}

/** The name that SARIF viewers know for the root of the sources. */
export const ROOT = '%SRCROOT%';

/**
 * The URI of a path, each segment percent-encoded. A relative path stays relative to the root of the sources, unless it
 * leads out of it.
 * @param backslashes whether `\` separates folders, as on Windows, or is a character of a name
 */
export function artifactUri(path: string, backslashes: boolean): ArtifactUri {
  const slashed = backslashes ? path.replaceAll('\\', '/') : path;
  const share = backslashes ? /^\/\/(?:\?\/UNC\/)?([^/?.][^/]*)\/(.*)$/i.exec(slashed) : null;
  if (share) return { uri: `file://${encode(share[1] ?? '')}/${segments(share[2] ?? '', false)}` };
  const drive = backslashes ? /^(?:\/\/\?\/)?([A-Za-z]:)\/(.*)$/.exec(slashed) : null;
  if (drive) return { uri: `file:///${drive[1] ?? ''}/${segments(drive[2] ?? '', false)}` };
  if (slashed.startsWith('/')) return { uri: `file:///${segments(slashed, false)}` };
  const uri = segments(slashed, true);
  return uri.startsWith('../') ? { uri } : { uri, uriBaseId: ROOT };
}

function segments(path: string, relative: boolean): string {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(encode(segment));
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (relative) kept.push('..');
  }
  return kept.join('/');
}

// A Windows name may hold half of a surrogate pair; such a name is not text and has no URI.
function encode(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
