/** What `lhl unzip` says. */
export const unzip = {};
