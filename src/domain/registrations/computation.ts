/** What computes places, and the marks of where it stood, as one piece that is loaded when counts prove nothing. */
export { isTrueMark, LEFT, makeMark } from './makeMark';
export { notInMark } from './marks';
export { momentOf, places } from './places';
