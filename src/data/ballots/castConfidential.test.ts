/** @jest-environment node */
import type { Poll } from '../../domain/polls/Poll';
import { emptyPollDraft } from '../../domain/polls/Poll';
import { seenFingerprint } from '../../domain/polls/pollFingerprint';
import { pollWith, published, recordsOf } from '../../domain/polls/testing/pollWith';
import { ConfidentialBallotsList } from '../../lists/polls';
import { refused } from '../connection/testing/answering';
import { broken, codeOf } from '../connection/testing/connectionTo';
import { rememberWebRights } from '../connection/webRights';
import { rememberVersions } from '../provisioning/storedVersions';
import { listRow } from '../provisioning/testing/listRow';
import { SharePointBallotBox } from './SharePointBallotBox';
import { SecretSite } from './testing/secretSite';

const now = Date.now();
const yesterday = new Date(now - 24 * 3600_000);
const hourAgo = new Date(now - 3600_000);
const confidential = { ...published, confidential: true, box: '12-a' };
const poll = (changes: Partial<Poll> = {}): Poll =>
  pollWith({ ...emptyPollDraft(), question: 'Quel jour ?', options: [{ id: 1, text: 'Lundi' }, { id: 2, text: 'Mardi' }], id: 12, mayChangeVote: true, records: recordsOf([yesterday, confidential]), ...changes });
const FIXED = { mayChangeVote: false };
const seenBy = (shown: Poll): { readonly Title: string } => ({ Title: seenFingerprint(shown) });
const SEEN = seenBy(poll());

function voting(shown = poll(), latest: () => Poll = () => shown) {
  const site = new SecretSite();
  site.lists = [listRow(ConfidentialBallotsList)];
  rememberWebRights(site.connection, { High: '0', Low: '2' });
  site.folder('12-a');
  const get = jest.fn(async () => latest());
  const box = new SharePointBallotBox(site.connection, { get, decide: async (each) => each });
  /** Which operations were asked for since the last call. */
  const asked = (): readonly string[] => site.asked.splice(0).map(({ method, path }) => `${method} ${/lists\?|folders|items\?|items/.exec(path)?.[0]}`);
  return { site, box, get, asked };
}
const known = (site: SecretSite, version = 3): void => rememberVersions(site.connection, new Map([[ConfidentialBallotsList.url, { version }]]));

describe('a confidential vote', () => {
  it('is one item that its answer tells of, with the words that were seen; nobody is told figures', async () => {
    const { site, box, get } = voting();
    const { vote, ...result } = await box.cast(poll(), [2]);
    expect(result).toEqual({ outcome: 'recorded', poll: null, tally: null });
    expect(vote).toEqual({ choices: [2], at: new Date(String(site.secrets[0]?.Created)), uncounted: null, unfinished: null });
    expect(site.secrets).toEqual([expect.objectContaining({ Poll: 12, Title: SEEN.Title, Secret: '2', Choices: null })]);
    expect(get).not.toHaveBeenCalled();
  });

  it('is read before it, unless the page did a moment ago, and goes out with the reading of what owners announced', async () => {
    const { site, box, asked } = voting();
    await box.cast(poll(), [2]);
    expect(asked()).toEqual(['GET items?', 'GET lists?', 'POST items', 'GET folders']);
    known(site);
    await box.myVotes([poll()]);
    asked();
    await box.cast(poll(), [1]);
    expect(asked()).toEqual(['POST items', 'GET folders']);
    // It wrote since.
    await box.cast(poll(), [2]);
    expect(asked()).toEqual(['GET items?', 'POST items', 'GET folders']);
  });

  it('of a list that does not have the newer column yet stands in the older one', async () => {
    const { site, box } = voting();
    known(site, 2);
    await box.cast(poll(), [2]);
    expect(site.secrets).toEqual([expect.objectContaining({ Choices: '2', Secret: null })]);
  });

  it.each<readonly [number | null, RegExp]>([
    [null, /\$select=\*&/],
    [2, /\$select=Id,Poll,Title,Choices,AuthorId,EditorId,Created,Modified&/],
    [3, /\$select=Id,Poll,Title,Choices,AuthorId,EditorId,Created,Modified,Secret&/]
  ])('is asked for by the columns that the list has; all of them where nobody has looked: version %s', async (version, columns) => {
    const { site, box } = voting();
    if (version !== null) known(site, version);
    site.secret('2', {}, SEEN);
    site.secret('1', { author: 9 }, SEEN);
    site.secret('1', { poll: 13 }, SEEN);
    const votes = await box.myVotes([poll(), poll({ id: 14 })]);
    expect([votes[12]?.choices, votes[14]?.choices]).toEqual([version === 2 ? [] : [2], []]);
    expect(site.asked.map(({ path }) => path)).toEqual([expect.stringMatching(columns)]);
    expect(site.asked[0]?.path).toMatch(/\$filter=AuthorId eq 5 and \(Poll eq 12 or Poll eq 14\)&/);
  });

  it('that stands already is not stored again, nor is none taken back', async () => {
    const { site, box } = voting();
    site.secret('2', {}, SEEN);
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [2] } });
    expect(site.secrets).toHaveLength(1);
    expect(await box.cast(poll(), [])).toMatchObject({ outcome: 'recorded', vote: { choices: [] } });
    expect(site.secrets[1]).toMatchObject({ Secret: '-' });
    expect(await box.cast(poll(), [])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [] } });
    expect(site.secrets).toHaveLength(2);
  });

  it('is not refused by what the page saw: another tab may have changed it', async () => {
    const { site, box } = voting();
    site.secret('2', { created: hourAgo }, SEEN);
    await box.myVotes([poll()]);
    site.secret('1', { created: yesterday }, SEEN);
    site.secret('1', {}, SEEN);
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect(site.secrets).toHaveLength(4);
  });
});

