import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peer, unitOf, validateRun } from '../commands.mjs';
import { madeUp } from '../data/files.mjs';
import { peers } from '../peers/list.mjs';
import { measure, plain, ratio } from '../rounds.mjs';

/** The other tools on one file: what they cost, and which of its wrong rows they find. */
export function compare({ folder, peerRows, peerRounds, say }) {
  const { path, places } = madeUp(folder, 'mixed', peerRows, 'utf8');
  const out = (id) => join(folder, `found-${id}.json`);
  const ours = validateRun(folder, { path }, 'peers');
  const runs = { B: unitOf(path), lhl: ours };
  for (const { id } of peers) runs[id] = peer(id, path, out(id), folder);
  const costs = measure(peerRounds, runs, say);
  const cost = (id) => ({ cpu: ratio(costs, id, 'B'), peak: plain(costs, id, 'peak') });
  const found = JSON.parse(readFileSync(ours.out, 'utf8')).files[0].findings.map(({ row }) => row);
  return {
    peerRows, wrongRows: places.length,
    peers: [
      { what: '`lhl validate`', ...cost('lhl'), ...judged(found, places), limits: '' },
      ...peers.map(({ id, what, limits }) => ({ what, ...cost(id), ...judged(JSON.parse(readFileSync(out(id), 'utf8')).map(([row]) => row), places), limits })),
      { what: 'csv-parse，只切開（B）', ...cost('B'), ...judged([], places), missed: [], limits: '什麼都不檢查' },
    ],
  };
}

// A row is wrong or it is not; what a tool says of it, in which words, is not compared.
function judged(rows, places) {
  const named = new Set(rows.filter((row) => row > 1));
  const wrong = new Set(places.map(([row]) => row));
  const missed = places.filter(([row]) => !named.has(row));
  return { hits: wrong.size - missed.length, alarms: [...named].filter((row) => !wrong.has(row)).length, missed: shortened(missed, places.filter(([row]) => named.has(row))) };
}

// `row/*` where nothing of that kind was found.
function shortened(missed, found) {
  const scope = (rule) => rule.slice(0, rule.indexOf('/'));
  // A blank row shows in its cells already.
  const scopes = new Set(found.filter(([, rule]) => rule !== 'row/blank').map(([, rule]) => scope(rule)));
  return [...new Set(missed.map(([, rule]) => (scopes.has(scope(rule)) ? rule : `${scope(rule)}/*`)))].sort();
}
