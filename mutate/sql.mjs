// What makes SQL is left as it is: bench/ holds the SQL against the program by running both, and no test here does.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const WHY = 'SQL: held by `npm run duckdb` in bench/';

/** Whether a node is the `sql` of a rule or a kind, a function whose name says that it writes SQL, or a part of a condition in SQL. */
export function shouldIgnore(path) {
  if (path.isObjectProperty() && path.node.key.name === 'sql') return WHY;
  if (path.isFunctionDeclaration() && /InSql$|^inSql$/.test(path.node.id?.name ?? '')) return WHY;
  if (path.isStringLiteral() && /\b(?:AND|OR|IS NOT NULL)\b/.test(path.node.value)) return WHY;
  return undefined;
}

/** Whether a file writes nothing but SQL. */
export function isSql(path) {
  return /^src\/convert\/schema\/duckdb[^/]*\.ts$/.test(path);
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sql', { shouldIgnore })];
