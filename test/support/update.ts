/** Whether files that tests compare are to be written anew, for a person to read as a diff. `npm run update` runs what imports this. */
export const updating = process.env['LHL_UPDATE'] === '1';
