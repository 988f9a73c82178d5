// The words that options take, where no registry of a larger thing holds them.
// Every help loads this list.

/** Encodings of what is written. */
export const encodings = ['big5', 'utf8', 'utf8-bom'] as const;
/** Encodings of what is read; a byte order mark tells itself. */
export const inputEncodings = ['big5', 'utf8'] as const;
/** How `lhl rules` and its like show what they know. */
export const forms = ['pretty', 'json'] as const;
/** The kinds of schema. */
export const schemaTypes = ['json-schema', 'table-schema', 'duckdb-sql'] as const;
/** How dates are written for WebHR. */
export const dateForms = ['keep', 'compact', 'dash'] as const;
/** The upload forms that a table can become. */
export const uploadIds = ['unopened', 'unopened-19', 'opened', 'courses', 'subjects', 'teachers'] as const;
/** The formats of which the file for WebHR can be made. */
export const webhrInputs = ['grades', 'unopened', 'unopened-19'] as const;
/** The shells that can complete commands and options. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
/** The languages. */
export const langs = ['zh', 'en'] as const;
/** The reporters of `lhl validate`. */
export const reporterNames = ['pretty', 'html', 'html-summary', 'json', 'jsonl', 'csv', 'sarif', 'junit', 'github'] as const;

/** The reporters of `lhl result`. */
export const resultReporters = ['pretty', 'html', 'json', 'csv'] as const satisfies readonly ReporterName[];

/** The name of a reporter, as `--reporter` takes it. */
export type ReporterName = typeof reporterNames[number];

/** The reporter that the name of a file asks for. */
export const reporterByEnding: Readonly<Record<string, ReporterName>> = {
  '.html': 'html', '.htm': 'html', '.json': 'json', '.jsonl': 'jsonl', '.ndjson': 'jsonl',
  '.csv': 'csv', '.sarif': 'sarif', '.xml': 'junit',
};

/** The reporters of `lhl hours`. */
export const hoursReporters = ['pretty', 'html', 'json'] as const satisfies readonly ReporterName[];
/** The groups by which `lhl hours` adds people up. */
export const byChoices = ['unit'] as const;
