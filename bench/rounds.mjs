import { rmSync } from 'node:fs';
import { cost } from './cost.mjs';

/**
 * Measures processes next to one another: each round runs all of them once, every other round in the opposite order.
 * @returns by the name of each, its costs by round
 */
export function measure(count, runs, say) {
  const costs = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = 1; round <= count; round++) {
    const names = Object.keys(runs);
    if (round % 2 === 0) names.reverse();
    for (const name of names) {
      const { removes = [], ...run } = runs[name];
      for (const path of removes) rmSync(path, { recursive: true, force: true });
      const one = cost(run);
      costs[name].push(one);
      say(`  ${round}/${count} ${name}: ${one.cpu.toFixed(3)} s${one.peak === null ? '' : `, ${one.peak.toFixed(0)} MiB`}`);
    }
  }
  return costs;
}

/** The middle of some numbers, with the least and the greatest. */
export function middle(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

/** What one costs as a multiple of another, pair by pair. */
export function ratio(costs, name, unit, what = 'cpu') {
  return middle(costs[name].map((one, round) => one[what] / costs[unit][round][what]));
}

/** What one costs by itself. */
export function plain(costs, name, what = 'cpu') {
  return middle(costs[name].map((one) => one[what]));
}

/** The most memory that a process held, beside the goal for all commands. */
export function peakGoal(costs, name, what) {
  return { what: `最大記憶體：${what}`, is: plain(costs, name, 'peak'), reach: 140, stretch: 100, unit: 'MiB' };
}

/** What processes cost by themselves. @param names from what the table calls each to its name */
export function secondsOf(costs, names) {
  return Object.entries(names).map(([what, name]) => {
    const hasPeak = costs[name].every(({ peak }) => peak !== null);
    return { what, cpu: plain(costs, name), clock: plain(costs, name, 'clock'), peak: hasPeak ? plain(costs, name, 'peak') : null };
  });
}
