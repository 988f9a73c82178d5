// The commands that read a table: one chunk of the program, since what they need is the same.
export { run as convert } from '../convert.ts';
export { run as fix } from '../fix.ts';
export { run as hours } from '../hours.ts';
export { run as merge } from '../merge.ts';
export { run as interview } from '../new.ts';
export { run as split } from '../split.ts';
export { run as toWebhr } from '../to-webhr.ts';
