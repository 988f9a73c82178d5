/**
 * All matches of a pattern in a text, as `matchAll` finds them: that makes a pattern anew for each text, which costs more than to search
 * most of them.
 * @param pattern has the flag `g`, and not `u`
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    // One of nothing, in front of what it looks at, would be found for ever.
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}
