/**
 * The name that a mistyped word is nearest to, whole or by the part behind its slash; '' where none is near: a guess has more than half of
 * its letters in common with the word, so that a letter or two mean nothing.
 */
export function nearest(word: string, names: readonly string[]): string {
  let best = '';
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    for (const part of [name, name.slice(name.indexOf('/') + 1)]) {
      const off = distance(word, part);
      if (off < least && 2 * off < Math.max(word.length, part.length)) [best, least] = [name, off];
    }
  }
  return best;
}

// How many letters have to be changed, added or taken away to make one word of the other.
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
