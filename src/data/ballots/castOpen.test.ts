/** @jest-environment node */
import { boxFolders } from '../../domain/polls/boxFolders';
import type { Poll } from '../../domain/polls/Poll';
import { emptyPollDraft } from '../../domain/polls/Poll';
import { seenFingerprint } from '../../domain/polls/pollFingerprint';
import { pollWith, published, recordsOf } from '../../domain/polls/testing/pollWith';
import { OpenBallotsList } from '../../lists/polls';
import { refused } from '../connection/testing/answering';
import { broken, codeOf } from '../connection/testing/connectionTo';
import { SharePointBallotBox } from './SharePointBallotBox';
import { BallotSite } from './testing/ballotSite';

const yesterday = new Date(Date.now() - 24 * 3600_000);
const hourAgo = new Date(Date.now() - 3600_000);
const poll = (changes: Partial<Poll> = {}): Poll =>
  pollWith({ ...emptyPollDraft(), question: 'Quel jour ?', options: [{ id: 1, text: 'Lundi' }, { id: 2, text: 'Mardi' }, { id: 3, text: 'Jeudi' }], id: 12, mayChangeVote: true, records: recordsOf([yesterday, { ...published, box: '12-a' }]), ...changes });
const SEEN = seenFingerprint(poll());
const SEVERAL = { maxChoices: 2 };

function voting(shown = poll(), latest: () => Poll = () => shown) {
  const site = new BallotSite(OpenBallotsList.url);
  site.folder('12-a');
  for (const name of boxFolders(shown, '12-a')) site.folder(`12-a/${name}`);
  const get = jest.fn(async () => latest());
  const box = new SharePointBallotBox(site.connection, { get, decide: async (each) => each });
  const adds = (): number => site.asked.filter(({ path }) => path.includes('AddValidate')).length;
  return { site, box, get, adds };
}

describe('an open vote', () => {
  it('is one step under its key, in its folder, with the words that were seen; the figures come with it', async () => {
    const { site, box, get } = voting();
    const result = await box.cast(poll(), [2]);
    expect(result).toMatchObject({ outcome: 'recorded', poll: null, vote: { choices: [2], uncounted: null, unfinished: null }, tally: { counts: { 2: 1 }, voters: 1 } });
    expect(site.stored()).toEqual([`12-a:5:1:0 12-a/first-0-2 ${SEEN}`]);
    expect(site.items[0]?.Poll).toBe(12);
    expect(get).not.toHaveBeenCalled();
  });

  it('that stands already is not stored again', async () => {
    const { site, box } = voting();
    await box.cast(poll(), [2]);
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [2] } });
    expect(site.items).toHaveLength(1);
  });

  it('is changed by a further step, where it may be', async () => {
    const { site, box } = voting();
    await box.cast(poll(), [2]);
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] }, tally: { counts: { 1: 1, 2: 0 }, voters: 1 } });
    expect(site.stored()[1]).toMatch(/^12-a:5:1:1 12-a\/first-2-1 /);
    const fixed = poll({ mayChangeVote: false });
    const once = voting(fixed);
    await once.box.cast(fixed, [2]);
    expect(await once.box.cast(fixed, [1])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [2] } });
    expect(once.site.items).toHaveLength(1);
  });

  it('of several answers takes one step each, the figures after the last; each says the whole', async () => {
    const several = poll(SEVERAL);
    const { site, box } = voting(several);
    expect(await box.cast(several, [3, 1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1, 3] }, tally: { counts: { 1: 1, 3: 1 }, voters: 1 } });
    expect(site.stored()).toEqual([expect.stringMatching(/^12-a:5:1:0 12-a\/first-0-1 \S+ 1,3$/), expect.stringMatching(/^12-a:5:2:0 12-a\/more-0-3 \S+ 1,3$/)]);
  });

  it('of a number of answers that is not allowed is not sent', async () => {
    const { adds, box } = voting();
    expect(await codeOf(box.cast(poll(), [1, 2]))).toMatch(/RangeError.*2 choices.*from 1 to 1/);
    expect(adds()).toBe(0);
  });
});

