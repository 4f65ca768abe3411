/** @jest-environment node */
import { ballotsFingerprint } from '../../domain/ballots/audit';
import type { CertifiedResult } from '../../domain/ballots/CertifiedResult';
import { pollLayout } from '../../domain/ballots/BallotLayout';
import { NO_OPTION } from '../../domain/ballots/step';
import { boxFolders } from '../../domain/polls/boxFolders';
import { coversNow } from '../../domain/polls/certificates';
import type { Poll } from '../../domain/polls/Poll';
import { emptyPollDraft } from '../../domain/polls/Poll';
import { seenFingerprint } from '../../domain/polls/pollFingerprint';
import { camille, day, pollWith, published, recordsOf, result } from '../../domain/polls/testing/pollWith';
import { ConfidentialBallotsList } from '../../lists/polls';
import { listRow } from '../provisioning/testing/listRow';
import { rememberWebRights } from '../connection/webRights';
import { BallotAudit } from './BallotAudit';
import { BallotFolders } from './BallotFolders';
import { SecretSite } from './testing/secretSite';

const layout = pollLayout('12-a');
const open = { ...published, box: '12-a' };
const secret = { ...open, confidential: true };
const OPTIONS = [{ id: 1, text: 'Lundi' }, { id: 2, text: 'Mardi' }];
const poll = (changes: Partial<Poll> = {}): Poll => pollWith({ ...emptyPollDraft(), question: 'Quel jour ?', options: OPTIONS, id: 12, mayChangeVote: true, minimumGroupSize: 2, records: recordsOf([day(1), open]), ...changes });
const SEEN = seenFingerprint(poll());

/** A poll with its box, as `camille` published it. */
function auditOf(shown: Poll = poll()) {
  const site = new SecretSite(camille.id);
  site.lists = [listRow(ConfidentialBallotsList)];
  rememberWebRights(site.connection, { High: '0', Low: '0' });
  site.folder('12-a', { created: day(1) });
  for (const name of boxFolders(shown, '12-a')) site.folder(`12-a/${name}`, { created: day(1) });
  const decide = jest.fn(async (each: Poll) => each);
  const audit = new BallotAudit(site.connection, new BallotFolders(site.connection), { decide, get: async () => shown });
  const vote = (agentId: number, to: number, title = seenFingerprint(shown), created = day(2)): void => {
    const step = { agentId, number: 0, slot: 1, from: NO_OPTION, to };
    site.store(`12-a/${layout.folder(step)}`, layout.key(step), title, { author: agentId, created });
  };
  return { site, audit, decide, vote, run: () => audit.audit(poll(), {}) };
}
const lastId = ({ items }: SecretSite): number => items[items.length - 1]?.Id ?? 0;
const reasons = ({ exclusions }: { readonly exclusions: readonly { readonly reason: string; readonly key: string | null }[] }) => exclusions.map(({ reason, key }) => [reason, key]);

describe('the check of an open vote', () => {
  it('says what counts, on what it rests, and nothing of who chose what', async () => {
    const { site, vote, run } = auditOf();
    vote(5, 1);
    vote(6, 1);
    vote(8, 2);
    expect(await run()).toEqual({
      tally: { counts: { 1: 2, 2: 1 }, voters: 3 },
      read: 3,
      exclusions: [],
      outOfOrder: [],
      differences: [],
      gaps: [],
      ranking: null,
      answers: [],
      covers: { ...coversNow(poll()), ballots: expect.stringMatching(/./), lastBallotId: lastId(site) },
      isAsCertified: null
    });
  });

  it('is of the poll as it is stored, whatever the page knew', async () => {
    const { vote, audit } = auditOf();
    vote(5, 1);
    expect((await audit.audit(poll({ records: recordsOf([day(1), secret]) }), {})).tally.voters).toBe(1);
  });

  it('names what does not count, where figures differ, and that not all was read', async () => {
    const { site, vote, run } = auditOf();
    vote(5, 1);
    vote(6, 2, 'other words');
    const sound = await run();
    expect(reasons(sound)).toEqual([['otherWords', '12-a:6:1:0']]);
    expect(sound).toMatchObject({ gaps: [], differences: [{ folder: 'first-0-2', live: 1, counted: 0 }], tally: { counts: { 1: 1, 2: 0 } } });
    site.before = ({ path }) => (path.includes('/folders') ? { body: { value: [{ Name: 'first-0-1', ItemCount: 4 }] } } : undefined);
    expect((await run()).gaps).toEqual(['countDiffers']);
  });

  it('of a ranking compares each two answers', async () => {
    const ranking = poll({ kind: 'ranking' });
    const { vote, run } = auditOf(ranking);
    vote(5, 2, `${seenFingerprint(ranking)} 2,1`);
    expect((await run()).ranking).toEqual({ order: [expect.objectContaining({ id: 2, points: 1, place: 1 }), expect.objectContaining({ id: 1, points: 0, place: 2 })], winner: 2 });
  });
});

