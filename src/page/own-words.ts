import type { App } from './app.ts';

/** What library and command say, in the words of the page: it names no command and no option, which nobody has here. */
export function ownWords({ words }: Pick<App, 'words'>, text: string): string {
  return words.own.reduce((said, [command, page]) => said.replaceAll(command, page), text);
}
