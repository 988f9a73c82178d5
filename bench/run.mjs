// npm run bench, npm run bench:quick: see README.md.
import { ready } from './ready.mjs';

ready();
const { bench } = await import('./bench.mjs');
await bench(process.argv.includes('--quick'));
