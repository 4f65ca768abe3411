import { newQuestionId } from './activityDraft';

it('a new question has an id that no other has, and not that of the one that was removed last', () => {
  const drawn = [0, 0.0000000011, 0.9999999999];
  expect(newQuestionId([{ id: 1 }, { id: 2 }], () => drawn.shift() ?? 0)).toBe(999_999_999);
  expect(newQuestionId([], () => 0)).toBe(1);
});
