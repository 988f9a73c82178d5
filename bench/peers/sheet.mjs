// SheetJS reads the first sheet of a workbook to arrays, and nothing else is done.
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';

const { SheetNames, Sheets } = read(readFileSync(process.argv[2]), { dense: true });
utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 });
