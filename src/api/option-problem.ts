import { Problem } from '../bytes/problem.ts';

/** An option that has a value which it does not take. */
export interface OptionFact {
  readonly kind: 'wrong-option';
  /** The name of the option, such as `format`. */
  readonly option: string;
}

/** A function was called with an option that makes no sense. */
export class OptionProblem extends Problem<OptionFact> {
  constructor(option: string) {
    super(`option ${option}`, { kind: 'wrong-option', option });
  }
}

/** The value of an option, if it is one of those that it takes. @throws OptionProblem */
export function oneOf<T>(option: string, value: string, values: readonly T[], nameOf: (value: T) => string): T {
  const found = values.find((one) => nameOf(one) === value);
  if (found === undefined) throw new OptionProblem(option);
  return found;
}