describe('a confidential vote that cannot be changed', () => {
  it('is refused where another stands', async () => {
    const { site, box } = voting(poll(FIXED));
    site.secret('2', {}, seenBy(poll(FIXED)));
    expect(await box.cast(poll(FIXED), [1])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [2] } });
    expect(site.secrets).toHaveLength(1);
  });

  it('is read after it was stored, since another tab may have been first', async () => {
    const { site, box, asked } = voting(poll(FIXED));
    known(site);
    await box.myVotes([poll(FIXED)]);
    site.secret('1', {}, seenBy(poll(FIXED)));
    asked();
    expect(await box.cast(poll(FIXED), [2])).toMatchObject({ outcome: 'alreadyVoted', vote: { choices: [1] } });
    expect(asked()).toEqual(['POST items', 'GET folders', 'GET items?']);
    expect(site.secrets).toHaveLength(2);
  });
});

describe('a confidential vote at an edge', () => {
  it('is not sent after the end; the poll is read again', async () => {
    const over = poll({ closesAt: hourAgo });
    const { site, box, get } = voting(over);
    expect(await box.cast(over, [1])).toMatchObject({ outcome: 'tooLate', vote: { choices: [] }, poll: null });
    expect([site.secrets.length, get.mock.calls.length]).toEqual([0, 1]);
  });

  it('is sent within seconds of it: the server decides, and what was there before stands', async () => {
    const over = poll({ closesAt: new Date(Date.now() - 3000) });
    const { site, box } = voting(over);
    site.secret('1', { created: hourAgo }, seenBy(over));
    expect(await box.cast(over, [2])).toMatchObject({ outcome: 'tooLate', vote: { choices: [1], uncounted: { reason: 'late' } } });
    expect(site.secrets).toHaveLength(2);
  });

  it('that was late by the clock is sent where the poll was reopened meanwhile', async () => {
    const over = poll({ closesAt: hourAgo });
    const { site, box } = voting(over, () => poll({ closesAt: null, etag: '"2"' }));
    expect(await box.cast(over, [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] }, poll: { etag: '"2"' } });
    expect(site.secrets).toHaveLength(1);
  });
});

describe('a confidential vote that another tab sent after the poll was reopened', () => {
  it('stands, though this page was told that it is over', async () => {
    const over = poll({ closesAt: hourAgo });
    const { site, box } = voting(over, () => poll({ closesAt: null, etag: '"2"' }));
    site.secret('1', {}, SEEN);
    expect(await box.cast(over, [1])).toMatchObject({ outcome: 'alreadyRecorded', vote: { choices: [1] }, poll: { etag: '"2"' } });
    expect(site.secrets).toHaveLength(1);
  });
});

describe('a confidential vote and what owners announced', () => {
  it('is judged by it', async () => {
    const closed = poll({ records: recordsOf([yesterday, confidential], [hourAgo, { kind: 'closed' }]) });
    const { site, box } = voting(poll(), () => closed);
    site.folder('12-a/decided-1');
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'tooLate', vote: { choices: [], uncounted: { reason: 'late' } }, poll: { records: [{}, {}] }, tally: null });
  });

  it('is judged by the poll itself where its box is gone', async () => {
    const { site, box, get } = voting();
    site.folders.clear();
    expect(await box.cast(poll(), [1])).toMatchObject({ outcome: 'recorded', vote: { choices: [1] } });
    expect(get).toHaveBeenCalledTimes(1);
  });

  it('is an error where the box cannot be read for another reason', async () => {
    const { site, box } = voting();
    site.before = ({ path }) => (path.includes('folders') ? refused(403, '-2147024891') : undefined);
    expect(await codeOf(box.cast(poll(), [1]))).toBe('forbidden');
  });
});

describe('a confidential vote on a bad line', () => {
  it('whose answer was lost is sent again: the same thing twice is one vote', async () => {
    const { site, box } = voting();
    site.loseAnswers(1);
    expect(await box.cast(poll(), [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect(site.secrets.map(({ Secret }) => Secret)).toEqual(['2', '2']);
  });

  it.each([
    ['before it is stored', true, 0],
    ['after it was stored', false, 1]
  ])('is read again where the answer was lost %s', async (_, mayChangeVote, storedBefore) => {
    const shown = poll({ mayChangeVote });
    const { site, box } = voting(shown);
    known(site);
    let lost = false;
    site.after = ({ path }) => {
      if (lost || !path.includes('items?') || site.secrets.length !== storedBefore) return;
      lost = true;
      broken();
    };
    expect(await box.cast(shown, [2])).toMatchObject({ outcome: 'recorded', vote: { choices: [2] } });
    expect([lost, site.secrets.length]).toEqual([true, 1]);
  });

  it('that is forbidden is an error', async () => {
    const { site, box } = voting();
    site.before = ({ method }) => (method === 'POST' ? refused(403, '-2147024891') : undefined);
    expect(await codeOf(box.cast(poll(), [2]))).toBe('forbidden');
  });
});
