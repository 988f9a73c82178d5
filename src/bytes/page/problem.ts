import { Problem } from '../problem.ts';

/** The fault of a saved page. */
export type PageFact =
  /** Its parts cannot be told apart, or it has no HTML among them; an element or a text in it has no end. */
  | { readonly kind: 'broken' }
  /** Tables stand in tables, more than so many times. */
  | { readonly kind: 'too-deep'; readonly limit: number }
  /** Its tables have more cells than `limit`. */
  | { readonly kind: 'too-many-cells'; readonly limit: number };

/** A saved page that cannot be read; its message holds nothing of the page. */
export class PageProblem extends Problem<PageFact> {
  constructor(fact: PageFact) {
    super('page', fact);
  }
}
