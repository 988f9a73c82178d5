/**
 * A trace that a program or a person left around a typed value: an invisible character, by its number in Unicode; a mark that
 * forces text; an error.
 */
export type Trace = { kind: 'invisible'; char: string } | { kind: 'text-mark' | 'formula-error' | 'too-narrow' };

const TRACES: ReadonlySet<string> = new Set<Trace['kind']>(['invisible', 'text-mark', 'formula-error', 'too-narrow']);

/** Whether the form of a value failed by a trace. */
export function isTrace(params: { readonly kind: string }): params is Trace {
  return TRACES.has(params.kind);
}
