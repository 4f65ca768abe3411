import { directions, opposite } from './Reference';

test('what comes from a thing leads to it, and back', () => {
  expect(directions.map(opposite)).toEqual(['to', 'from']);
  expect(directions.map(opposite).map(opposite)).toEqual([...directions]);
});
