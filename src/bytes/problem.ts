/** Why something cannot be done with bytes: a fact, not words. Its message holds nothing of the file. */
export class Problem<F extends { readonly kind: string } = { readonly kind: string }> extends Error {
  /** Says in one word what is wrong, such as `wrong-password`. */
  readonly code: F['kind'];
  readonly fact: F;

  constructor(about: string, fact: F, cause?: unknown) {
    super(`${about}: ${fact.kind}`, { cause });
    this.name = new.target.name;
    this.code = fact.kind;
    this.fact = fact;
  }
}
