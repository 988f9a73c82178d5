/** Whether files that tests compare are to be written anew, for a person to read as a diff: `LHL_UPDATE=1`. */
export const updating = process.env['LHL_UPDATE'] === '1';
