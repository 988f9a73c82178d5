declare module 'archiver-zip-encrypted' {
  const format: (...args: unknown[]) => unknown;
  export default format;
}
