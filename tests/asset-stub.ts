/** Stands for an image in unit tests. */
export default 'asset';
