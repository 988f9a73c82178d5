/** The kind of value that a place in a file of targets needs. */
export type Expected =
  | 'object' | 'list' | 'text' | 'hours' | 'years' | 'year' | 'day' | 'id' | 'role' | 'counts' | 'version' | 'code' | 'item' | 'person';

/**
 * Why a file of targets cannot be used. `at` is the way to the value from the top, as in `items[2].codes[0]`; no fact holds a value that
 * may be an ID.
 */
export type TargetsFault =
  | { readonly kind: 'not-json'; readonly line: number | null }
  | { readonly kind: 'missing' | 'wrong'; readonly at: string; readonly expected: Expected }
  | { readonly kind: 'unknown-key'; readonly at: string; readonly key: string; readonly known: readonly string[] }
  /** Two items have one id, or two groups one name. */
  | { readonly kind: 'twice'; readonly at: string; readonly name: string }
  /** An item has neither codes nor something that counts in their place, or both. */
  | { readonly kind: 'no-codes' | 'both'; readonly at: string }
  | { readonly kind: 'unknown-code'; readonly at: string; readonly codes: readonly number[] }
  /** No item has the id that is named there. */
  | { readonly kind: 'unknown-item'; readonly at: string; readonly id: string; readonly known: readonly string[] }
  /** Codes of an item that are not among those of the item of which it is a part. */
  | { readonly kind: 'outside'; readonly at: string; readonly within: string; readonly codes: readonly number[] }
  /** Hours would count twice. */
  | { readonly kind: 'overlap'; readonly items: readonly [string, string]; readonly codes: readonly number[] }
  /** A part of an item of 每年必須完成之課程 is itself one: its hours would count twice. */
  | { readonly kind: 'required-within'; readonly at: string; readonly within: string }
  /** An item is, over others, a part of itself. */
  | { readonly kind: 'circle'; readonly at: string };
