import { blankCallDraft } from './blankCallDraft';
import { validateCall } from './validateCall';

test('a new call lacks what only its animator can say, and nothing else: its title, what becomes of it, its charter', () => {
  expect(validateCall(blankCallDraft, new Date('2026-03-01T09:00:00Z')).map(({ field, code }) => `${field} ${code}`)).toEqual(['title required', 'outcome required', 'reasons required']);
});

test('until somebody says otherwise everybody speaks under his name, replies, supports and corrects, adds no files, and nobody reads before', () => {
  const { names, moderation, mayReply, maySupport, mayEdit, mayAttach, intro, reminder, bodies, answerers } = blankCallDraft;
  expect({ names, moderation, mayReply, maySupport, mayEdit, mayAttach }).toEqual({ names: 'shown', moderation: 'after', mayReply: true, maySupport: true, mayEdit: true, mayAttach: false });
  expect([intro, reminder, bodies, answerers]).toEqual(['', '', [], []]);
});
