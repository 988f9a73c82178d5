// The commands that tell what is checked: one chunk of the program, since what they need is the same.
export { run as codes } from '../codes.ts';
export { run as explain } from '../explain.ts';
export { run as formats } from '../formats.ts';
export { run as rules } from '../rules.ts';
export { run as schema } from '../schema.ts';
