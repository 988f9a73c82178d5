/** What inflates, counts checksums and decrypts: Node's own. A page hands in its own by putting another module in the place of this one. */
export { nodeTools as tools } from '../system/archives/tools.ts';
