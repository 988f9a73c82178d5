/** How many of the first bytes of a file {@link looksLikePage} wants to see: the subject of a saved page may be long. */
export const SEEN_OF_PAGE = 4096;

/** Whether bytes are those of a page that a browser saved: HTML, or a message (.mht) that holds it. */
export function looksLikePage(head: Uint8Array): boolean {
  const text = startOf(head);
  return isHtml(text) || isMessage(text);
}

/** Whether bytes are those of a message that holds a page and all that belongs to it. */
export function looksLikeMessage(head: Uint8Array): boolean {
  return isMessage(startOf(head));
}

// A workbook in XML begins with a tag too.
function isHtml(text: string): boolean {
  return /^<[!?a-z]/i.test(text) && !/^<\?xml/i.test(text) || /^<\?xml[^>]*>\s*<!doctype html|^<\?xml[^>]*>\s*<html/i.test(text);
}

// The order of the lines is that of the browser.
function isMessage(text: string): boolean {
  return /^[a-z][a-z-]*:/i.test(text) && /^(?:mime-version:|content-type:\s*(?:multipart|text\/html))/im.test(text);
}

// The first bytes as text, be it UTF-8 or UTF-16: all words that are looked for are ASCII.
function startOf(head: Uint8Array): string {
  return String.fromCharCode(...head.subarray(0, SEEN_OF_PAGE))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '').trimStart();
}
