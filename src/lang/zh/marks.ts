/** The marks between the words of a list, and between its sentences. */
export const marks = { comma: '、', semicolon: '；' };
