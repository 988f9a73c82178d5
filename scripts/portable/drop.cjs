// Opens what was dropped on 檢查.cmd or lhl.cmd, or shows the menu where it was started by a double click.
'use strict';
const { dirname, join, win32 } = require('node:path');

/** Tells the script that nothing was dropped, so that it goes on with the words that were typed. */
const NOT_DROPPED = 222;

/**
 * Reads the line with which Explorer started a script: names with blanks stand in quotes, and no name holds a quote.
 * @param {string} line all of it
 * @param {string} self the path of the script
 * @returns {string[] | null} the paths; null for a line of another kind. What cannot be taken apart for certain is one word, which is the
 *   name of no file, so that the program says so.
 */
function droppedOn(line, self) {
  const [, script = '', rest = ''] = /^.*? \/c ""([^"]+)"(.*)$/is.exec(line) ?? [];
  if (win32.basename(script).toLowerCase() !== win32.basename(self).toLowerCase()) return null;
  const text = rest.replace(/"$/, '').trim();
  if (text === '') return [];
  if (!/^"?(?:[a-z]:\\|\\\\)/i.test(text)) return null;
  const words = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const paths = words.map((word) => word.replaceAll('"', ''));
  const isCertain = rest.endsWith('"') && words.join(' ') === text && paths.every((path) => win32.isAbsolute(path));
  return isCertain ? paths : [text];
}

module.exports = { droppedOn };

if (require.main === module) {
  const { LHL_LINE = '', LHL_SELF = '' } = process.env;
  for (const name of ['LHL_LINE', 'LHL_SELF', 'LHL_HERE']) delete process.env[name];
  const paths = droppedOn(LHL_LINE, LHL_SELF);
  if (paths === null) process.exit(NOT_DROPPED);
  // The settings of the office may lie beside the script; the folder in which Explorer starts it is not certain.
  process.chdir(join(dirname(__filename), '..', '..'));
  process.argv.splice(2, process.argv.length, 'open', '--wait', '--', ...paths);
  require('./lhl.js');
}
