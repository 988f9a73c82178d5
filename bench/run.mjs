// npm run bench, npm run bench:quick: see README.md.
import { ready } from './ready.mjs';

const [word, ...more] = process.argv.slice(2);
if ((word === undefined || word === '--quick') && more.length === 0) {
  ready();
  const { bench } = await import('./bench.mjs');
  await bench(word === '--quick');
} else {
  process.stderr.write('node bench/run.mjs [--quick]\n');
  process.exitCode = 2;
}
