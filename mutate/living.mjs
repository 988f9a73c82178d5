// Tells at once, on one line, of each change that no test noticed, and of those that only the lack of an end told; the whole list comes at the end.
import { relative } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

const words = { Survived: 'lives', NoCoverage: 'not run', Timeout: 'no end' };

class Living {
  onMutantTested({ status, fileName, location: { start, end }, mutatorName, replacement }) {
    if (!(status in words)) return;
    const place = `${relative(process.cwd(), fileName)}:${start.line}:${start.column}-${end.line}:${end.column}`;
    process.stdout.write(`${words[status]} ${place} ${mutatorName} ${replacement.replaceAll(/\s+/g, ' ').slice(0, 120)}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'living', Living)];
