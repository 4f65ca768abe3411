/** @jest-environment node */
import { emptyPollDraft } from '../../domain/polls/Poll';
import type { Poll } from '../../domain/polls/Poll';
import { pollLayout } from '../../domain/ballots/BallotLayout';
import { NO_OPTION } from '../../domain/ballots/step';
import { seenFingerprint } from '../../domain/polls/pollFingerprint';
import { pollWith, published, recordsOf } from '../../domain/polls/testing/pollWith';
import { OpenBallotsList } from '../../lists/polls';
import type { Answering } from '../connection/testing/connectionTo';
import { batchResponse, codeOf, connectionTo, json, partsOf } from '../connection/testing/connectionTo';
import type { AuditReport } from './AuditReport';
import { BallotAudit } from './BallotAudit';
import { BallotFolders } from './BallotFolders';
import { SharePointBallotBox } from './SharePointBallotBox';
import { BallotSite } from './testing/ballotSite';
import { SecretSite } from './testing/secretSite';

const FOLDER = pollLayout('12-a').folder({ slot: 1, from: NO_OPTION, to: 1 });
const yesterday = new Date(Date.now() - 24 * 3600_000);
const tomorrow = new Date(Date.now() + 24 * 3600_000);
const open = (id: number, changes: Partial<Poll> = {}, confidential = false): Poll => pollWith({ ...emptyPollDraft(), question: '?', options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }], id, records: recordsOf([yesterday, { ...published, confidential, box: `${id}-a` }]), ...changes });
const draft = (id: number): Poll => open(id, { records: [] });
const secret = (id: number, changes: Partial<Poll> = {}): Poll => open(id, changes, true);

/** Answers every read: lists are empty, boxes are those of the polls 12 and 13. */
function sharePoint(): Answering {
  const one = (url: string): object => ({ value: /\$expand=Folders/.test(url) ? [{ Name: '12-a', Folders: [{ Name: FOLDER, ItemCount: 3 }] }, { Name: '13-a', Folders: [] }] : [] });
  return connectionTo(
    Array.from({ length: 30 }, () => (request) => (/\$batch/.test(request.url) ? batchResponse(...partsOf(request).map((url) => ({ status: '200 OK', body: one(url) }))) : json(one(request.url)))),
    { userId: 5 }
  );
}

interface Opened {
  readonly box: SharePointBallotBox;
  /** What was asked for so far: of which list, or of which boxes. */
  asked(): Promise<readonly string[]>;
}

