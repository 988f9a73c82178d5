/** The marks between the words of a list, between its sentences, and before what a name stands for. */
export const marks = { comma: '、', semicolon: '；', colon: '：' };
