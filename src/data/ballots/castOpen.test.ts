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
    const { site, box, get } = voting();
    await box.cast(poll(), [2]);
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [2] } });
    expect(site.items).toHaveLength(1);
    expect(get).not.toHaveBeenCalled();
  });

  it('is changed by a further step, where it may be', async () => {
    const { site, box, get } = voting();
    await box.cast(poll(), [2]);
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] }, tally: { counts: { 1: 1, 2: 0 }, voters: 1 } });
    // What it stored itself leaves no doubt.
    expect(get).not.toHaveBeenCalled();
    expect(site.stored()[1]).toMatch(/^12-a:5:1:1 12-a\/first-2-1 /);
    const fixed = poll({ mayChangeVote: false });
    const severalFixed = poll({ mayChangeVote: false, ...SEVERAL });
    const fixedOnes = voting(severalFixed);
    await fixedOnes.box.cast(severalFixed, [1]);
    expect(await fixedOnes.box.cast(severalFixed, [2, 3])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [1] } });
    expect(fixedOnes.site.items).toHaveLength(1);
    const once = voting(fixed);
    await once.box.cast(fixed, [2]);
    expect(await once.box.cast(fixed, [1])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [2] } });
    expect(once.site.items).toHaveLength(1);
  });

  it('of several answers takes one step each, the figures after the last; each says the whole', async () => {
    const several = poll(SEVERAL);
    const { site, box, get } = voting(several);
    expect(await box.cast(several, [3, 1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1, 3] }, tally: { counts: { 1: 1, 3: 1 }, voters: 1 } });
    expect(site.stored()).toEqual([expect.stringMatching(/^12-a:5:1:0 12-a\/first-0-1 \S+ 1,3$/), expect.stringMatching(/^12-a:5:2:0 12-a\/more-0-3 \S+ 1,3$/)]);
    expect(await box.cast(several, [])).toMatchObject({ outcome: 'recorded', vote: { choices: [] } });
    expect(get).not.toHaveBeenCalled();
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

  it('that stood already is told so, with the poll as it is now', async () => {
    const { site, box } = voting(poll(), () => poll({ etag: '"2"' }));
    site.store('12-a/first-0-1', '12-a:5:1:0', SEEN, { poll: 12 });
    site.folder('12-a/edited-1');
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [1] }, poll: { etag: '"2"' } });
  });

  it('that another tab sent to a poll which was reopened stands', async () => {
    const over = poll({ closesAt: hourAgo });
    const longer = poll({ closesAt: null, etag: '"2"' });
    const { site, box, adds } = voting(over, () => longer);
    site.store('12-a/first-0-1', '12-a:5:1:0', SEEN, { poll: 12 });
    expect(await box.cast(over, [1])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [1] }, poll: { etag: '"2"' } });
    expect(adds()).toBe(0);
  });

  it('is not sent to a poll that was reopened with other words', async () => {
    const over = poll({ closesAt: hourAgo });
    const { box, adds } = voting(over, () => poll({ question: 'Quelle heure ?', etag: '"2"' }));
    expect(await box.cast(over, [1])).toMatchObject({ outcome: 'otherWords', vote: { choices: [] }, poll: { etag: '"2"' } });
    expect(adds()).toBe(0);
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
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [2] }, tally: { voters: 1 } });
    expect(site.items).toHaveLength(1);
  });

  it('that does not arrive is tried once more', async () => {
    const { site, box, adds } = voting();
    site.before = ({ path }) => (path.includes('AddValidate') ? broken() : undefined);
    expect(await codeOf(box.cast(poll(), [2]))).toBe('offline');
    expect(adds()).toBe(2);
  });

  it.each([false, true])('has its figures read again where they did not come with it: %s', async (isOld) => {
    const shown = isOld ? poll({ records: recordsOf([yesterday, { ...published, box: null }]) }) : poll();
    const { site, box } = voting(shown);
    for (const name of ['12', '12/first-0-2']) if (isOld) site.folder(name);
    let failures = 0;
    site.before = ({ path }) => {
      if (!path.includes('/folders') || failures++ > 0) return undefined;
      return isOld ? broken() : refused(403, '-2147024891');
    };
    expect(await box.cast(shown, [2])).toMatchObject({ outcome: 'recorded', tally: { counts: { 2: 1 }, voters: 1 } });
    expect(failures).toBe(2);
  });

  it('that was stored for a box that is gone since has no figures', async () => {
    const { site, box, get } = voting();
    await box.myVotes([poll()]);
    site.before = ({ path }) => (path.includes('/folders') ? refused(404, '-2147024894') : undefined);
    expect(await codeOf(box.cast(poll(), [2]))).toBe('notFound');
    site.before = () => undefined;
    site.folders.clear();
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [2] }, tally: null });
    expect(get).toHaveBeenCalled();
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
    site.store('12-a/first-0-1', '12-a:5:1:0', SEEN, { poll: 12, author: 9 });
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect(site.stored()[1]).toMatch(/^12-a:5:1:[1-9]\d* 12-a\/first-0-2 /);
  });

  it('by another tab of the agent is gone on from', async () => {
    const { site, box, get } = voting();
    await box.myVotes([poll()]);
    site.store('12-a/first-0-1', '12-a:5:1:0', SEEN, { poll: 12 });
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect(site.stored()[1]).toMatch(/^12-a:5:1:1 12-a\/first-1-2 /);
    // What another page stored may rest on a poll that this one does not know.
    expect(get).toHaveBeenCalledTimes(1);
    // From then on it knows.
    expect(await box.cast(poll(), [3])).toMatchObject({ outcome: 'recorded', vote: { choices: [3] } });
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('again and again is given up after eight tries', async () => {
    const { site, box, adds } = voting();
    site.before = ({ path }) => (path.includes('AddValidate') ? refused(500, '-2130575169') : undefined);
    expect(await codeOf(box.cast(poll(), [2]))).toBe('conflict');
    expect(adds()).toBe(8);
  });
});

