// Tries some changes of an area, drawn by chance, and tells how many of them the tests noticed.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const { LHL_MUTATE_AREA: area, LHL_MUTATE_SAMPLE: size, LHL_MUTATE_SEED: seed } = process.env;

/** The lot of a change: the same for the same seed, in every run and on every machine. */
function lotOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const place = [relative(process.cwd(), fileName).replaceAll('\\', '/'), start.line, start.column, end.line, end.column];
  return createHash('sha256').update([seed, ...place, mutatorName, replacement].join('\n')).digest('hex');
}

/**
 * Lets through the changes with the smallest lots, as many as the sample has, or, in a sample of none, those that no test runs and that cost
 * nothing; Stryker hands all of the area over at once.
 */
class Draw {
  async init() {}

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    const unrun = mutants.filter((one) => size === '0' && one.static !== true && one.coveredBy?.length === 0);
    const drawn = new Set(size === '0' ? unrun.map(({ id }) => id) : mutants.map((mutant) => ({ id: mutant.id, lot: lotOf(mutant) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, Number(size)).map(({ id }) => id));
    const left = { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(mutants.map(({ id }) => [id, drawn.has(id) ? { status: CheckStatus.Passed } : left]));
  }
}

/** Counts what was noticed; run.mjs prints it when all areas are through. */
class Told {
  #count = { area, noticed: 0, tried: 0, all: 0 };

  onMutantTested({ status }) {
    if (status === 'Ignored') return;
    this.#count.all += 1;
    if (status === 'CompileError') return;
    this.#count.tried += 1;
    if (status === 'Killed' || status === 'Timeout') this.#count.noticed += 1;
    if (size !== '0' && this.#count.tried % 10 === 0) process.stdout.write(`${area}: ${this.#count.tried} tried\n`);
  }

  wrapUp() {
    writeFileSync(join(import.meta.dirname, 'made', `${area}.sample.json`), JSON.stringify(this.#count));
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'draw', Draw),
  declareClassPlugin(PluginKind.Reporter, 'told', Told),
];
