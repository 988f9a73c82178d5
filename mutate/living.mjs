// Tells of each change that no test noticed at once, on one line; the whole list comes at the end.
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

class Living {
  onMutantTested({ status, fileName, location, mutatorName, replacement }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const place = `${fileName}:${location.start.line}:${location.start.column}`;
    process.stdout.write(`${status === 'Survived' ? 'lives' : 'not run'} ${place} ${mutatorName} ${replacement.replaceAll(/\s+/g, ' ').slice(0, 120)}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'living', Living)];
