/** A name for what is made of a file: `upload.csv` and `fixed` give `upload-fixed.csv`. The portal minds names beyond ASCII. */
export function nameBeside(name: string, what: string, extension: string): string {
  const stem = name.replace(/\.[^.]{1,5}$/u, '');
  return `${stem === '' ? 'file' : stem}-${what}.${extension}`;
}
