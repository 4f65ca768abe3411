export { people } from './people';
export { seedDemo } from './seedDemo';
export { sites } from './sites';
