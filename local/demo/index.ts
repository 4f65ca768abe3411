export { crowd } from './crowd';
export { people } from './people';
export { openToEveryone, seedDemo, seedPeople } from './seedDemo';
export { sites } from './sites';
export { teams } from './teams';
