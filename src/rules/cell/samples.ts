/** Sample parameters for each kind of trace, in the order of the docs. */
export const traces = { invisible: [{ char: 'U+200B' }], 'text-mark': [{}], 'formula-error': [{}], 'too-narrow': [{}] } as const;
