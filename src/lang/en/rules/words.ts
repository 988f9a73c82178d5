/** How Excel stores a CSV. */
export const saveAs = 'in Excel choose "Save As" and the type "CSV (Comma delimited) (*.csv)"';

/** How Excel leaves a text as it is. */
export const asText = 'first give the column the cell format "Text", type it again, and do not open the saved CSV in Excel any more';

/** An earlier row, of this file or of another one. */
export const rowOf = ({ first, path }: { readonly first: number; readonly path?: string }): string =>
  (path === undefined ? `row ${first}` : `row ${first} of ${path === '-' ? 'standard input' : path}`);
