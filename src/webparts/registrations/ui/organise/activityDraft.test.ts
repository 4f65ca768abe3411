import { newQuestionId } from './activityDraft';

it('a new question has an id that no other has, and not that of the one that was removed last', () => {
  const drawn = [0, 0.00011, 0.9999];
  expect(newQuestionId([{ id: 1 }, { id: 2 }], () => drawn.shift() ?? 0)).toBe(9999);
  expect(newQuestionId([], () => 0)).toBe(1);
});
