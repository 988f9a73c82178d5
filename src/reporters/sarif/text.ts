/** A text as a plain message of SARIF, in which braces would be placeholders, and brackets before parentheses a link. */
export function plainText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** A text as Markdown in a message of SARIF, without any of its signs meaning something. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/[{}]/g, '$&$&');
}