describe('a vote for what is no longer so', () => {
  it('of other words than those that were seen is not sent', async () => {
    const { adds, box } = voting();
    expect(await box.cast(poll(), [1], 'others')).toMatchObject({ outcome: 'otherWords', vote: { choices: [] } });
    expect(adds()).toBe(0);
  });

  it('after the end is not sent, and the poll is read again: it may have been reopened', async () => {
    const over = poll({ closesAt: hourAgo });
    const { adds, box, get } = voting(over);
    expect(await box.cast(over, [1])).toMatchObject({ outcome: 'tooLate', vote: { choices: [] }, poll: null });
    expect([adds(), get.mock.calls.length]).toEqual([0, 1]);
    const longer = poll({ closesAt: null, etag: '"2"' });
    const again = voting(over, () => longer);
    expect(await again.box.cast(over, [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] }, poll: { etag: '"2"' } });
  });

  it('is judged by what owners announced meanwhile', async () => {
    const closed = poll({ records: recordsOf([yesterday, { ...published, box: '12-a' }], [hourAgo, { kind: 'closed' }]) });
    const { site, box } = voting(poll(), () => closed);
    site.folder('12-a/decided-1');
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'tooLate', vote: { choices: [], uncounted: { reason: 'late' } }, poll: { records: [{}, {}] } });
    expect(site.items).toHaveLength(1);
  });

  it('stays recorded when what was changed does not touch it', async () => {
    const described = poll({ closesAt: new Date(Date.now() + 3600_000), etag: '"2"' });
    const { site, box } = voting(poll(), () => described);
    site.folder('12-a/edited-1');
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] }, poll: { etag: '"2"' } });
  });

  it('whose words were changed meanwhile does not count', async () => {
    const { site, box } = voting(poll(), () => poll({ question: 'Quelle heure ?', etag: '"2"' }));
    site.folder('12-a/edited-1');
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'otherWords', poll: { question: 'Quelle heure ?' } });
  });
});

describe('a vote on a bad line', () => {
  it('whose answer was lost is found, and not stored twice', async () => {
    const { site, box } = voting();
    site.after = ({ path }) => {
      if (path.includes('AddValidate') && site.items.length === 1 && site.asked.filter((each) => each.path.includes('AddValidate')).length === 1) broken();
    };
    expect(await box.cast(poll(), [2])).toMatchObject({ vote: { choices: [2] }, tally: { voters: 1 } });
    expect(site.items).toHaveLength(1);
  });

  it('that a column refuses, or that is forbidden, is an error', async () => {
    const { site, box } = voting();
    site.before = ({ path }) => (path.includes('AddValidate') ? { body: { value: [{ FieldName: 'Title', FieldValue: '', HasException: true, ErrorMessage: 'trop long' }] } } : undefined);
    expect(await codeOf(box.cast(poll(), [2]))).toBe('unknown');
    site.before = ({ path }) => (path.includes('AddValidate') ? refused(403, '-2147024891') : undefined);
    expect(await codeOf(box.cast(poll(), [2]))).toBe('forbidden');
  });
});

describe('a key that is taken', () => {
  it('by somebody else is passed over', async () => {
    const { site, box } = voting();
    site.store('12-a/first-0-1', '12-a:5:1:0', SEEN, { Poll: 12, author: 9 });
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect(site.stored()[1]).toMatch(/^12-a:5:1:[1-9]\d* 12-a\/first-0-2 /);
  });

  it('by another tab of the agent is gone on from', async () => {
    const { site, box, get } = voting();
    await box.myVotes([poll()]);
    site.store('12-a/first-0-1', '12-a:5:1:0', SEEN, { Poll: 12 });
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect(site.stored()[1]).toMatch(/^12-a:5:1:1 12-a\/first-1-2 /);
    // What another page stored may rest on a poll that this one does not know.
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('again and again is given up after eight tries', async () => {
    const { site, box, adds } = voting();
    site.before = ({ path }) => (path.includes('AddValidate') ? refused(500, '-2130575169') : undefined);
    expect(await codeOf(box.cast(poll(), [2]))).toBe('conflict');
    expect(adds()).toBe(8);
  });
});

describe('what the page saw a moment ago', () => {
  it('is enough to vote: nothing is read before', async () => {
    const { site, box } = voting();
    await box.myVotes([poll()]);
    const before = site.asked.length;
    await box.cast(poll(), [2]);
    expect(site.asked.slice(before).map(({ method, path }) => `${method} ${/AddValidate|folders/.exec(path)?.[0]}`)).toEqual(['POST AddValidate', 'GET folders']);
  });

  it('is not, once something was written', async () => {
    const { site, box } = voting();
    await box.myVotes([poll()]);
    await box.cast(poll(), [2]);
    const before = site.asked.length;
    await box.cast(poll(), [1]);
    expect(site.asked[before]).toMatchObject({ method: 'GET', path: expect.stringMatching(/AuthorId eq 5 and \(Poll eq 12\)/) });
  });
});
