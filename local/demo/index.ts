export { crowd } from './crowd';
export { people } from './people';
export { openToEveryone, seedDemo } from './seedDemo';
export { sites } from './sites';
export { teams } from './teams';
