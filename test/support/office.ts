// LibreOffice, where it is installed: fills in a workbook as a person does, by typing, and saves it.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How LibreOffice is called here; undefined where it is not installed. */
export const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** Whether LibreOffice is installed. */
export const hasOffice = office !== undefined;

/** How long a test with LibreOffice may take, in milliseconds: a computer may be busy with other tests. */
export const officeTime = 900_000;

/** What is typed where: cell names such as C12, in order. */
export type Typed = readonly (readonly [cell: string, text: string])[];

/** A file to save as: the name of LibreOffice's filter, and its options. */
export interface SaveAs {
  readonly path: string;
  readonly filter: string;
  readonly options: string;
}

/** Comma, double quote, and the encoding: 63 is Windows-950, 76 is UTF-8. */
export const csv950 = (path: string): SaveAs => ({ path, filter: 'Text - txt - csv (StarCalc)', options: '44,34,63' });
/** An .xlsx. */
export const xlsx = (path: string): SaveAs => ({ path, filter: 'Calc MS Excel 2007 XML', options: '' });
/** An .ods. */
export const ods = (path: string): SaveAs => ({ path, filter: 'calc8', options: '' });

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Opens a workbook, types into its first sheet, evaluates expressions on the document `doc`, and saves it.
 * @param folder a folder for the profile of this run
 * @returns the value of each expression, as text
 */
export async function inOffice(folder: string, path: string, typed: Typed, saved: readonly SaveAs[], expressions: readonly string[] = []): Promise<readonly string[]> {
  const profile = join(folder, 'office');
  const told = join(folder, 'office.txt');
  const failed = join(folder, 'office-failed.txt');
  const url = (file: string): string => quoted(pathToFileURL(file).href);
  const lines = [
    'Function Named(n, v)', 'Dim p As New com.sun.star.beans.PropertyValue', 'p.Name = n', 'p.Value = v', 'Named = p', 'End Function',
    'Sub Main',
    'On Error GoTo Failed',
    `doc = StarDesktop.loadComponentFromURL(${url(path)}, "_blank", 0, Array(Named("Hidden", True), Named("AsTemplate", True)))`,
    'frame = doc.CurrentController.Frame',
    'd = createUnoService("com.sun.star.frame.DispatchHelper")',
    ...typed.flatMap(([cell, text]) => [
      `d.executeDispatch(frame, ".uno:GoToCell", "", 0, Array(Named("ToPoint", ${quoted(cell)})))`,
      `d.executeDispatch(frame, ".uno:EnterString", "", 0, Array(Named("StringName", ${quoted(text)})))`,
    ]),
    's = createUnoService("com.sun.star.ucb.SimpleFileAccess")',
    'o = createUnoService("com.sun.star.io.TextOutputStream")',
    `o.setOutputStream(s.openFileWrite(${url(told)}))`,
    'o.setEncoding("UTF-8")',
    ...expressions.map((expression) => `o.writeString(Replace(CStr(${expression}), Chr(10), "|") & Chr(10))`),
    'o.closeOutput()',
    ...saved.map(({ path: to, filter, options }) => `doc.storeToURL(${url(to)}, Array(Named("FilterName", ${quoted(filter)}), Named("FilterOptions", ${quoted(options)})))`),
    'doc.close(True)',
    'StarDesktop.terminate()',
    'Exit Sub',
    'Failed:',
    `Open ${quoted(failed)} For Output As #1`,
    'Print #1, Error$ & " in line " & Erl',
    'Close #1',
    'StarDesktop.terminate()',
    'End Sub',
  ];
  for (const [name, text] of Object.entries(profileOf(lines.join('\n')))) {
    mkdirSync(dirname(join(profile, name)), { recursive: true });
    writeFileSync(join(profile, name), `<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
  }
  for (const file of [told, failed]) rmSync(file, { force: true });
  const child = spawn(office ?? 'soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', 'macro:///Standard.Fill.Main'], { stdio: 'ignore', timeout: 0.9 * officeTime });
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => { resolve(); });
  });
  if (existsSync(failed)) throw new Error(`LibreOffice: ${readFileSync(failed, 'utf8')} of\n${lines.join('\n')}`);
  if (![told, ...saved.map(({ path: to }) => to)].every((file) => existsSync(file))) throw new Error('LibreOffice did not run the macro to its end');
  return readFileSync(told, 'utf8').split('\n').slice(0, -1);
}

// A profile that holds one macro, and says that it needs no setting up, which would replace the macro.
function profileOf(basic: string): Readonly<Record<string, string>> {
  const xml = basic.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const type = (name: string): string => `<!DOCTYPE ${name}:${name === 'script' ? 'module' : name === 'library' ? 'library' : 'libraries'} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${name}.dtd">\n`;
  const library = 'xmlns:library="http://openoffice.org/2000/library"';
  const libraries = `<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">\n<library:libraries ${library}><library:library library:name="Standard" library:link="false"/></library:libraries>`;
  return {
    'user/registrymodifications.xcu': '<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>',
    'user/basic/script.xlc': libraries,
    'user/basic/dialog.xlc': libraries,
    'user/basic/Standard/script.xlb': `${type('library')}<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Fill"/></library:library>`,
    'user/basic/Standard/dialog.xlb': `${type('library')}<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"/>`,
    'user/basic/Standard/Fill.xba': `${type('script')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Fill" script:language="StarBasic">${xml}</script:module>`,
  };
}
