import type { Source } from './state.ts';

/** The example of the first screen, which the build puts in: a file of made-up people with mistakes, in Base64. */
declare const LHL_EXAMPLE: string;

/** Made-up files with mistakes. */
export function exampleFiles(): Source[] {
  const bytes = Uint8Array.from(atob(LHL_EXAMPLE), (letter) => letter.charCodeAt(0));
  return [{ name: 'example.csv', blob: new Blob([bytes]), modified: null }];
}
