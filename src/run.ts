import type { ExitCode, Host } from './system/host.ts';

/**
 * Runs the command `lhl` once; it is loaded only now.
 * @param argv the words after the program's name
 * @returns the exit code; everything said has been handed to the streams of the host
 */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  return (await import('./main.ts')).main(argv, host);
}
