export { people } from './people';
export { seedDemo } from './seedDemo';
