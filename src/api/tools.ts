/** Node's own tools that inflate, count checksums and decrypt. A page puts a module of its own in the place of this one. */
export { nodeTools as tools } from '../system/archives/tools.ts';
