import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import type { Step } from '../../src/domain/ballots/step';
import { OvertakenError } from '../../src/domain/polls/OvertakenError';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { decisionAnnouncement } from '../../src/domain/polls/announcements';
import { seenFingerprint } from '../../src/domain/polls/pollFingerprint';
import { brokenCertificate } from '../../src/domain/polls/certificates';
import { ballotRules, pollState } from '../../src/domain/polls/pollState';
import { PollDraftsList } from '../../src/lists/pollOwners';
import { ConfidentialBallotsList, OpenBallotsList, PollRecordsList, PollsList } from '../../src/lists/polls';
import type { Hostile } from './hostile';
import { hostileOn } from './hostile';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { withPolls } from './preparations';

/** What hostile agents, members and owners try with polls over REST, what comes of it and who is named. */
export function run(name: string, open: OpenSite): void {
  describe(`hostile people and polls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let hostile: Hostile;
    let owner: PollServices;
    const ids = new Map<Persona, number>();
    const as = (persona: Persona): PollServices => createPollServices(site.connection(persona));
    const idOf = (persona: Persona): number => ids.get(persona) ?? 0;

    before(async () => {
      site = await open(withPolls);
      owner = as('owner');
      for (const persona of ['owner', 'admin', 'member', 'visitor', 'colleague', 'agent1', 'agent2', 'agent3', 'agent4'] as const) ids.set(persona, await as(persona).userId());
      hostile = hostileOn(site);
    });
    beforeEach(() => site.advance(2));
    afterEach(() => site.clearFaults());
    after(() => site.close());

    const draft = (changes: Partial<PollDraft> = {}): PollDraft => ({
      ...emptyPollDraft(),
      question: 'Quel jour ?',
      options: ['Mardi', 'Jeudi', 'Samedi'].map((text, index) => ({ id: index + 1, text })),
      ...changes
    });
    const create = (changes: Partial<PollDraft> = {}): Promise<Poll> => owner.polls.create(draft(changes), crypto.randomUUID());
    const publish = async (changes: Partial<PollDraft> = {}): Promise<Poll> => owner.polls.publish(await create(changes));
    const stepOf = (poll: Poll, persona: Persona, changes: Partial<Step> = {}): Step => {
      const [first] = poll.options;
      return { agentId: idOf(persona), slot: 1, number: 0, from: 0, to: first?.id ?? 1, ...changes };
    };
    /** Who is named for what. */
    const named = async (poll: Poll, services = owner): Promise<readonly (readonly [string, number | null, number | null])[]> =>
      (await services.ballots.audit(poll)).exclusions.map(({ reason, authorId, editorId }) => [reason, authorId, editorId] as const);
    const countOf = async (poll: Poll): Promise<Readonly<Record<number, number>>> => (await owner.ballots.audit(poll)).tally.counts;
    const zeroes = ({ options }: Poll): Readonly<Record<number, number>> => Object.fromEntries(options.map(({ id }) => [id, 0]));
    const voteOf = async (persona: Persona, poll: Poll) => (await as(persona).ballots.myVotes([poll]))[poll.id];

    describe('keys', () => {
      it('that somebody took before an agent votes keep nobody out, wherever they lie and whatever their columns say', async () => {
        const poll = await publish();
        const { keyStart } = ballotRules(poll).layout;
        for (const number of [0, 1, 4, 9, 18, 35, 68, 133]) await hostile.add('member', OpenBallotsList.url, { BallotKey: `${keyStart}${idOf('visitor')}:1:${number}` });
        assert.equal((await as('visitor').ballots.cast(poll, [2])).outcome, 'recorded');
        assert.equal((await as('visitor').ballots.cast(poll, [3])).outcome, 'recorded');
        const report = await owner.ballots.audit(poll);
        assert.deepEqual(report.tally, { counts: { 1: 0, 2: 0, 3: 1 }, voters: 1 });
        assert.deepEqual(report.exclusions.map(({ reason, authorId }) => [reason, authorId]), Array.from({ length: 8 }, () => ['unreadable', idOf('member')]));
      });

      it('that somebody took under an id below the first one are looked up, and he is named', async () => {
        await hostile.add('member', OpenBallotsList.url, { Title: 'un trou plus bas' });
        const hole = (await hostile.lastId(OpenBallotsList.url)) - 1_000_000;
        const poll = await publish();
        await hostile.choosingIds(() => hostile.add('member', OpenBallotsList.url, { ID: Math.max(1, hole), BallotKey: `${ballotRules(poll).layout.keyStart}${idOf('visitor')}:1:0` }).catch(() => undefined));
        assert.equal((await as('visitor').ballots.cast(poll, [1])).outcome, 'recorded');
        const found = await named(poll);
        assert.ok(found.every(([, author]) => author === idOf('member')), JSON.stringify(found));
      });

      it('of another agent vote for nobody, and name who used them', async () => {
        const poll = await publish();
        await hostile.vote('member', poll, stepOf(poll, 'visitor'));
        assert.equal((await as('visitor').ballots.cast(poll, [2])).outcome, 'recorded');
        assert.deepEqual([await countOf(poll), await named(poll)], [{ 1: 0, 2: 1, 3: 0 }, [['forgedKey', idOf('member'), idOf('member')]]]);
      });

      it('of the next step, taken while he votes again and again, do not stop him', async () => {
        const poll = await publish();
        const visitor = as('visitor');
        for (const choice of [1, 2, 3, 1]) {
          const next = await hostile.ownNumbers('visitor', poll);
          await hostile.add('member', OpenBallotsList.url, { BallotKey: `${ballotRules(poll).layout.keyStart}${idOf('visitor')}:1:${Math.max(-1, ...next) + 1}` }).catch(() => undefined);
          assert.equal((await visitor.ballots.cast(poll, [choice])).outcome, 'recorded');
        }
        assert.deepEqual(await countOf(poll), { 1: 1, 2: 0, 3: 0 });
      });
    });

    describe('folders', () => {
      it('and items that lie there before a publication are none of the poll’s', async () => {
        const poll = await create();
        const squatted = `${poll.id}/first-0-3`;
        await hostile.makeFolder('member', OpenBallotsList.url, String(poll.id));
        await hostile.makeFolder('member', OpenBallotsList.url, squatted);
        await hostile.addTo('member', `${OpenBallotsList.url}/${squatted}`, { Title: 'x' });
        const published = await owner.polls.publish(poll);
        assert.deepEqual((await owner.ballots.tallies([published]))[poll.id], { counts: { 1: 0, 2: 0, 3: 0 }, voters: 0 });
        assert.deepEqual(await named(published), []);
      });

      it('that somebody makes in the box change no figure and are named; items without a key change the live one, and are', async () => {
        const poll = await publish();
        const { layout } = ballotRules(poll);
        const box = `${OpenBallotsList.url}/${layout.box}`;
        await as('visitor').ballots.cast(poll, [1]);
        await hostile.makeFolder('member', OpenBallotsList.url, `${layout.box}/first-0-9`);
        await hostile.makeFolder('member', OpenBallotsList.url, `${layout.box}/notes`);
        await hostile.makeFolder('member', OpenBallotsList.url, `${layout.box}/first-0-2/deep`);
        for (let count = 0; count < 3; count++) await hostile.addTo('member', `${box}/first-0-3`, { Title: 'sans clé' });
        assert.deepEqual((await owner.ballots.tallies([poll]))[poll.id]?.counts[3], 3);
        const report = await owner.ballots.audit(poll);
        assert.deepEqual(report.tally, { counts: { 1: 1, 2: 0, 3: 0 }, voters: 1 });
        assert.deepEqual(report.differences.filter(({ folder }) => folder === 'first-0-3'), [{ folder: 'first-0-3', live: 3, counted: 0 }]);
        const who = report.exclusions.map(({ reason, authorId, key }) => [reason, authorId, reason === 'foreignFolder' ? key : '']);
        assert.deepEqual(who.filter(([reason]) => reason === 'unreadable'), Array.from({ length: 3 }, () => ['unreadable', idOf('member'), '']));
        assert.deepEqual(new Set(who.filter(([reason]) => reason === 'foreignFolder').map(([, author, key]) => `${author} ${key}`)), new Set([`${idOf('member')} first-0-2/deep`, `${idOf('member')} first-0-9`, `${idOf('member')} notes`]));
        assert.deepEqual(report.gaps, []);
      });

      it('of steps that the poll does not have, or under a second name, change no figure, and their makers and what lies in them are named', async () => {
        const options = Array.from({ length: 10 }, (_, index) => ({ id: index + 1, text: `Choix ${index}` }));
        for (const [changes, step] of [[{ options }, { from: 7, to: 8 }], [{}, { slot: 2 }], [{ mayChangeVote: false }, { from: 1, to: 2 }]] as const) {
          const poll = await publish(changes);
          const taken = stepOf(poll, 'member', { ...step, number: 5 });
          const { layout } = ballotRules(poll);
          await hostile.makeFolder('member', OpenBallotsList.url, `${layout.box}/${layout.folder(taken)}`);
          await hostile.vote('member', poll, taken);
          await hostile.makeFolder('member', OpenBallotsList.url, `${layout.box}/first-0-01`);
          await as('visitor').ballots.cast(poll, [1]);
          const report = await owner.ballots.audit(poll);
          const live = (await owner.ballots.tallies([poll]))[poll.id];
          assert.deepEqual([live, report.tally, report.differences], [{ counts: { ...zeroes(poll), 1: 1 }, voters: 1 }, { counts: { ...zeroes(poll), 1: 1 }, voters: 1 }, []]);
          assert.deepEqual(report.exclusions.map(({ authorId }) => authorId), [idOf('member'), idOf('member'), idOf('member')]);
          assert.deepEqual(report.exclusions.filter(({ reason }) => reason === 'foreignFolder').map(({ key }) => key), [layout.folder(taken), 'first-0-01']);
        }
      });

      it('that lack the second half of a change show one vote too many live, and the check says where and whose', async () => {
        const poll = await publish({ options: Array.from({ length: 10 }, (_, index) => ({ id: index + 1, text: `Choix ${index}` })) });
        await as('visitor').ballots.cast(poll, [3]);
        await as('visitor').ballots.cast(poll, [4]);
        for (const number of [0, 1]) await hostile.vote('member', poll, stepOf(poll, 'member', { number, to: number + 1 }));
        const report = await owner.ballots.audit(poll);
        assert.deepEqual((await owner.ballots.tallies([poll]))[poll.id]?.counts, { ...zeroes(poll), 1: 1, 2: 1, 4: 1 });
        assert.deepEqual(report.tally, { counts: { ...zeroes(poll), 2: 1, 4: 1 }, voters: 2 });
        assert.deepEqual(report.exclusions.map(({ reason, authorId, key }) => [reason, authorId, key]), [['halfChange', idOf('member'), ballotRules(poll).layout.key(stepOf(poll, 'member', { number: 1 }))]]);
        assert.deepEqual(report.differences, [{ folder: 'first-1-0', live: 0, counted: 1 }]);
        await as('member').ballots.cast(poll, [5]);
        const again = await owner.ballots.audit(poll);
        assert.deepEqual([again.exclusions, again.differences, again.tally.counts], [[], [], { ...zeroes(poll), 4: 1, 5: 1 }]);
      });

      it('that carry an owner’s name and a time to come push no vote out of its place', async () => {
        const poll = await publish({ closesAt: new Date(owner.serverNow().getTime() + 7200_000) });
        const later = new Date(owner.serverNow().getTime() + 5 * 3600_000);
        for (const leaf of ['first-0-8', 'decided-7', 'closed-9']) await hostile.forgeFolder('member', OpenBallotsList.url, `${ballotRules(poll).layout.box}/${leaf}`, { Author: 'owner', Editor: 'owner', Created: later, Modified: later });
        for (const persona of ['visitor', 'colleague'] as const) await as(persona).ballots.cast(poll, [1]);
        assert.deepEqual(await countOf(poll), { 1: 2, 2: 0, 3: 0 });
      });

      it('that take no condition are all read for the live figures', async () => {
        const poll = await publish();
        const visitor = as('visitor');
        await visitor.ballots.cast(poll, [1]);
        await site.fault({ kind: 'fail', user: 'visitor', path: 'ItemCount.{1,3}gt', count: 1 });
        for (let time = 0; time < 2; time++) assert.deepEqual((await visitor.ballots.tallies([poll]))[poll.id], { counts: { 1: 1, 2: 0, 3: 0 }, voters: 1 });
      });

      it('that announce what no owner decided make an agent look again, and nothing else', async () => {
        const poll = await publish();
        await hostile.makeFolder('member', OpenBallotsList.url, `${ballotRules(poll).layout.box}/${decisionAnnouncement({ records: Array.from({ length: 90 }, () => poll.records[0]).filter((record) => record !== undefined) })}`);
        assert.equal((await as('visitor').ballots.cast(poll, [1])).outcome, 'recorded');
        assert.deepEqual(await countOf(poll), { 1: 1, 2: 0, 3: 0 });
        assert.deepEqual((await named(poll)).map(([reason, author]) => [reason, author]), [['foreignFolder', idOf('member')]]);
      });
    });

    describe('words', () => {
      it('that an owner changes before the first vote take no vote for the old ones: the agent is asked again', async () => {
        const seen = await publish();
        const changed = await owner.polls.update(seen, draft({ options: seen.options.map(({ id, text }) => ({ id, text: `Pas ${text}` })) }));
        assert.deepEqual(changed.options.map(({ id }) => id), [4, 5, 6]);
        const result = await as('visitor').ballots.cast(seen, [1]);
        assert.deepEqual([result.outcome, result.poll?.options.map(({ text }) => text)], ['otherWords', ['Pas Mardi', 'Pas Jeudi', 'Pas Samedi']]);
        const live = (await owner.ballots.tallies([changed]))[seen.id];
        assert.deepEqual([live?.voters, await countOf(changed)], [0, { 4: 0, 5: 0, 6: 0 }]);
        const again = await as('visitor').ballots.cast(changed, [5]);
        assert.deepEqual([again.outcome, await countOf(changed)], ['recorded', { 4: 0, 5: 1, 6: 0 }]);
      });

      it('that an owner changes over REST under votes are said at the next visit, and the votes do not count for them', async () => {
        const poll = await publish();
        await as('visitor').ballots.cast(poll, [1]);
        await hostile.merge('owner', PollsList.url, poll.id, { Title: 'Faut-il fermer la piscine ?' });
        const now = await owner.polls.get(poll.id);
        assert.deepEqual([(await voteOf('visitor', now))?.uncounted?.reason, await countOf(now)], ['otherWords', { 1: 0, 2: 0, 3: 0 }]);
        assert.deepEqual(await named(now), [['otherWords', idOf('visitor'), idOf('visitor')]]);
      });

      it('and a lowered maximum do not let a vote of more choices stand beside them', async () => {
        const seen = await publish({ maxChoices: 3 });
        const changed = await owner.polls.update(seen, { ...seen, maxChoices: 1 });
        assert.equal((await as('visitor').ballots.cast(seen, [1, 2, 3])).outcome, 'otherWords');
        assert.deepEqual((await owner.ballots.audit(changed)).tally.voters, 0);
      });
    });

    describe('time', () => {
      it('after an owner closed is told at that moment, to a page that does not know, and at later visits', async () => {
        const poll = await publish();
        const visitor = as('visitor');
        await visitor.ballots.cast(poll, [1]);
        await owner.polls.close(poll);
        site.advance(3);
        const late = await visitor.ballots.cast(poll, [2]);
        assert.deepEqual([late.outcome, late.vote.choices, late.poll?.records.length], ['tooLate', [1], 2]);
        const now = await owner.polls.get(poll.id);
        const later = await voteOf('visitor', now);
        assert.deepEqual([later?.choices, later?.uncounted?.reason, await countOf(now)], [[1], 'late', { 1: 1, 2: 0, 3: 0 }]);
      });

      it('of a page that does not know of a reopening follows from what another page stored since', async () => {
        const poll = await publish();
        const [one, other] = [as('visitor'), as('visitor')];
        await one.ballots.cast(poll, [2]);
        const closed = await owner.polls.close(poll);
        const stale = await other.polls.get(poll.id);
        site.advance(5);
        await one.ballots.cast(await owner.polls.reopen(closed, 'Panne du réseau', null), [1]);
        const { outcome, vote } = await other.ballots.cast(stale, [3]);
        assert.deepEqual([outcome, vote.choices], ['recorded', [3]]);
        const { exclusions, differences } = await owner.ballots.audit(poll);
        assert.deepEqual([exclusions, differences], [[], []]);
      });

      it('after an end that a page does not know of is not gone on from by another page that does not, either', async () => {
        const poll = await publish({ maxChoices: 2 });
        const [one, other] = [as('visitor'), as('visitor')];
        await one.ballots.cast(poll, [1, 3]);
        await other.ballots.cast(poll, [3]);
        const closed = await owner.polls.close(poll);
        site.advance(5);
        assert.equal((await other.ballots.cast(poll, [2, 3])).outcome, 'tooLate');
        await owner.polls.reopen(closed, 'Panne du réseau', null);
        site.advance(2);
        const { outcome, vote } = await one.ballots.cast(poll, [1, 3]);
        assert.deepEqual([outcome, vote.choices], ['recorded', [1, 3]]);
        const { exclusions } = await owner.ballots.audit(poll);
        assert.deepEqual(exclusions.map(({ reason }) => reason), ['late']);
      });

      it('of the closing second counts, for who votes as for who checks', async () => {
        const poll = await publish();
        const outcomes: string[] = [];
        for (const persona of ['visitor', 'colleague', 'agent1'] as const) outcomes.push((await as(persona).ballots.cast(poll, [1])).outcome);
        const closed = await owner.polls.close(poll);
        const { windows } = pollState(closed, owner.serverNow());
        const end = windows[0]?.to ?? new Date(0);
        const report = await owner.ballots.audit(closed);
        const inSecond = report.exclusions.filter(({ created }) => created <= end);
        assert.deepEqual([outcomes, inSecond, report.tally.voters], [['recorded', 'recorded', 'recorded'], [], 3]);
      });

      it('that was set back into the window does not count, and whoever did it is named', async () => {
        const poll = await publish();
        await as('visitor').ballots.cast(poll, [1]);
        site.advance(3600);
        const closed = await owner.polls.close(poll);
        site.advance(3600);
        const inTime = new Date(owner.serverNow().getTime() - 2 * 3600_000);
        await hostile.vote('member', poll, stepOf(poll, 'member', { to: 2 }), { Created: inTime, Modified: inTime });
        const report = await owner.ballots.audit(closed);
        assert.deepEqual([report.tally.counts, report.exclusions.map(({ reason, authorId }) => [reason, authorId])], [{ 1: 1, 2: 0, 3: 0 }, [['late', idOf('member')]]]);
        assert.equal(report.outOfOrder.length, 1);
      });

      it('forged alone, without the time of the last change, is an altered ballot', async () => {
        const poll = await publish();
        await hostile.vote('member', poll, stepOf(poll, 'member'), { Created: new Date(owner.serverNow().getTime() - 1800_000) });
        assert.deepEqual(await named(poll), [['altered', idOf('member'), idOf('member')]]);
      });
    });

    describe('names', () => {
      it('of another author alone name who stored it first', async () => {
        const poll = await publish();
        await hostile.vote('member', poll, stepOf(poll, 'visitor'), { Author: 'visitor' });
        assert.deepEqual([await countOf(poll), await named(poll)], [{ 1: 0, 2: 0, 3: 0 }, [['altered', idOf('visitor'), idOf('member')]]]);
        assert.deepEqual((await voteOf('visitor', poll))?.choices, []);
        assert.equal((await as('visitor').ballots.cast(poll, [2])).outcome, 'recorded');
      });

      it('and ids that were chosen gain nothing and blame nobody else', async () => {
        const poll = await publish();
        await as('visitor').ballots.cast(poll, [1]);
        const far = await hostile.choosingIds(() => hostile.add('member', OpenBallotsList.url, { ID: 1_900_000_000, BallotKey: `${ballotRules(poll).layout.keyStart}${idOf('member')}:1:0` }));
        site.advance(600);
        await as('colleague').ballots.cast(poll, [1]);
        const report = await owner.ballots.audit(poll);
        assert.deepEqual([report.tally.counts, report.exclusions.map(({ ballotId }) => ballotId), report.outOfOrder.filter((id) => id !== far)], [{ 1: 2, 2: 0, 3: 0 }, [far], []]);
      });
    });

    describe('owners', () => {
      it('who decide at one moment: the second is told who was first, and nothing of his is stored', async () => {
        const closed = await owner.polls.close(await publish());
        site.advance(2);
        await as('admin').polls.reopen(closed, 'La première raison', null);
        await assert.rejects(owner.polls.reopen(closed, 'La seconde raison', new Date('2031-01-01T00:00:00Z')), (error) => error instanceof OvertakenError && error.kind === 'reopened' && error.by.name === 'Agent admin');
        const { reopened, closesAt } = pollState(await owner.polls.get(closed.id), owner.serverNow());
        assert.deepEqual([reopened?.reason, closesAt], ['La première raison', null]);
      });

      it('who change what a certificate rests on are named on it', async () => {
        const poll = await publish({ closesAt: new Date(owner.serverNow().getTime() + 3600_000) });
        await as('visitor').ballots.cast(poll, [1]);
        const closed = await owner.polls.close(poll);
        site.advance(2);
        const certified = await owner.ballots.certify(closed, await owner.ballots.audit(closed));
        const { certified: certificate } = pollState(certified, owner.serverNow());
        assert.ok(certificate && brokenCertificate(certified, certificate) === null);
        assert.equal((await owner.ballots.audit(certified)).isAsCertified, true);
        await hostile.merge('admin', PollsList.url, poll.id, { Options: JSON.stringify([...poll.options].reverse()) });
        const swapped = brokenCertificate(await owner.polls.get(poll.id), certificate);
        assert.deepEqual([swapped?.parts, swapped?.by.name], [['texts'], 'Agent admin']);
        await hostile.merge('owner', PollRecordsList.url, closed.records[1]?.id ?? 0, { Title: 'x' });
        site.advance(60);
        await hostile.merge('owner', PollRecordsList.url, closed.records[1]?.id ?? 0, { Title: 'y' });
        // The closing noted its end on the poll too, which nobody touched: the window stays what it was.
        const edited = await owner.polls.get(poll.id);
        assert.deepEqual([brokenCertificate(edited, certificate)?.parts, pollState(edited, owner.serverNow()).distrusted.map(({ reason }) => reason)], [['texts', 'records'], ['altered']]);
      });

      it('who delete or change a ballot under a certificate are found by the next check', async () => {
        const poll = await publish();
        for (const persona of ['visitor', 'colleague'] as const) await as(persona).ballots.cast(poll, [1]);
        const closed = await owner.polls.close(poll);
        site.advance(2);
        const certified = await owner.ballots.certify(closed, await owner.ballots.audit(closed));
        const [first] = await hostile.itemsIn(OpenBallotsList.url, `${ballotRules(poll).layout.box}/first-0-1`);
        await hostile.remove('admin', OpenBallotsList.url, first ?? 0);
        assert.equal((await owner.ballots.audit(certified)).isAsCertified, false);
      });

      it('who hide a ballot from who counts give no certificate', async () => {
        const poll = await publish();
        for (const persona of ['visitor', 'colleague'] as const) await as(persona).ballots.cast(poll, [1]);
        const [first] = await hostile.itemsIn(OpenBallotsList.url, `${ballotRules(poll).layout.box}/first-0-1`);
        await hostile.hide(OpenBallotsList.url, first ?? 0);
        const report = await as('agent1').ballots.audit(poll);
        assert.deepEqual(report.gaps, ['countDiffers']);
        await assert.rejects(as('agent1').ballots.certify(poll, report), RangeError);
      });
    });

    describe('checks', () => {
      it('say the same to whoever may read', async () => {
        const poll = await publish();
        await as('visitor').ballots.cast(poll, [1]);
        await hostile.vote('member', poll, stepOf(poll, 'colleague'));
        assert.deepEqual(await as('agent1').ballots.audit(poll), await owner.ballots.audit(poll));
      });

      it('of confidential votes need the right to see all, and are no certificate without it', async () => {
        const poll = await publish({ confidential: true, minimumGroupSize: 3 });
        for (const persona of ['visitor', 'colleague', 'agent1', 'agent2'] as const) await as(persona).ballots.cast(poll, [1]);
        const closed = await owner.polls.close(poll);
        const blind = await as('visitor').ballots.audit(closed);
        assert.deepEqual([blind.gaps.includes('mayNotSeeAll'), blind.gaps.includes('countDiffers')], [true, true]);
        await assert.rejects(as('visitor').ballots.certify(closed, blind), RangeError);
        assert.deepEqual((await owner.ballots.audit(closed)).gaps, []);
      });

      it('hide in what is stored what they hide on the screen, and reveal no vote by a second certificate', async () => {
        const poll = await publish({ confidential: true, minimumGroupSize: 3 });
        for (const persona of ['visitor', 'colleague', 'agent1', 'agent2'] as const) await as(persona).ballots.cast(poll, [1]);
        const closed = await owner.polls.close(poll);
        site.advance(2);
        const certified = await owner.ballots.certify(closed, await owner.ballots.audit(closed));
        const stored = await hostile.read('visitor', PollRecordsList.url, `Poll eq ${poll.id} and Kind eq 'certified'`, 'Content');
        assert.ok(stored.length === 1 && !stored[0]?.includes('"read"') && stored[0]?.includes('"excluded":{}'), stored[0]);
        const reopened = await owner.polls.reopen(certified, 'Un retardataire', null);
        await as('agent3').ballots.cast(reopened, [2]);
        const again = await owner.polls.close(reopened);
        site.advance(2);
        assert.deepEqual((await owner.ballots.audit(again)).gaps, ['tooFewChanged']);
      });

      it('of confidential votes rest on a column that no lookup of another list can show', async () => {
        const poll = await publish({ confidential: true });
        await as('visitor').ballots.cast(poll, [2]);
        const [secret] = await hostile.read('admin', ConfidentialBallotsList.url, `Poll eq ${poll.id}`, 'Secret');
        const [plain] = await hostile.read('admin', ConfidentialBallotsList.url, `Poll eq ${poll.id}`, 'Choices');
        assert.deepEqual([secret, plain], ['2', '']);
        // Where a service lets such a column be made, it shows nothing of it.
        const { status, seen } = await hostile.lookUp('member', ConfidentialBallotsList.url, 'Secret');
        assert.ok(status >= 400 || seen.every((value) => !value.includes('2')), JSON.stringify(seen));
      });
    });

    describe('drafts', () => {
      it('are read by owners alone, published under their number, and gone then', async () => {
        const poll = await create({ question: 'Un secret ?', description: 'Pas encore' });
        assert.deepEqual([(await owner.polls.get(poll.id)).question, (await as('admin').polls.list()).find(({ id }) => id === poll.id)?.question], ['Un secret ?', 'Un secret ?']);
        const [title] = await hostile.read('visitor', PollsList.url, `Id eq ${poll.id}`, 'Title');
        const drafts = `_api/web/GetList('/sites/intranet/${PollDraftsList.url}')/items`;
        assert.deepEqual([title, (await site.rest('visitor', drafts)).ok, (await site.rest('member', drafts)).ok], ['…', false, false]);
        const changed = await owner.polls.update(await owner.polls.get(poll.id), draft({ question: 'Un autre secret ?' }));
        await assert.rejects(as('admin').polls.update(poll, draft({ question: 'En retard' })), (error) => (error as { readonly code?: string }).code === 'conflict');
        await assert.rejects(as('admin').polls.publish(poll), (error) => (error as { readonly code?: string }).code === 'conflict');
        const published = await owner.polls.publish(changed);
        assert.deepEqual([published.id, published.question, (await as('visitor').polls.get(poll.id)).question], [poll.id, 'Un autre secret ?', 'Un autre secret ?']);
        assert.deepEqual(await hostile.read('admin', PollDraftsList.url, `Poll eq ${poll.id}`, 'Title'), []);
        const gone = await create({ question: 'À jeter ?' });
        await owner.polls.remove(gone);
        assert.deepEqual([await hostile.read('admin', PollsList.url, `Id eq ${gone.id}`, 'Title'), await hostile.read('admin', PollDraftsList.url, `Poll eq ${gone.id}`, 'Title')], [[], []]);
      });
    });

    describe('lists', () => {
      it('without protection are not ready, and decisions planted in them count for nothing once they are', async () => {
        const poll = await create({ question: 'Planté ?' });
        const records = `_api/web/GetList('/sites/intranet/${PollRecordsList.url}')`;
        assert.ok((await site.rest('admin', `${records}/resetRoleInheritance`, { method: 'POST' })).ok);
        await hostile.add('member', PollRecordsList.url, { Title: 'x', Poll: poll.id, Kind: 'published', Content: '{}' });
        await hostile.add('member', PollRecordsList.url, { Title: 'x', Poll: poll.id, Kind: 'refused', Content: `{"recordIds":[${Array.from({ length: 300 }, (_, index) => index + 1).join()}]}` });
        const broken = await as('owner').setup.status();
        assert.deepEqual([isUsable(broken), broken.lists.flatMap(({ faults }) => faults.map(({ kind }) => kind))], [false, ['permissions']]);
        const report = await as('owner').setup.setUp();
        assert.ok(report.changes.some(({ fr }) => fr.startsWith(`Sondage n° ${poll.id}`)), JSON.stringify(report.changes));
        const planted = await as('owner').polls.get(poll.id);
        const state = pollState(planted, owner.serverNow());
        assert.deepEqual([state.status, state.distrusted.map(({ reason, record }) => [reason, record.author.name])], ['draft', [['notProtected', 'Agent member'], ['notProtected', 'Agent member']]]);
        assert.equal(isUsable(await as('owner').setup.status()), true);
        const again = as('owner');
        const published = await again.polls.publish(planted);
        assert.equal(pollState(published, again.serverNow()).status, 'open');
        assert.equal((await as('visitor').ballots.cast(published, [1])).outcome, 'recorded');
        assert.equal(seenFingerprint(published), seenFingerprint(poll));
      });
    });
  });
}
