import { cpus, arch, release, totalmem, type } from 'node:os';

/** What the figures were measured on; nothing that names the machine or its owner. */
export function machine() {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? '?', cores: all.length, memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${type()} ${release().split('.').slice(0, 2).join('.')} ${arch()}`, node: process.version,
    // Node reads them at every start, so that all processes cost more, and ratios to N are smaller.
    certificates: Boolean(process.env.NODE_EXTRA_CA_CERTS), date: new Date().toISOString().slice(0, 10),
  };
}
