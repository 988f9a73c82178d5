import { walkPage, type PageParser } from '../index.ts';

/** Reads HTML with the parser of the browser, which runs no script of it and fetches nothing. */
export const parsePage: PageParser = (pieces, taker) => {
  walkPage(new DOMParser().parseFromString(quiet([...pieces].join('')), 'text/html'), taker);
};

// The policy of this page holds for the other one too: though no style of it is applied, and nothing of it run, the browser would
// complain of each attribute for these. What stands in a style is read as a script is: neither is shown.
function quiet(html: string): string {
  return html.replace(/<\/?[a-z][^>]*>/gi, (tag) => (
    tag.replace(/^(<\/?)style\b/i, '$1script').replace(/([\s"'/])(?=(?:style|on[a-z]+)\s*=)/gi, '$1data-')));
}
