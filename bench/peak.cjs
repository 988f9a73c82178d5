// Goes with a Node process under measurement, and tells the most memory that it held (KiB) when it ends.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) process.on('exit', () => writeFileSync(process.env.LHL_BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));
