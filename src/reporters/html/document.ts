import { style, styleHash } from './style.ts';
import { esc, type PageTexts } from './text.ts';

/** How a page looks, and whose page it is. */
export interface Look {
  readonly style: string;
  /** The SHA-256 of the style, as a policy names it. */
  readonly styleHash: string;
  readonly product: string;
}

/** The beginning of a page up to its heading: the rights of the browser, the looks of the page, and its product. */
export function documentHead(
  title: string, version: string, { html: t }: Pick<PageTexts, 'html'>, look: Look = { style, styleHash, product: t.product },
): string {
  return `<!DOCTYPE html>
<html lang="${t.lang}">
<head>
<meta charset="utf-8">
<meta name="generator" content="lhl ${esc(version)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${look.styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${esc(title)}</title>
<style>${look.style}</style>
</head>
<body>
<a class="skip" href="#main">${esc(t.skip)}</a>
<header id="top" tabindex="-1">
<p class="product">${esc(look.product)}</p>
`;
}

/** The end of a page, from the end of its main part. @param notes what it says of itself */
export function documentFoot(notes: readonly string[], version: string, { html: t }: Pick<PageTexts, 'html'>): string {
  const all = [...notes, t.marks, t.madeBy(version)].map((note) => `<p>${esc(note)}</p>`).join('');
  return `</main>\n<footer>${all}</footer>\n</body>\n</html>\n`;
}