function openBox(): Opened {
  const { connection, sent } = sharePoint();
  const nameOf = (url: string): string => {
    const [, list] = /(ParvisBallots|ParvisConfidentialBallots)/.exec(url) ?? [];
    const [, which = ''] = /\$filter=([^&]*)/.exec(url) ?? [];
    const ids = [...which.replace(/\+/g, ' ').matchAll(/(?:Poll eq|Name eq) '?(\d+)/g)].map(([, id]) => id).join(' ');
    return `${list}${/folders/.test(url) ? ' boxes' : ''} ${ids || 'newest'}`;
  };
  const asked = async (): Promise<readonly string[]> => {
    // Asked for last: when it is answered, all others were sent.
    await connection.userId();
    await connection.sp.at('_api/web').select('Title')();
    return sent.flatMap((request) => (/\$batch/.test(request.url) ? partsOf(request) : [request.url])).filter((url) => /Ballots/.test(url)).map(nameOf);
  };
  return { box: new SharePointBallotBox(connection, { decide: async (poll) => poll, get: async () => open(12) }), asked };
}

const OPEN = 'ParvisBallots newest';
const SECRET = 'ParvisConfidentialBallots newest';

describe('what a page asks of ballots before it knows its polls', () => {
  it.each<readonly [string, readonly Poll[] | number | undefined, readonly string[]]>([
    ['nobody knows which polls there are', undefined, [OPEN, SECRET]],
    ['one poll is shown, by its number', 12, [OPEN]],
    ['no vote is confidential', [open(12), draft(13)], [OPEN]],
    ['one that is shown is', [open(12), secret(13)], [OPEN, SECRET]],
    ['one that opens later is', [secret(13, { opensAt: tomorrow })], [OPEN, SECRET]],
    ['one that is over was', [open(12), secret(13, { closesAt: yesterday })], [OPEN]]
  ])('of the agent’s own, when %s', async (_, polls, expected) => {
    const { box, asked } = openBox();
    box.expect(polls);
    expect([...(await asked())].sort()).toEqual([...expected].sort());
  });

  it.each<readonly [string, readonly Poll[] | number | undefined, readonly string[]]>([
    ['nobody knows which polls there are', undefined, ['ParvisBallots boxes newest']],
    ['one poll is shown, by its number', 12, ['ParvisBallots boxes 12']],
    ['some of them show a running tally', [open(12), open(13, { resultVisibility: 'afterClosing' }), secret(14), draft(15)], ['ParvisBallots boxes 12']],
    ['none of them does', [secret(14), draft(15), open(13, { resultVisibility: 'ownerOnly' })], []]
  ])('of the figures, when %s', async (_, polls, expected) => {
    const { box, asked } = openBox();
    box.expectFigures(polls);
    expect(await asked()).toEqual(expected);
  });

  it('is not asked for again', async () => {
    const { box, asked } = openBox();
    const polls = [open(12), secret(13)];
    box.expect(polls);
    box.expectFigures(polls);
    const before = await asked();
    expect(Object.keys(await box.myVotes(polls))).toEqual(['12', '13']);
    expect(await box.tallies(polls)).toEqual({ 12: expect.objectContaining({ voters: 3 }) });
    expect(await asked()).toEqual(before);
  });
});

describe('votes and figures', () => {
  it('of drafts are none', async () => {
    const { box, asked } = openBox();
    expect([await box.myVotes([draft(12)]), await box.tallies([draft(12)])]).toEqual([{}, {}]);
    expect(await asked()).toEqual([]);
  });

  it('are none in a box that is gone', async () => {
    const site = new BallotSite(OpenBallotsList.url);
    site.folder('12-a');
    const box = new SharePointBallotBox(site.connection, { decide: async (poll) => poll, get: async () => open(12) });
    expect(await box.tallies([open(12), open(13)])).toEqual({ 12: { counts: { 1: 0, 2: 0 }, voters: 0 } });
  });

  it('are asked of the list that holds them', async () => {
    const { box, asked } = openBox();
    await box.myVotes([open(12)]);
    expect(await asked()).toEqual(['ParvisBallots 12']);
    const other = openBox();
    await other.box.myVotes([secret(13)]);
    expect(await other.asked()).toEqual(['ParvisConfidentialBallots 13']);
  });
});

describe('the newest ballots of an agent', () => {
  const other = 9;

  it.each([
    [99, 1],
    [100, 2]
  ])('are enough where they are all that he has: %d of open votes', async (count, requests) => {
    const site = new BallotSite(OpenBallotsList.url);
    const box = new SharePointBallotBox(site.connection, { decide: async (poll) => poll, get: async () => open(12) });
    const layout = pollLayout('12-a');
    const step = { agentId: 5, number: 0, slot: 1, from: NO_OPTION, to: 1 };
    site.store(`12-a/${layout.folder(step)}`, layout.key(step), seenFingerprint(open(12)), { poll: 12 });
    for (let id = 1; id < count; id++) site.store('x', `x${id}`, '', { poll: 13 });
    site.store('x', 'y', '', { author: other });
    box.expect(12);
    expect((await box.myVotes([open(12)]))[12]?.choices).toEqual([1]);
    expect(site.asked.map(({ path }) => /\$orderby=ID desc&\$top=100/.test(path))).toEqual([true, false].slice(0, requests));
  });

  it.each([
    [99, 1],
    [100, 2]
  ])('are enough where they are all that he has: %d of confidential ones', async (count, requests) => {
    const site = new SecretSite();
    const box = new SharePointBallotBox(site.connection, { decide: async (poll) => poll, get: async () => secret(12) });
    site.secret('1', {}, { Title: seenFingerprint(secret(12)) });
    for (let id = 1; id < count; id++) site.secret('2', { poll: 13 });
    site.secret('2', { author: other });
    box.expect([secret(12)]);
    expect((await box.myVotes([secret(12)]))[12]?.choices).toEqual([1]);
    const ofSecrets = site.asked.filter(({ path }) => path.includes('Confidential'));
    expect(ofSecrets.map(({ path }) => /\$filter=AuthorId eq 5&\$orderby=ID desc&\$top=100/.test(path))).toEqual([true, false].slice(0, requests));
  });
});

describe('the votes of an owner', () => {
  it('are his ballots, not the folders that he made since', async () => {
    const site = new BallotSite(OpenBallotsList.url);
    const box = new SharePointBallotBox(site.connection, { decide: async (poll) => poll, get: async () => open(12) });
    const created = new Date(Date.now() - 3600_000);
    const step = { agentId: 5, number: 0, slot: 1, from: NO_OPTION, to: 1 };
    const layout = pollLayout('12-a');
    site.store(`12-a/${layout.folder(step)}`, layout.key(step), seenFingerprint(open(12)), { poll: 12, created });
    for (const name of ['12-a/edited-1', '13-a', '13-a/first-0-1']) site.folder(name);
    box.expect(12);
    const votes = await box.myVotes([open(12), open(13)]);
    expect([votes[12]?.choices, votes[12]?.at, votes[13]?.at]).toEqual([[1], created, null]);
  });
});

describe('the check of votes', () => {
  it('is made and certified by what is loaded for it', async () => {
    const site = new BallotSite(OpenBallotsList.url);
    const decide = jest.fn(async (poll: Poll) => poll);
    const box = new SharePointBallotBox(site.connection, { decide, get: async () => open(12) });
    const report = await box.audit(open(12));
    expect(report).toMatchObject({ read: 0, gaps: [] });
    expect(await box.certify(open(12), report)).toEqual(open(12));
    expect(decide).toHaveBeenCalledWith(open(12), expect.objectContaining({ kind: 'certified' }));
  });
});

describe('a certificate', () => {
  const report: AuditReport = { tally: { counts: { 1: 2, 2: 9 }, voters: 11 }, read: 11, exclusions: [], differences: [], gaps: [], ranking: null, covers: { texts: 't', windows: 'w', records: 'r', ballots: 'b', lastBallotId: 7 }, isAsCertified: null } as unknown as AuditReport;
  const decide = jest.fn(async (poll: Poll) => poll);
  const audit = (): BallotAudit => {
    const { connection } = sharePoint();
    return new BallotAudit(connection, new BallotFolders(connection), { decide, get: async () => open(12) });
  };
  beforeEach(() => decide.mockClear());

  it('is not given of what was not wholly read', async () => {
    expect(await codeOf(audit().certify(open(12), { ...report, gaps: ['countDiffers', 'mayNotSeeAll'] }))).toMatch(/RangeError.*countDiffers, mayNotSeeAll/);
    expect(decide).not.toHaveBeenCalled();
  });

  it('of an open vote says all figures and how much did not count', async () => {
    const excluded = { ballotId: 4, reason: 'altered', authorId: 1, editorId: 2, key: '', created: yesterday } as const;
    const poll = open(12, { invitedCount: 40 });
    await audit().certify(poll, { ...report, exclusions: [excluded, { ...excluded, ballotId: 5 }] });
    expect(decide).toHaveBeenCalledWith(poll, { kind: 'certified', result: { tally: report.tally, read: 11, excluded: { altered: 2 }, invitedCount: 40, ranking: null, texts: null, covers: report.covers } });
  });

  it('of a confidential one hides small groups, and how many ballots were read', async () => {
    const poll = secret(13, { minimumGroupSize: 5 });
    await audit().certify(poll, report);
    const [[, decision]] = decide.mock.calls as unknown as [[Poll, { readonly result: { readonly tally: { readonly counts: Record<number, unknown> }; readonly read: unknown } }]];
    expect(decision.result.read).toBeNull();
    expect(decision.result.tally.counts[1]).not.toBe(2);
  });
});
