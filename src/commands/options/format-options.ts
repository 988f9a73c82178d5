import type { Format, FormatId, OwnFormId } from '../../schemas/format.ts';
import { formats } from '../../schemas/index.ts';
import { formNames, type FormName, type OwnForm } from '../../schemas/own-form.ts';
import { ownForms } from '../../schemas/own-forms.ts';
import { maskIds } from '../../findings/mask.ts';
import { isSamePlace } from '../../system/files/same-place.ts';
import { WriteProblem } from '../../system/streams/output.ts';
import { withOwnCodes } from '../input/code-tables.ts';
import { writeProblemText } from '../say/file-words.ts';
import { showName } from '../say/show.ts';
import { FileError, UsageError, type Context } from '../command.ts';
import { nearest } from '../../lang/nearest.ts';
import { choiceOption, textOption, type Options } from './options.ts';

/** The names that `--as` takes. */
export const asNames: readonly FormatId[] = [...formats, ...ownForms].map(({ id }) => id);

/** The format that a person gave. */
export interface GivenFormat {
  /** Null where the header row of a file is to tell it. */
  readonly format: Format | null;
  /** The blank form that was read for it. */
  readonly files: readonly string[];
}

/**
 * Reads `--as` and `--form`, and says on standard error how the form was understood.
 * @param own the public formats, with the code tables of the office in them
 * @param codes the files of these tables, by their ids
 * @throws UsageError
 */
export async function formatOption(
  options: Options, own: readonly Format[], codes: ReadonlyMap<string, string>, context: Context,
): Promise<GivenFormat> {
  return givenFormat(asOption(options, context), options, own, codes, context);
}

/**
 * The same for a command that writes what it makes of a file: not of one that has to stay as it was downloaded.
 * @param why what the command would do to it
 * @throws UsageError
 */
export async function writableFormat(
  options: Options, own: readonly Format[], codes: ReadonlyMap<string, string>, why: 'fix' | 'split' | 'merge', context: Context,
): Promise<GivenFormat> {
  const given = await formatOption(options, own, codes, context);
  if (given.format?.asDownloaded === true) throw new UsageError(context.t.files.asDownloaded(given.format.id, why));
  return given;
}

/** The format of a name, or that of `--form`; see {@link formatOption}. @param as null where none was named @throws UsageError */
export async function givenFormat(
  as: FormatId | null, options: Options, own: readonly Format[], codes: ReadonlyMap<string, string>, context: Context,
): Promise<GivenFormat> {
  const form = await formOption(options, as, context);
  if (form === null) return { format: publicFormat(as, own, context), files: [] };
  const { tellForm } = await import('../input/own-form.ts');
  tellForm(form, context);
  return { format: await withCodes(form.format, codes, context), files: [textOption(options, 'form') ?? ''] };
}

/** The name of a format that `--as` gives. @throws UsageError */
export function asOption(options: Options, context: Context): FormatId | null {
  return choiceOption(options, 'as', '--as', asNames, null, context);
}

/** The blank form of `--form`, understood; null where none is given. @param as its name @throws UsageError */
export async function formOption(options: Options, as: FormatId | null, context: Context): Promise<OwnForm | null> {
  const path = textOption(options, 'form');
  return path === null ? null : (await import('../input/own-form.ts')).readForm(path, formName(as, context), context);
}

/** The format of a blank form, with the code tables of the office in it. @param codes see {@link formatOption} @throws UsageError */
export async function formatOfForm(
  path: string, as: FormatId | null, codes: ReadonlyMap<string, string>, context: Context,
): Promise<Format> {
  const { readForm } = await import('../input/own-form.ts');
  return withCodes((await readForm(path, formName(as, context), context)).format, codes, context);
}

/**
 * The format that an argument names, or whose blank form is handed over; standard error says how the form was understood.
 * @param word as typed; null where nothing was
 * @param ids those that are offered
 * @throws UsageError for an unknown word, with the nearest id, and where neither is given
 */
export async function namedFormat(
  word: string | null, options: Options, context: Context, ids: readonly string[] = formats.map(({ id }) => id),
): Promise<{ readonly format: Format; readonly form: OwnForm | null }> {
  const { t, host } = context;
  const offered = [...ids, ...ownForms.map(({ id }) => id)];
  if (word !== null && !asNames.some((id) => id === word))
    throw new UsageError(t.explain.unknownFormat(maskIds(word), nearest(word, offered), offered));
  const form = await formOption(options, asNames.find((id) => id === word) ?? null, context);
  if (form === null) {
    const format = publicFormat(asNames.find((id) => id === word) ?? null, formats, context);
    if (format === null) throw new UsageError(t.form.which(ids));
    return { format, form };
  }
  const [path, output] = [textOption(options, 'form') ?? '', textOption(options, 'output') ?? ''];
  if (output !== '' && await isSamePlace(output, path, host))
    throw new FileError(writeProblemText(new WriteProblem(output, 'INPUT'), showName(output), t));
  return { format: form.format, form };
}

/** The public format of a name; null where none is given. @throws UsageError for a form that has to be handed over, telling how */
export function publicFormat(id: FormatId | null, own: readonly Format[], { t }: Context): Format | null {
  if (id !== null && isOwnForm(id)) throw new UsageError(t.form.needed[id]);
  return own.find((format) => format.id === id) ?? null;
}

function isOwnForm(id: string): id is OwnFormId {
  return ownForms.some((form) => form.id === id);
}

async function withCodes(format: Format, codes: ReadonlyMap<string, string>, context: Context): Promise<Format> {
  const [own = format] = await withOwnCodes([format], codes, context);
  return own;
}

function formName(as: FormatId | null, { t }: Context): FormName | null {
  const name = formNames.find((one) => one === as);
  if (as !== null && name === undefined) throw new UsageError(t.form.download);
  return name ?? null;
}
