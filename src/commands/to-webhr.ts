import type { ExitCode } from '../io/world.ts';

export async function run(): Promise<ExitCode> {
  return Promise.resolve(2);
}
