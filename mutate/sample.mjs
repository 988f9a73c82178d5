// Tries those changes of an area that were drawn, and tells how many of them the tests noticed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { lotOf } from './lot.mjs';

const { LHL_MUTATE_AREA: area, LHL_MUTATE_SAMPLE: size, LHL_MUTATE_SEED: seed } = process.env;
const fileOf = (kind) => join(import.meta.dirname, 'made', `${area}.${kind}.json`);

/** Lets through what was drawn, or, in a sample of none, what no test runs: that costs nothing. Others stand within a place that was drawn. */
class Draw {
  #wanted = () => true;

  async init() {
    const lots = new Set(size === '0' ? [] : JSON.parse(readFileSync(fileOf('drawn'), 'utf8')).lots);
    this.#wanted = size === '0' ? (one) => one.static !== true && one.coveredBy?.length === 0 : (one) => lots.has(lotOf(one, seed));
  }

  async check(mutants) {
    const left = { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(mutants.map((one) => [one.id, this.#wanted(one) ? { status: CheckStatus.Passed } : left]));
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

/** Counts what was noticed; run.mjs prints it when all areas are through. */
class Told {
  #count = { noticed: 0, tried: 0 };

  onMutantTested({ status }) {
    if (status === 'Ignored' || status === 'CompileError') return;
    this.#count.tried += 1;
    if (status === 'Killed' || status === 'Timeout') this.#count.noticed += 1;
    if (size !== '0' && this.#count.tried % 10 === 0) process.stdout.write(`${area}: ${this.#count.tried} tried\n`);
  }

  wrapUp() {
    writeFileSync(fileOf('sample'), JSON.stringify(this.#count));
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'draw', Draw),
  declareClassPlugin(PluginKind.Reporter, 'told', Told),
];
