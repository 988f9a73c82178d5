import { resolve } from 'node:path';
import { matcher } from '../../system/find/find-files.ts';
import type { Format, FormatId } from '../../schemas/format.ts';
import type { Context } from '../command.ts';
import type { Config } from '../input/config.ts';
import { asNames, asOption, formatOfForm, formatOption, publicFormat } from './format-options.ts';
import { textOption, type Options } from './options.ts';

/** The formats of a run over several files. */
export interface FileFormats {
  /** Those to choose from. */
  readonly formats: readonly Format[];
  /** The format that the user gave for a file; null where its header row is to tell it. */
  readonly formatOf: (path: string) => Format | null;
  /** The blank forms that were read. */
  readonly files: readonly string[];
}

/** The configuration, as far as it is about formats, and the folder to which its paths are relative. */
export interface FormatConfig extends Pick<Config, 'as' | 'forms'> {
  readonly folder: string;
}

/**
 * Reads `--as`, `--form` and the configuration.
 * @param paths the files of the run
 * @param own the public formats, with the code tables of the office in them
 * @param codes the files of these tables, by their ids
 * @throws UsageError
 */
export async function readFileFormats(
  paths: readonly string[], options: Options, config: FormatConfig, own: readonly Format[], codes: ReadonlyMap<string, string>,
  context: Context,
): Promise<FileFormats> {
  const { as: named = {}, forms: blank = {}, folder } = config;
  if (textOption(options, 'form') !== null || Object.keys(blank).length + Object.keys(named).length === 0) {
    const { format, files } = await formatOption(options, own, codes, context);
    return { formats: format?.own === true ? [format, ...own] : own, formatOf: () => format, files };
  }
  const forms = new Map(Object.entries(blank).map(([key, path]) => [key, resolve(folder, path)]));
  const known = new Map<string, Promise<Format>>();
  const formOf = (path: string, as: FormatId | null): Promise<Format> => {
    const key = `${as ?? ''}:${path}`;
    const format = known.get(key) ?? formatOfForm(path, as, codes, context);
    known.set(key, format);
    return format;
  };
  const ofName = async (id: FormatId | null): Promise<Format | null> => {
    const form = id === null ? undefined : forms.get(id);
    return form === undefined ? publicFormat(id, own, context) : formOf(form, id);
  };
  const byName = await Promise.all(asNames.map(async (id) => ({ id, form: forms.has(id) ? await ofName(id) : null })));
  const isName = (key: string): boolean => asNames.some((id) => id === key);
  const fits = async <V>(patterns: readonly (readonly [string, V])[]): Promise<(path: string) => V | null> => {
    const all = await Promise.all(patterns.map(async ([pattern, value]) => ({ matches: await matcher([pattern], folder), value })));
    return (path) => all.find(({ matches }) => path !== '-' && matches(resolve(context.host.cwd, path)))?.value ?? null;
  };
  const asOf = await fits(Object.entries(named));
  const formFor = await fits([...forms].filter(([key]) => !isName(key)));
  const forced = asOption(options, context);
  const formatOf = new Map<string, Format | null>();
  for (const path of paths) {
    const as = forced ?? asOf(path);
    const form = formFor(path);
    formatOf.set(path, form !== null ? await formOf(form, as) : await ofName(as));
  }
  return {
    formats: [
      ...own.map((format) => byName.find(({ id }) => id === format.id)?.form ?? format),
      ...byName.flatMap(({ id, form }) => (form !== null && !own.some((format) => format.id === id) ? [form] : [])),
    ],
    formatOf: (path) => formatOf.get(path) ?? null,
    files: [...forms.values()],
  };
}
