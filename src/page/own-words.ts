import type { App } from './app.ts';

/** The texts of library and command in the words of the page: they name no command and no option, which nobody has here. */
export function ownWords({ words }: Pick<App, 'words'>, text: string): string {
  return words.own.reduce((said, [command, page]) => said.replaceAll(command, page), text);
}
