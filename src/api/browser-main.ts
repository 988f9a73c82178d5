/** Stands in the place of the command where there is no Node. */
export function main(): Promise<never> {
  return Promise.reject(new Error('The command lhl needs Node; in a browser, call the functions of the library.'));
}
