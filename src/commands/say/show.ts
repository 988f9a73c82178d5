/** Texts from outside as they may be shown; the functions for programs show them in the same way. */
export { showName, showNumber, showText, showUnknown } from '../../findings/show.ts';
