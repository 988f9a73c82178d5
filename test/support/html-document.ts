import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
/** An element of a page that was read back. */
export type Element = DefaultTreeAdapterTypes.Element;

/** A page as a parser that follows the standard reads it; also says what it had to forgive. */
export function read(html: string): { page: DefaultTreeAdapterTypes.Document; errors: string[] } {
  const errors: string[] = [];
  const page = parse(html, { sourceCodeLocationInfo: true, onParseError: ({ code, startLine }) => { errors.push(`${code} in line ${String(startLine)}`); } });
  return { page, errors };
}

/** All elements below a node, in the order of the page: those with this name, or, with a dot, of this class. */
export function all(node: Node, wanted: string): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [...(fits(child, wanted) ? [child] : []), ...all(child, wanted)] : []));
}

/** The first of them. */
export function one(node: Node, wanted: string): Element {
  const [first] = all(node, wanted);
  if (!first) throw new Error(`no ${wanted}`);
  return first;
}

function fits(element: Element, wanted: string): boolean {
  if (wanted === '*') return true;
  const [name, kind] = wanted.split('.');
  return (name === '' || element.tagName === name) && (kind === undefined || (attr(element, 'class') ?? '').split(' ').includes(kind));
}

/** An attribute. */
export function attr(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The text of a node, without that of the style. */
export function text(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'style') return '';
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}