describe('steps of two tabs that do not go together', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are put right: the same answer twice is left once', async () => {
    const several = poll(SEVERAL);
    const { site, box } = voting(several);
    await box.myVotes([several]);
    site.store('12-a/more-0-1', '12-a:5:2:0', seenFingerprint(several), { poll: 12 });
    expect(await box.cast(several, [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] } });
    expect(site.stored()[2]).toMatch(/^12-a:5:2:1 12-a\/more-1-0 /);
  });

  it.each<readonly [string, readonly string[], readonly number[], string]>([
    ['a first vote of each', ['first-0-2'], [1], 'first-2-1'],
    ['a change by each', ['first-0-1', 'first-1-2'], [3], 'first-2-3']
  ])('are put right where both passed over a key: %s', async (_, [first = '', second = first], wanted, right) => {
    const { site, box } = voting();
    const number = first === second ? 0 : 1;
    if (number === 1) site.store(`12-a/${first}`, '12-a:5:1:0', SEEN, { poll: 12 });
    site.store('12-a/first-0-1', `12-a:5:1:${number}`, SEEN, { poll: 13, author: 9 });
    await box.myVotes([poll()]);
    let reads = 0;
    site.after = ({ path }) => {
      // The other tab stores its step after this one read where the agent stands.
      if (path.includes('items?') && ++reads === 1) site.store(`12-a/${second}`, '12-a:5:1:70', SEEN, { poll: 12 });
    };
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    expect(await box.cast(poll(), wanted)).toMatchObject({ vote: { choices: wanted, uncounted: null } });
    jest.restoreAllMocks();
    expect(site.stored().slice(-1)).toEqual([expect.stringContaining(right)]);
  });

  it('of which the other was the last are told as they stand', async () => {
    const several = poll(SEVERAL);
    const { site, box, adds } = voting(several);
    await box.myVotes([several]);
    site.after = ({ path }) => {
      if (path.includes('AddValidate') && adds() === 1) site.store('12-a/first-1-2', '12-a:5:1:1', seenFingerprint(several), { poll: 12 });
    };
    expect(await box.cast(several, [1])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [2] } });
    expect(adds()).toBe(1);
  });

  it('of which the other took all back are told as they stand', async () => {
    const several = poll(SEVERAL);
    const { site, box, adds } = voting(several);
    await box.myVotes([several]);
    site.after = ({ path }) => {
      if (!path.includes('AddValidate') || adds() !== 2) return;
      site.store('12-a/more-2-0', '12-a:5:2:1', seenFingerprint(several), { poll: 12 });
      site.store('12-a/first-1-0', '12-a:5:1:1', seenFingerprint(several), { poll: 12 });
    };
    expect(await box.cast(several, [1, 2])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [] } });
    expect(adds()).toBe(2);
  });

  it('are told as they stand in a poll that was changed, and not sent once more', async () => {
    const several = poll(SEVERAL);
    const { site, box, adds } = voting(several, () => poll({ ...SEVERAL, etag: '"2"' }));
    await box.myVotes([several]);
    site.folder('12-a/edited-1');
    site.after = ({ path }) => {
      if (path.includes('AddValidate') && adds() === 1) site.store('12-a/first-1-2', '12-a:5:1:1', seenFingerprint(several), { poll: 12 });
    };
    expect(await box.cast(several, [1])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [2] }, poll: { etag: '"2"' } });
    expect(adds()).toBe(1);
  });

  it('go on where the first of several was there before', async () => {
    const several = poll(SEVERAL);
    const { site, box } = voting(several);
    await box.myVotes([several]);
    site.store('12-a/first-0-1', '12-a:5:1:0', seenFingerprint(several), { poll: 12 });
    expect(await box.cast(several, [1, 3])).toMatchObject({ outcome: 'recorded', vote: { choices: [1, 3] } });
    expect(site.stored().slice(1)).toEqual([expect.stringMatching(/^12-a:5:2:0 12-a\/more-0-3 /)]);
  });
});

