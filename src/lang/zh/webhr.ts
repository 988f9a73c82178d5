/** What `lhl to-webhr` says. */
export const webhr = {};
