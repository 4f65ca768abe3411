import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { SeenAnswers } from './SeenAnswers';

const storage = memoryStorage();
const seenBy = (owner: string) => new SeenAnswers(async () => owner, storage);
const first = { contribution: 1, decision: 10 };
beforeEach(() => storage.clear());

test('an answer is news once, to each person; another answer to the same is news again', async () => {
  expect(await seenBy('a').unseen([first])).toEqual([first]);
  expect([await seenBy('a').see([first]), await seenBy('a').see([first])]).toEqual([true, false]);
  expect(await seenBy('a').unseen([first, { contribution: 1, decision: 11 }, { contribution: 2, decision: 10 }])).toEqual([{ contribution: 1, decision: 11 }, { contribution: 2, decision: 10 }]);
  expect(await seenBy('b').unseen([first])).toEqual([first]);
});

test('what was seen before stays seen, the newest 500', async () => {
  await seenBy('a').see([first]);
  await seenBy('a').see(Array.from({ length: 499 }, (_, index) => ({ contribution: index + 2, decision: 1 })));
  expect(await seenBy('a').unseen([first])).toEqual([]);
  await seenBy('a').see([{ contribution: 900, decision: 1 }]);
  expect(await seenBy('a').unseen([first, { contribution: 2, decision: 1 }])).toEqual([first]);
});

test('where the browser keeps nothing, or something else is kept there, all is news', async () => {
  storage.setItem('parvis-call-answers|a', '{"version":1,"value":{"seen":[{"contribution":"x"}]}}');
  expect(await seenBy('a').unseen([first])).toEqual([first]);
  const nowhere = new SeenAnswers(async () => 'a', undefined);
  await nowhere.see([first]);
  expect(await nowhere.unseen([first])).toEqual([first]);
});
