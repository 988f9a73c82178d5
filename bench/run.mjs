// npm run bench, npm run bench:quick: see README.md.
import { ready } from './ready.mjs';

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--quick');
ready();
const { bench, cases } = await import('./bench.mjs');
if (names.every((name) => Object.hasOwn(cases, name))) await bench(names.length < words.length, names);
else {
  process.stderr.write(`node bench/run.mjs [--quick] [${Object.keys(cases).join(' | ')}]...\n`);
  process.exitCode = 2;
}
