import { afterClosing, changeAnnouncement, decisionAnnouncement, isAnnouncement, isOutdated, isVouchedFor } from './announcements';
import { day, pollWith, published, recordsOf } from './testing/pollWith';

const poll = pollWith({ etag: '"{AB-12},7"', records: recordsOf([day(1), published], [day(2), { kind: 'closed' }]) });
const named = (...names: readonly string[]) => names.map((name) => ({ name, itemCount: 0 }));

it('names of announcements say what is announced, and which', () => {
  expect([decisionAnnouncement(poll), changeAnnouncement(poll), afterClosing(poll)]).toEqual(['decided-2', 'edited-7', 'closed-2']);
  expect(changeAnnouncement({ etag: 'W/"3"' })).toBe('edited-3');
  expect(changeAnnouncement({ etag: '' })).toBe('edited-0');
  expect(['decided-0', 'edited-12', 'closed-999999999'].every(isAnnouncement)).toBe(true);
  expect(['xdecided-0', 'decided-0x', 'decided-', 'opened-1', 'closed-1234567890', 'first-0-2'].some(isAnnouncement)).toBe(false);
});

it('a poll is outdated by the announcement of a decision or a change that it does not have', () => {
  expect(isOutdated(poll, named('decided-1', 'edited-6', 'closed-2', 'first-0-2'))).toBe(false);
  expect(isOutdated(poll, named('decided-2'))).toBe(true);
  expect(isOutdated(poll, named('edited-7'))).toBe(true);
  // The end of a vote is marked after it is stored.
  expect(isOutdated(poll, named('closed-9'))).toBe(false);
});

it.each([
  ['the decision that it announces', 'decided-1', day(2), true],
  ['two minutes before it', 'decided-1', new Date(day(2).getTime() - 120_000), true],
  ['more than two minutes before it', 'decided-1', new Date(day(2).getTime() - 121_000), false],
  ['the closing that it marks', 'closed-2', day(2), true],
  ['long after it', 'closed-2', day(3), false],
  ['no record', 'decided-2', day(2), false],
  ['no record: a change has none', 'edited-1', day(2), false],
  ['nothing: it is no announcement', 'first-0-1', day(2), false]
])('a folder is vouched for by %s', (_, path, created, expected) => {
  expect(isVouchedFor({ records: [...poll.records].reverse() }, { path, created })).toBe(expected);
});
