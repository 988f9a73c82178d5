import type { App } from './app.ts';

/** The same for a page of HTML that is saved, in which quotes are written out. */
export function ownPage({ words }: Pick<App, 'words'>, page: Uint8Array): Uint8Array {
  const own = words.own.map((pair) => pair.map((text) => text.replaceAll('"', '&quot;')) as [string, string]);
  return new TextEncoder().encode(ownWords({ words: { ...words, own } }, new TextDecoder().decode(page)));
}

/** The words of library and command, in the form for the page: they name no command and no option, which nobody has here. */
export function ownWords({ words }: Pick<App, 'words'>, text: string): string {
  return words.own.reduce((said, [command, page]) => said.replaceAll(command, page), text);
}