describe('a vote at an edge', () => {
  const sent = ({ site }: ReturnType<typeof voting>): readonly string[] => site.asked.map(({ method, path }) => `${method} ${/AddValidate|folders|items/.exec(path)?.[0]}`);

  it('of which the server decides is read again after it', async () => {
    const ending = poll({ closesAt: new Date(Date.now() + 12_000) });
    const edge = voting(ending);
    expect(await edge.box.cast(ending, [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] } });
    expect(sent(edge)).toEqual(['GET items', 'POST AddValidate', 'GET folders', 'GET items']);
    const over = poll({ closesAt: new Date(Date.now() - 3000) });
    const late = voting(over);
    expect(await late.box.cast(over, [1])).toMatchObject({ outcome: 'tooLate', vote: { choices: [], uncounted: { reason: 'late' } } });
    expect(late.site.items).toHaveLength(1);
  });

  it('that another tab stored in time stands, though this page did not know', async () => {
    const over = poll({ closesAt: hourAgo });
    const { site, box, adds } = voting(over);
    await box.myVotes([over]);
    site.store('12-a/first-0-1', '12-a:5:1:0', SEEN, { poll: 12, created: new Date(Date.now() - 2 * 3600_000) });
    expect(await box.cast(over, [1])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [1] } });
    expect(adds()).toBe(0);
  });
});

describe('a ranking', () => {
  const ranking = poll({ kind: 'ranking' });

  it('is one step for its first place that says the whole, in the agent’s order', async () => {
    const { site, box } = voting(ranking);
    expect(await box.cast(ranking, [2, 99, 3, 1])).toMatchObject({ outcome: 'recorded', vote: { choices: [2, 3, 1] } });
    expect(site.stored()).toEqual([`12-a:5:1:0 12-a/first-0-2 ${seenFingerprint(ranking)} 2,3,1`]);
    expect(await box.cast(ranking, [2, 1, 3])).toMatchObject({ outcome: 'recorded', vote: { choices: [2, 1, 3] } });
    expect(site.stored()[1]).toMatch(/ 12-a\/first-2-2 .* 2,1,3$/);
  });
});

describe('a vote in a poll of an earlier version', () => {
  const old = poll({ records: recordsOf([yesterday, { ...published, box: null }]) });
  function votingOld() {
    const { site, ...others } = voting(old);
    site.folder('12');
    site.asked.length = 0;
    return { site, ...others };
  }

  it('makes the folder of its step where nobody took it yet, and reads the figures after it', async () => {
    const { site, box } = votingOld();
    expect(await box.cast(old, [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] }, tally: { counts: { 2: 1 }, voters: 1 } });
    expect(site.stored()).toEqual([expect.stringMatching(/^12:5:1:0 12\/first-0-2 /)]);
    expect(site.folders.has('/sites/intranet/Lists/ParvisBallots/12/first-0-2')).toBe(true);
    expect(site.asked.map(({ path }) => /AddValidate|folders|items\?/.exec(path)?.[0])).toEqual(['items?', 'AddValidate', 'AddValidate', 'AddValidate', 'folders']);
  });

  it('makes none where it is forbidden to vote', async () => {
    const { site, box, adds } = votingOld();
    site.before = ({ path }) => (path.includes('AddValidate') ? refused(403, '-2147024891') : undefined);
    expect(await codeOf(box.cast(old, [2]))).toBe('forbidden');
    expect(adds()).toBe(1);
  });

  it('makes none in a poll of this one: its folders were made by who published it', async () => {
    const { site, box } = voting();
    site.folders.delete('/sites/intranet/Lists/ParvisBallots/12-a/first-0-2');
    expect(await codeOf(box.cast(poll(), [2]))).toBe('notFound');
    expect(site.folders.has('/sites/intranet/Lists/ParvisBallots/12-a/first-0-2')).toBe(false);
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

  it('does not keep a vote from being stored that another tab took back since', async () => {
    const { site, box } = voting();
    site.store('12-a/first-0-2', '12-a:5:1:0', SEEN, { poll: 12 });
    await box.myVotes([poll()]);
    site.store('12-a/first-2-0', '12-a:5:1:1', SEEN, { poll: 12 });
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect(site.items).toHaveLength(3);
  });

  it('leaves no doubt about what other pages stored before: the poll is not read again', async () => {
    const { site, box, get } = voting();
    site.store('12-a/first-0-2', '12-a:5:1:0', SEEN, { poll: 12 });
    await box.myVotes([poll()]);
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] } });
    expect(get).not.toHaveBeenCalled();
  });

  it('of other polls tells nothing of this one', async () => {
    const { site, box } = voting();
    await box.myVotes([poll({ id: 13 })]);
    const before = site.asked.length;
    await box.cast(poll(), [2]);
    expect(site.asked[before]).toMatchObject({ method: 'GET', path: expect.stringMatching(/Poll eq 12/) });
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
