/** @jest-environment node */
import { onSwallowed, swallowed } from './swallowed';

it('is heard by the one who listens, and kept from whoever goes on', () => {
  swallowed(new Error('before'), 'nobody listens');
  const heard: unknown[] = [];
  onSwallowed((error, where) => heard.push([error, where]));
  const failure = new Error('?');
  swallowed(failure, 'count openings');
  expect(heard).toEqual([[failure, 'count openings']]);
});
