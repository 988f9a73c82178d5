import type { Usage } from '../index.ts';

/** The words about a wrong command line, and about a run that failed as a whole. */
export const usage: Usage = {
  unknownCommand: (name) => `there is no command "${name}"`,
  unknownOption: (flag) => `there is no option "${flag}"`,
  didYouMean: (words) => `. Did you mean ${words.map((word) => `"${word}"`).join(' or ')}?`,
  missingArgument: (name) => `the ${name} is missing`,
  missingValue: (flag) => `option ${flag} needs a value`,
  tooMany: (name) => `"${name}" does not take so many arguments`,
  together: (older, flag) => `${older} is the same as ${flag}, so only one of them can be given`,
  badLang: (value) => `--lang (LHL_LANG) takes zh or en, not "${value}"`,
  seeHelp: (command) => `For the usage see: ${command} --help`,
  interrupted: 'interrupted; everything unfinished was removed',
  ours: (name) => `the program failed (${name}); your file is not the cause. Please run it again with --debug and report what it shows`,
  outputFailed: (code) => `cannot write to standard output (${code}); the output is not complete`,
};
