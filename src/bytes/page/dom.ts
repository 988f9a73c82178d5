import type { PageTaker } from './page.ts';

/** A node of a tree as browsers build it: elements, texts, and what holds them. */
export interface PageNode {
  /** `#text` of a text; the name of an element, in any case. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly getAttribute?: (name: string) => string | null;
}

/** Hands the parts of a tree to a taker, however deep it is. */
export function walkPage(root: PageNode, taker: PageTaker): void {
  let node: PageNode | null = root;
  while (node !== null) {
    const at: PageNode = node;
    if (at.nodeName === '#text') taker.text(at.nodeValue ?? '');
    else if (isElement(at)) taker.openTag(at.nodeName.toLowerCase(), (name) => at.getAttribute?.(name) ?? null);
    node = at.firstChild ?? behind(at, root, taker);
  }
}

// The next node that is not within this one; elements end on the way.
function behind(from: PageNode, root: PageNode, taker: PageTaker): PageNode | null {
  for (let at: PageNode = from; ;) {
    if (isElement(at)) taker.closeTag(at.nodeName.toLowerCase());
    if (at === root) return null;
    if (at.nextSibling !== null) return at.nextSibling;
    if (at.parentNode === null) return null;
    at = at.parentNode;
  }
}

function isElement({ nodeName }: PageNode): boolean {
  return !nodeName.startsWith('#') && nodeName !== '!doctype';
}