describe('folders in the box of a poll', () => {
  const STRANGER = 9;
  const makers = poll({ createdBy: { id: 31, name: 'a' }, modifiedBy: { id: 32, name: 'b' } });

  it.each<readonly [string, string, number, boolean]>([
    ['of a step, whoever made it', 'more-0-2', STRANGER, false],
    ['that announces what is known', 'decided-0', STRANGER, false],
    ['that announces what is not, of who made the poll', 'decided-5', 31, false],
    ['that announces what is not, of who changed it', 'edited-9', 32, false],
    ['that announces what is not, of who decided about it', 'decided-5', camille.id, false],
    ['that announces what is not, of anybody else', 'decided-5', STRANGER, true],
    ['of answers that there were before, of who made the poll', 'first-0-9', camille.id, false],
    ['of answers that there never were', 'first-0-9', STRANGER, true],
    ['of any other name, whoever made it', 'notes', camille.id, true]
  ])('belong there or not: %s', async (_, name, author, isForeign) => {
    const { site, run } = auditOf(poll({ ...makers, maxChoices: 2 }));
    site.folder(`12-a/${name}`, { author, created: day(2) });
    expect(reasons(await run())).toEqual(isForeign ? [['foreignFolder', name]] : []);
  });

  it('that a decision vouches for tell that what lies behind them came later, whatever time it claims', async () => {
    const closed = poll({ records: recordsOf([day(1), open], [day(4), { kind: 'closed' }]) });
    const { site, vote, run } = auditOf(closed);
    vote(5, 1);
    site.folder('12-a/closed-2', { created: day(4) });
    vote(6, 1, SEEN, day(3));
    vote(8, 2, SEEN, day(3, 10));
    expect(reasons(await run())).toEqual([['late', '12-a:6:1:0'], ['late', '12-a:8:1:0']]);
  });
});

describe('a certificate that was given', () => {
  const certified = (covers: CertifiedResult['covers'], at = day(3)): Poll => poll({ records: recordsOf([day(1), open], [at, { kind: 'certified', result: { ...result, covers } }]) });

  it('still covers the ballots that were there, whatever came after it', async () => {
    const first = auditOf();
    first.vote(5, 1);
    const { covers } = await first.run();
    const same = auditOf(certified(covers));
    same.vote(5, 1);
    expect((await same.run()).isAsCertified).toBe(true);
    same.vote(6, 2);
    const later = await same.run();
    expect([later.isAsCertified, later.covers.lastBallotId - covers.lastBallotId]).toEqual([true, 1]);
    const other = auditOf(certified(covers));
    other.vote(5, 2);
    expect((await other.run()).isAsCertified).toBe(false);
  });

  it('that does not say what it covers cannot be compared', async () => {
    const { run } = auditOf(certified(null));
    expect((await run()).isAsCertified).toBeNull();
  });
});

