// Prints docs/api.md: the doc comments of src/index.ts and of all that it exports.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, LogLevel } from 'typedoc';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const out = await mkdtemp(join(tmpdir(), 'lhl-api-'));
try {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: [path('src/index.ts')],
    tsconfig: path('tsconfig.json'),
    plugin: ['typedoc-plugin-markdown'],
    out,
    name: 'lhl',
    readme: 'none',
    logLevel: LogLevel.Warn,
    // A type that a signature has and nobody can import is a warning.
    treatWarningsAsErrors: true,
    skipErrorChecking: true,
    excludeExternals: true,
    disableSources: true,
    sort: ['source-order'],
    groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases'],
    outputFileStrategy: 'modules',
    entryFileName: 'api',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    typeDeclarationVisibility: 'compact',
  });
  const project = await app.convert();
  if (!project) process.exit(1);
  await app.generateOutputs(project);
  // Warnings are on the screen.
  if (app.logger.hasWarnings() || app.logger.hasErrors()) process.exit(1);
  process.stdout.write(await readFile(join(out, 'api.md'), 'utf8'));
} finally {
  await rm(out, { recursive: true });
}
