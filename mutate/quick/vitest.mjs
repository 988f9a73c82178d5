// What tests use of vitest, for runs of them in one process (host.mjs): tests are collected, and run one by one.
import * as chai from 'chai';
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { format } from 'node:util';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const { expect } = chai;
export const vi = {};

/** Every test in its order: its file, its whole name, what runs it, and the groups around it from the outermost. */
export const tests = [];

let file = '';
let group = null;
let finishers = [];

/** What a test asked to be done once it is through; none is left afterwards. */
export function takeFinishers() {
  const taken = finishers;
  finishers = [];
  return taken;
}

/** Begins a file of tests. */
export function inFile(name) {
  file = name;
  group = newGroup('', null);
}

function newGroup(name, parent) {
  return { name, parent, before: [], after: [], each: [], eachAfter: [], begun: false };
}

function namesOf(one) {
  return one === null ? [] : [...namesOf(one.parent), ...(one.name === '' ? [] : [one.name])];
}

function add(name, run) {
  if (typeof run !== 'function') run = arguments[2];
  tests.push({ file, name: [...namesOf(group), name].join(' '), run, group });
}

function within(name, collect) {
  const outer = group;
  group = newGroup(name, outer);
  collect();
  group = outer;
}

function withEach(declare) {
  const nothing = () => undefined;
  const each = (cases) => (name, run) => cases.forEach((one, i) => {
    const values = Array.isArray(one) ? one : [one];
    declare(`${format(name.replaceAll('$', '%'), ...values).slice(0, 120)} #${i}`, () => run(...values));
  });
  const conditional = (condition) => (condition ? declare : Object.assign(nothing, { each: () => nothing }));
  const told = Object.assign(declare, { each, skip: Object.assign(nothing, { each: () => nothing }) });
  return Object.assign(told, { skipIf: (condition) => conditional(!condition), runIf: conditional });
}

export const it = withEach(add);
export const test = it;
export const describe = withEach(within);
export const onTestFinished = (run) => { finishers.push(run); };
export const beforeAll = (run) => { group.before.push(run); };
export const afterAll = (run) => { group.after.push(run); };
export const beforeEach = (run) => { group.each.push(run); };
export const afterEach = (run) => { group.eachAfter.push(run); };