describe('the check of a confidential vote', () => {
  const confidential = (changes: Partial<Poll> = {}): Poll => poll({ records: recordsOf([day(1), secret]), ...changes });
  const MAY_SEE = { High: '0', Low: String(0x800 + 0x100) };
  function secrets(shown = confidential(), permissions: object | null = MAY_SEE) {
    const { site, ...others } = auditOf(shown);
    site.lists = permissions ? [listRow(ConfidentialBallotsList, { EffectiveBasePermissions: permissions })] : [];
    const vote = (author: number, choices: string, created = day(2)): void => site.secret(choices, { author, created }, { Title: SEEN });
    return { ...others, site, vote };
  }
  const idsOf = (covers: CertifiedResult['covers'], at = day(3), minimumGroupSize = 2): Poll => confidential({ minimumGroupSize, records: recordsOf([day(1), secret], [at, { kind: 'certified', result: { ...result, covers } }]) });
  const covering = (lastBallotId: number): CertifiedResult['covers'] => ({ texts: '', windows: '', records: '', ballots: '', lastBallotId });

  it('counts the last vote of each, and names nobody', async () => {
    const { site, vote, run } = secrets();
    vote(5, '1');
    vote(6, '2');
    vote(6, '1', day(2, 10));
    vote(8, '9');
    const report = await run();
    expect(report).toMatchObject({ tally: { counts: { 1: 2, 2: 0 }, voters: 2 }, read: 4, differences: [], gaps: [], isAsCertified: null, ranking: null });
    expect(report.exclusions).toEqual([expect.objectContaining({ reason: 'unknownOption', authorId: null, key: null })]);
    expect(report.covers).toEqual({ ...coversNow(confidential()), ballots: expect.stringMatching(/./), lastBallotId: Number(site.secrets[3]?.Id) });
    expect(Object.keys(report)).not.toContain('choices');
  });

  it.each<readonly [string, object | null, boolean]>([
    ['manages lists and checks out for others', MAY_SEE, true],
    ['manages lists alone', { High: '0', Low: '2048' }, false],
    ['checks out for others alone', { High: '0', Low: '256' }, false],
    ['is not told of the list', null, false]
  ])('is whole for who may see all votes alone: who %s', async (_, permissions, seesAll) => {
    expect((await secrets(confidential(), permissions).run()).gaps).toEqual(seesAll ? [] : ['mayNotSeeAll']);
  });

  it('is not whole where SharePoint counts more', async () => {
    const { site, run } = secrets();
    site.before = ({ path }) => (path.includes('ItemCount') && path.includes(ConfidentialBallotsList.url) ? { body: { ItemCount: 7 } } : undefined);
    expect((await run()).gaps).toEqual(['countDiffers']);
  });

  it('takes other confidential votes for witnesses', async () => {
    const { site, vote, run } = secrets(confidential({ closesAt: day(4) }));
    vote(5, '1');
    for (const author of [21, 22]) site.secret('1', { author, poll: 13, created: day(5) });
    vote(6, '1', day(3));
    expect((await run()).exclusions.map(({ reason }) => reason)).toEqual(['late']);
  });

  it.each<readonly [string, number, number, boolean]>([
    ['nobody voted otherwise', 0, 2, false],
    ['one of at least two did', 1, 2, true],
    ['two of at least two did', 2, 2, false],
    ['two of at least three did', 2, 3, true]
  ])('gives no certificate that would tell, beside the last one, who voted how: %s', async (_, changed, minimum, isTelling) => {
    const { site, vote, run } = secrets(idsOf(covering(1000), day(3), minimum));
    for (const author of [5, 6, 8]) vote(author, '1');
    const covered = Number(site.secrets[2]?.Id);
    const again = secrets(idsOf(covering(covered), day(3), minimum));
    for (const author of [5, 6, 8]) again.vote(author, '1');
    for (let author = 0; author < changed; author++) again.vote(40 + author, '2', day(2, 10));
    expect((await again.run()).gaps).toEqual(isTelling ? ['tooFewChanged'] : []);
    expect((await run()).gaps).toEqual([]);
  });

  it('compares with a certificate that does not say what it covers by its time', async () => {
    const at = (hour: number): Promise<readonly string[]> => {
      const { vote, run } = secrets(idsOf(null));
      vote(5, '1', day(3));
      vote(6, '2', day(3, hour));
      return run().then(({ gaps }) => gaps);
    };
    expect(await at(9)).toEqual([]);
    expect(await at(10)).toEqual(['tooFewChanged']);
  });

  it('compares with what counted by the decisions before the certificate', async () => {
    const records = recordsOf([day(1), secret], [day(2), { kind: 'closed' }], [day(4), { kind: 'certified', result: { ...result, covers: covering(1000) } }], [day(5), { kind: 'refused', recordIds: [2] }]);
    const { vote, run } = secrets(confidential({ records }));
    vote(5, '1', day(3));
    expect(await run()).toMatchObject({ tally: { voters: 1 }, gaps: ['tooFewChanged'] });
  });

  it('is certified without the figures of small groups, a ranking without any', async () => {
    const ranking = { order: [{ id: 1, points: 3, place: 1 }, { id: 2, points: 1, place: 2 }], winner: 1 };
    const { audit, decide, run } = secrets();
    const report = { ...(await run()), ranking, tally: { counts: { 1: 3, 2: 0 }, voters: 3 } };
    const shown = confidential({ kind: 'ranking' });
    await audit.certify(shown, report);
    expect(decide).toHaveBeenLastCalledWith(shown, expect.objectContaining({ result: expect.objectContaining({ excluded: {}, read: null, ranking: { order: [{ id: 1, points: null, place: 1 }, { id: 2, points: null, place: 2 }], winner: 1 } }) }));
    await audit.certify(poll(), report);
    expect(decide).toHaveBeenLastCalledWith(poll(), expect.objectContaining({ result: expect.objectContaining({ ranking, tally: report.tally, read: 0 }) }));
  });
});

test('what a certificate covers is all ballots, whatever the order in which they were read', async () => {
  const { site, vote, run } = auditOf();
  vote(5, 1);
  site.store('12-a', 'no key of a vote', '', { author: 6, created: day(2) });
  const { covers } = await run();
  expect(covers.lastBallotId).toBe(lastId(site));
  expect(covers.ballots).not.toBe(ballotsFingerprint([], covers.lastBallotId));
});
