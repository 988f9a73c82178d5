// A test runner for Stryker that runs the tests of an area within one process, and begins a new one only where a result could be wrong.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { areas } from '../areas.mjs';
import { bundleTests } from './bundle.mjs';

/** So long (ms) may the first run of all tests take, and the end of a process. */
const LONGEST = 1_800_000;
const TO_END = 20_000;
/** Within the time that Stryker gives a change, its tests run up to three times; once where it is in what a file does while it is loaded. */
const RUNS = 3;

class QuickRunner {
  #dir = '';
  #files = [];
  #host = null;
  #times = new Map();
  /** How many changes each test, and each file of tests, has noticed: it is asked the sooner. */
  #noticed = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const named = areas.find(({ name }) => name === process.env.LHL_MUTATE_AREA);
    const area = { ...named, tests: process.env.LHL_MUTATE_TESTS?.split(',') ?? named.tests };
    ({ dir: this.#dir, files: this.#files } = await bundleTests(process.cwd(), area));
  }

  async dryRun() {
    const told = await this.#ask({ all: true, files: this.#files }, undefined, LONGEST);
    await this.#end();
    if (told === null) return { status: DryRunStatus.Timeout };
    const tests = told.results.map(({ id, time, failure }) => ({
      id, name: id.slice(id.indexOf('#') + 1), fileName: join(process.cwd(), id.slice(0, id.indexOf('#'))), timeSpentMs: time,
      ...(failure === null ? { status: TestStatus.Success } : { status: TestStatus.Failed, failureMessage: failure }),
    }));
    const timeOf = (file) => tests.filter(({ id }) => id.startsWith(`${file}#`)).reduce((sum, { timeSpentMs }) => sum + timeSpentMs, 0);
    this.#files.sort((a, b) => timeOf(a) - timeOf(b));
    this.#times = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: told.coverage };
  }

  async mutantRun({ activeMutant: { id, fileName }, testFilter, hitLimit, mutantActivation, timeout }) {
    const isStatic = mutantActivation === 'static';
    const limit = timeout / (isStatic ? 1.1 : RUNS);
    const ids = testFilter?.toSorted((a, b) => this.#noticedBy(b) - this.#noticedBy(a) || this.#timeOf(a) - this.#timeOf(b));
    const files = this.#files.toSorted((a, b) => this.#noticedBy(b) - this.#noticedBy(a));
    const asked = { files, ids, active: id, hitLimit };
    if (!isStatic) {
      const told = await this.#ask(asked, undefined, limit);
      const failed = told?.results.at(-1);
      // What an earlier change has left behind, in a cache say, would fail without this one too.
      if (failed?.failure && (await this.#ask({ ids: [failed.id] }, undefined, limit))?.results[0]?.failure === null) return this.#told(told, hitLimit);
    }
    await this.#end();
    // What is made once, a table say, was made while a file was loaded, or for the test that asked first: the change is there from the
    // beginning, and the tests of the file's own name, which may see more of it, come first.
    const own = ids === undefined ? [] : this.#ownTests(fileName).filter((one) => !ids.includes(one));
    // The rounds of a loop were counted without these.
    const rounds = own.length > 0 ? undefined : hitLimit;
    const told = await this.#ask({ ...asked, hitLimit: rounds, ids: ids && [...own, ...ids] }, id, limit);
    await this.#end();
    return this.#told(told, rounds);
  }

  #told(told, hitLimit) {
    if (told === null) return { status: MutantRunStatus.Timeout, reason: 'the tests came to no end' };
    if (hitLimit !== undefined && told.hits > hitLimit) return { status: MutantRunStatus.Timeout, reason: `hit limit reached (${told.hits}/${hitLimit})` };
    const last = told.results.at(-1);
    if (last?.failure) for (const one of [last.id, last.id.slice(0, last.id.indexOf('#'))]) this.#noticed.set(one, this.#noticedBy(one) + 1);
    const nrOfTests = told.results.length;
    return last?.failure ? { status: MutantRunStatus.Killed, killedBy: [last.id], failureMessage: last.failure, nrOfTests } : { status: MutantRunStatus.Survived, nrOfTests };
  }

  #ownTests(fileName) {
    const own = `${fileName.replaceAll('\\', '/').replace(/^.*src\//, 'test/').replace(/\.ts$/, '.test.ts')}#`;
    return [...this.#times.keys()].filter((id) => id.startsWith(own));
  }

  #noticedBy(id) {
    return this.#noticed.get(id) ?? 0;
  }

  #timeOf(id) {
    return this.#times.get(id) ?? 0;
  }

  async #ask(asked, mutant, limit) {
    if (this.#host === null) await this.#begin(mutant);
    const host = this.#host;
    if (host === null) return { results: [{ id: [...this.#times.keys()][0] ?? '', failure: 'the program could not be loaded' }], hits: 0 };
    return new Promise((resolve) => {
      const timer = setTimeout(() => { host.kill('SIGKILL'); }, limit);
      const told = (answer) => {
        clearTimeout(timer);
        host.removeAllListeners('message').removeAllListeners('exit');
        resolve(answer);
      };
      host.once('message', told);
      host.once('exit', () => {
        this.#host = null;
        told(null);
      });
      host.send(asked);
    });
  }

  async #begin(mutant) {
    const host = fork(join(import.meta.dirname, 'host.mjs'), [this.#dir, ...(mutant === undefined ? [] : [mutant])], { stdio: 'ignore' });
    const ready = await new Promise((resolve) => {
      host.once('message', () => { resolve(true); });
      host.once('exit', () => { resolve(false); });
    });
    host.removeAllListeners('exit');
    this.#host = ready ? host : null;
  }

  async #end() {
    const host = this.#host;
    this.#host = null;
    if (host === null) return;
    const over = new Promise((resolve) => { host.once('exit', resolve); });
    host.send('end');
    const timer = setTimeout(() => { host.kill('SIGKILL'); }, TO_END);
    await over;
    clearTimeout(timer);
  }

  async dispose() {
    await this.#end();
  }
}
QuickRunner.inject = [];

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'quick', QuickRunner)];
