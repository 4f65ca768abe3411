import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { DataError } from '../../src/data/DataError';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import type { Step } from '../../src/domain/ballots/step';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { PollLockedError } from '../../src/domain/polls/PollLockedError';
import { seenFingerprint } from '../../src/domain/polls/pollFingerprint';
import { ballotRules, pollBox, pollState } from '../../src/domain/polls/pollState';
import { pollLists } from '../../src/lists/polls';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { CROWD } from './SiteUnderTest';
import { withPolls } from './preparations';

const BALLOTS = pollLists[1].url;
const CONFIDENTIAL = pollLists[2].url;
/** A vote goes out together with the reading of what owners announced. */
const BATCH = '\\$batch$';

/** What polls promise, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  describe(`polls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let owner: PollServices;
    const as = (persona: Persona, options?: Partial<ConnectionOptions>): PollServices => createPollServices(site.connection(persona, options));

    before(async () => {
      site = await open(withPolls);
      owner = as('owner');
    });
    afterEach(() => site.clearFaults());
    after(() => site.close());

    const draft = (changes: Partial<PollDraft> = {}): PollDraft => ({
      ...emptyPollDraft(),
      question: 'Quel jour pour la réunion publique ?',
      options: [
        { id: 1, text: 'Mardi' },
        { id: 2, text: 'Jeudi' },
        { id: 3, text: 'Samedi matin' }
      ],
      ...changes
    });
    const publish = async (changes: Partial<PollDraft> = {}): Promise<Poll> => owner.polls.publish(await owner.polls.create(draft(changes), crypto.randomUUID()));
    const tallyOf = async (poll: Poll, services = owner) => (await services.ballots.tallies([poll]))[poll.id];
    const codeOf = async (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'none',
        (error: unknown) => (error instanceof DataError ? error.code : String(error))
      );

    describe('set-up', () => {
      it('makes the lists, secures them, and finds nothing to do the second time', async () => {
        const { state, missingRights } = await owner.setup.status();
        assert.deepEqual([state, missingRights], ['current', []]);
        assert.deepEqual(await owner.setup.setUp(), { changes: [], left: [], request: null });
        const security = await Promise.all(
          pollLists.map(async ({ url }) => {
            const answer = await site.rest('admin', `_api/web/GetList('/sites/intranet/${url}')?$select=ReadSecurity,WriteSecurity,HasUniqueRoleAssignments`);
            return answer.json();
          })
        );
        assert.deepEqual(security, [
          { ReadSecurity: 1, WriteSecurity: 2, HasUniqueRoleAssignments: true },
          { ReadSecurity: 1, WriteSecurity: 2, HasUniqueRoleAssignments: true },
          { ReadSecurity: 2, WriteSecurity: 2, HasUniqueRoleAssignments: true },
          { ReadSecurity: 1, WriteSecurity: 1, HasUniqueRoleAssignments: true }
        ]);
      });

      it('says which right is missing, and to members who manage lists that they cannot secure them', async () => {
        assert.deepEqual((await as('visitor').setup.status()).missingRights, ['manageLists', 'managePermissions']);
        assert.deepEqual((await as('member').setup.status()).missingRights, ['managePermissions']);
      });

      it('takes the Edit level of members, which is exempt from list security, off the ballots', async () => {
        assert.deepEqual(await as('member').polls.rights(), { manage: false, vote: true });
        assert.deepEqual(await as('visitor').polls.rights(), { manage: false, vote: true });
        assert.deepEqual(await owner.polls.rights(), { manage: true, vote: true });
      });
    });

    describe('a poll', () => {
      it('is stored once, however often the same submission is sent', async () => {
        const key = crypto.randomUUID();
        await site.fault({ kind: 'dropAfter', method: 'POST', path: 'ParvisPolls.*/items$', count: 1 });
        const first = await owner.polls.create(draft({ question: 'Une seule fois ?' }), key);
        const again = await owner.polls.create(draft({ question: 'Une seule fois ?' }), key);
        assert.equal(again.id, first.id);
        assert.equal((await owner.polls.list()).filter(({ question }) => question === 'Une seule fois ?').length, 1);
      });

      it('comes back as it was written: markup, emoji, right-to-left text, dates, links', async () => {
        const written = draft({
          question: '<b>Choisir</b> 👩🏽‍🚒 ?',
          description: "Ligne 1\nLigne 2 & « guillemets », l'apostrophe",
          options: [
            { id: 1, text: 'نعم', description: '<script>alert(1)</script>', link: 'https://ville.example/a?b=1&c=2', picture: '/sites/intranet/photo.png' },
            { id: 7, text: 'Non' }
          ],
          closesAt: new Date('2031-05-06T16:00:00Z'),
          maxChoices: 2,
          resultVisibility: 'ownerOnly',
          optionOrder: 'random',
          invitedCount: 400
        });
        const stored = await owner.polls.create(written, crypto.randomUUID());
        const { id, etag, createdBy, modifiedBy, modified, records, ...content } = stored;
        assert.deepEqual(content, written);
        assert.deepEqual([records, createdBy.name], [[], 'Agent owner']);
        assert.ok(id > 0 && etag !== '' && modifiedBy.id === createdBy.id && !Number.isNaN(modified.getTime()));
      });

      it('is not overwritten when somebody changed it meanwhile', async () => {
        const poll = await owner.polls.create(draft(), crypto.randomUUID());
        const admin = as('admin');
        await admin.polls.update(await admin.polls.get(poll.id), draft({ question: 'La version de l’administrateur' }));
        assert.equal(await codeOf(owner.polls.update(poll, draft({ question: 'La mienne' }))), 'conflict');
        assert.equal((await owner.polls.get(poll.id)).question, 'La version de l’administrateur');
      });

      it('is locked where votes gave it a meaning', async () => {
        const poll = await publish();
        await as('visitor').ballots.cast(poll, [1]);
        await assert.rejects(owner.polls.update(poll, draft({ question: 'Tout autre chose ?' })), (error) => error instanceof PollLockedError && error.fields.includes('question'));
        const extended = await owner.polls.update(poll, { ...poll, closesAt: new Date('2031-01-01T00:00:00Z') });
        assert.equal(extended.closesAt?.getFullYear(), 2031);
      });

      it('is closed, reopened with a reason, and archived by its owner alone', async () => {
        const poll = await publish();
        assert.equal(await codeOf(as('member').polls.close(poll)), 'forbidden');
        const closed = await owner.polls.close(poll);
        site.advance(2);
        const again = await as('owner').polls.get(poll.id);
        assert.deepEqual([again.records, pollState(again, new Date(owner.serverNow().getTime() + 2000)).status], [closed.records, 'closed']);
        const reopened = await owner.polls.reopen(closed, 'Panne du réseau', null);
        const state = pollState(reopened, owner.serverNow());
        assert.deepEqual([state.status, state.reopened?.reason, state.reopened?.by.name], ['open', 'Panne du réseau', 'Agent owner']);
        assert.equal(pollState(await owner.polls.archive(reopened), owner.serverNow()).status, 'archived');
      });

      it('is hidden from voters while it is a draft', async () => {
        const poll = await owner.polls.create(draft({ question: 'Brouillon ?' }), crypto.randomUUID());
        assert.ok((await owner.polls.list()).some(({ id }) => id === poll.id));
        assert.ok(!(await as('visitor').polls.list()).some(({ id }) => id === poll.id));
      });

      it('that was deleted is said to be gone', async () => {
        const poll = await owner.polls.create(draft(), crypto.randomUUID());
        await owner.polls.remove(poll);
        assert.equal(await codeOf(owner.polls.get(poll.id)), 'notFound');
      });
    });

    describe('an open vote', () => {
      it('is recorded, found again, changed and withdrawn', async () => {
        const poll = await publish();
        const visitor = as('visitor');
        assert.equal((await visitor.ballots.cast(poll, [2])).outcome, 'recorded');
        assert.deepEqual((await as('visitor').ballots.myVotes([poll]))[poll.id]?.choices, [2]);
        await visitor.ballots.cast(poll, [3]);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 0, 2: 0, 3: 1 }, voters: 1 });
        await visitor.ballots.cast(poll, []);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 0, 2: 0, 3: 0 }, voters: 0 });
        await visitor.ballots.cast(poll, [1]);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 1, 2: 0, 3: 0 }, voters: 1 });
      });

      it('with several choices counts each and the voter once', async () => {
        const poll = await publish({ maxChoices: 2 });
        const [visitor, member] = [as('visitor'), as('member')];
        await visitor.ballots.cast(poll, [1, 3]);
        await member.ballots.cast(poll, [3]);
        await visitor.ballots.cast(poll, [3, 2]);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 0, 2: 1, 3: 2 }, voters: 2 });
        await visitor.ballots.cast(poll, [2]);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 0, 2: 1, 3: 1 }, voters: 2 });
        assert.deepEqual((await owner.ballots.audit(poll)).tally, await tallyOf(poll));
      });

      it('with more or fewer choices than allowed is not sent', async () => {
        const poll = await publish({ minChoices: 2, maxChoices: 2 });
        await assert.rejects(as('visitor').ballots.cast(poll, [1]), RangeError);
        await assert.rejects(as('visitor').ballots.cast(poll, [1, 2, 3]), RangeError);
      });

      it('cannot be changed where the poll says so, and sending it again is no change', async () => {
        const poll = await publish({ mayChangeVote: false });
        const visitor = as('visitor');
        await visitor.ballots.cast(poll, [1]);
        assert.deepEqual((await visitor.ballots.cast(poll, [2])).outcome, 'alreadyVoted');
        assert.deepEqual((await visitor.ballots.cast(poll, [1])).outcome, 'alreadyRecorded');
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 1, 2: 0, 3: 0 }, voters: 1 });
      });

      it(`of ${CROWD} agents at once is counted to the last one`, async () => {
        const poll = await publish();
        const outcomes = await Promise.all(
          Array.from({ length: CROWD }, (_, index) => as(`agent${index + 1}`).ballots.cast(poll, [(index % 3) + 1]).then(({ outcome }) => outcome))
        );
        assert.deepEqual(new Set(outcomes), new Set(['recorded']));
        const expected = { counts: { 1: 67, 2: 67, 3: 66 }, voters: CROWD };
        assert.deepEqual(await tallyOf(poll), expected);
        assert.deepEqual((await owner.ballots.audit(poll)).tally, expected);
      });

      it('from two tabs and by double click is one vote', async () => {
        for (const maxChoices of [1, 2]) {
          const poll = await publish({ maxChoices });
          const tabs = [as('visitor'), as('visitor')];
          await Promise.all([tabs[0]?.ballots.cast(poll, [1]), tabs[0]?.ballots.cast(poll, [1]), tabs[1]?.ballots.cast(poll, [2]), tabs[1]?.ballots.cast(poll, [2])]);
          const tally = await tallyOf(poll);
          assert.equal(tally?.voters, 1);
          const { tally: audited, exclusions } = await owner.ballots.audit(poll);
          assert.deepEqual([audited, exclusions], [tally, []]);
          const stored = (await as('visitor').ballots.myVotes([poll]))[poll.id];
          assert.deepEqual(stored?.choices.map((option) => tally?.counts[option]), stored?.choices.map(() => 1));
        }
      });

      it('whose answer was lost is stored once and told', async () => {
        const poll = await publish();
        const visitor = as('visitor');
        await site.fault({ kind: 'dropAfter', user: 'visitor', path: BATCH, count: 1 });
        const { outcome, vote } = await visitor.ballots.cast(poll, [2]);
        assert.deepEqual([outcome, vote.choices], ['alreadyRecorded', [2]]);
        await site.fault({ kind: 'dropAfter', user: 'visitor', path: BATCH, count: 1 });
        await visitor.ballots.cast(poll, [3]);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 0, 2: 0, 3: 1 }, voters: 1 });
      });

      it('goes through a storm of 429, a 503 and an expired digest', async () => {
        const poll = await publish();
        await site.fault({ kind: 'throttle', count: 20, retryAfter: 0 }, { kind: 'expireDigest', method: 'POST', path: BATCH, count: 1 });
        const crowd = await Promise.all(Array.from({ length: 20 }, (_, index) => as(`agent${index + 1}`).ballots.cast(poll, [1])));
        assert.ok(crowd.every(({ vote }) => vote.choices.join() === '1'));
        const visitor = as('visitor');
        await site.fault({ kind: 'unavailable', user: 'visitor', count: 1, retryAfter: 0 });
        await visitor.ballots.cast(poll, [1]);
        await site.fault({ kind: 'expireDigest', user: 'visitor', method: 'POST', count: 1 });
        await visitor.ballots.cast(poll, [2]);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 20, 2: 1, 3: 0 }, voters: 21 });
      });

      it('that the server is too busy for is told with the time to wait', async () => {
        const poll = await publish();
        await site.fault({ kind: 'throttle', user: 'visitor', retryAfter: 120 });
        await assert.rejects(as('visitor').ballots.cast(poll, [1]), (error) => error instanceof DataError && error.code === 'throttled' && error.retryAfterSeconds === 120);
      });

      it('offline is told, and nothing is stored', async () => {
        const poll = await publish();
        await site.fault({ kind: 'dropBefore', user: 'visitor' });
        assert.equal(await codeOf(as('visitor').ballots.cast(poll, [1])), 'offline');
        await site.clearFaults();
        assert.equal((await tallyOf(poll))?.voters, 0);
      });

      it('whose digest cannot be renewed says so as a fault of the server, and is sent again', async () => {
        const poll = await publish();
        const visitor = as('visitor');
        await visitor.ballots.cast(poll, [1]);
        await site.fault({ kind: 'expireDigest', user: 'visitor', method: 'POST', path: BATCH, count: 1 }, { kind: 'fail', user: 'visitor', path: 'contextinfo', count: 1 });
        await assert.rejects(visitor.ballots.cast(poll, [2]), (error) => error instanceof DataError && error.code === 'unknown' && error.status === 500);
        await visitor.ballots.cast(poll, [2]);
        assert.deepEqual(await tallyOf(poll), { counts: { 1: 0, 2: 1, 3: 0 }, voters: 1 });
        await site.fault({ kind: 'expireDigest', user: 'visitor', method: 'POST', path: BATCH, count: 1 }, { kind: 'throttle', user: 'visitor', path: 'contextinfo', retryAfter: 120 });
        await assert.rejects(visitor.ballots.cast(poll, [3]), (error) => error instanceof DataError && error.code === 'throttled' && error.retryAfterSeconds === 120);
      });

      it('cannot be cast, nor seen, by somebody without rights', async () => {
        const poll = await publish();
        assert.equal(await codeOf(as('outsider').ballots.cast(poll, [1])), 'forbidden');
        assert.equal(await codeOf(as('outsider').ballots.tallies([poll])), 'forbidden');
        assert.equal(await codeOf(as('outsider').polls.get(poll.id)), 'forbidden');
        assert.equal((await tallyOf(poll))?.voters, 0);
      });

      it('cannot be altered or deleted once cast, not even by its agent', async () => {
        const poll = await publish();
        await as('visitor').ballots.cast(poll, [1]);
        const [ballot] = await ballotsIn(BALLOTS, `Poll eq ${poll.id} and FSObjType eq 0`);
        const path = `_api/web/GetList('/sites/intranet/${BALLOTS}')/items(${ballot?.Id})`;
        const merge = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' }, body: JSON.stringify({ BallotKey: 'x' }) };
        assert.equal((await site.rest('visitor', path, merge)).status, 403);
        assert.equal((await site.rest('visitor', path, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' } })).status, 403);
      });

      it('with a forged key is found by the audit, named, and does not keep the other agent from voting', async () => {
        const poll = await publish();
        const victim = await as('visitor').userId();
        await addBallot('member', poll, { agentId: victim, slot: 1, number: 0, from: 0, to: 3 });
        assert.equal((await as('visitor').ballots.cast(poll, [1])).outcome, 'recorded');
        const { tally, exclusions } = await owner.ballots.audit(poll);
        assert.deepEqual(tally, { counts: { 1: 1, 2: 0, 3: 0 }, voters: 1 });
        assert.deepEqual(exclusions.map(({ reason, authorId }) => [reason, authorId]), [['forgedKey', await as('member').userId()]]);
      });

      it('that reaches the server after the end is found by the audit and not counted; the vote in time is', async () => {
        const poll = await publish({ closesAt: new Date(owner.serverNow().getTime() + 3600_000) });
        await as('visitor').ballots.cast(poll, [1]);
        site.advance(3601);
        const late = await as('visitor').userId();
        await addBallot('visitor', poll, { agentId: late, slot: 1, number: 1, from: 1, to: 2 });
        const member = await as('member').userId();
        await addBallot('member', poll, { agentId: member, slot: 1, number: 0, from: 0, to: 2 });
        const { tally, exclusions } = await owner.ballots.audit(poll);
        assert.deepEqual(tally.counts, { 1: 1, 2: 0, 3: 0 });
        assert.deepEqual(exclusions.map(({ reason }) => reason), ['late', 'late']);
        assert.equal((await as('colleague').ballots.cast(poll, [1])).outcome, 'tooLate');
      });

      it('is certified with who and when, and a cancelled audit stores nothing', async () => {
        const poll = await owner.polls.close(await publish());
        const controller = new AbortController();
        controller.abort();
        await assert.rejects(owner.ballots.audit(poll, { signal: controller.signal }));
        const done: number[] = [];
        const certified = await owner.ballots.certify(poll, await owner.ballots.audit(poll, { onProgress: (part) => done.push(part) }));
        const state = pollState(certified, owner.serverNow());
        assert.deepEqual([state.certified?.by.name, state.certified?.result.tally.voters, done[done.length - 1]], ['Agent owner', 0, 1]);
        assert.equal(await codeOf(as('member').ballots.certify(poll, { ...(await owner.ballots.audit(poll)), read: 9 })), 'forbidden');
      });

      it('makes its folders by the documented call, and by the other where that one fails', async () => {
        for (const [path, count] of [['AddValidateUpdateItemUsingPath', 1], ['folders/addUsingPath', 99]] as const) {
          await site.fault({ kind: 'fail', method: 'POST', path, count, user: 'owner' });
          const poll = await publish().finally(() => site.clearFaults());
          assert.deepEqual([(await as('visitor').ballots.cast(poll, [2])).outcome, (await tallyOf(poll))?.counts], ['recorded', { 1: 0, 2: 1, 3: 0 }]);
        }
      });

      it('is audited from what its folders hold, and an item far away whose author chose its id costs nothing and is named', async () => {
        const poll = await publish();
        await as('visitor').ballots.cast(poll, [1]);
        const member = await as('member').userId();
        await chooseIds(async () => {
          await store('member', BALLOTS, { ID: 2_000_000_000, Poll: poll.id, BallotKey: `${pollBox(poll)}:${member}:1:0` });
        });
        site.advance(3600);
        await as('colleague').ballots.cast(poll, [3]);
        let pages = 0;
        const counting: typeof fetch = (input, init) => {
          if (/skiptoken/i.test(String(input))) pages++;
          return fetch(input, init);
        };
        const { tally, exclusions } = await as('owner', { fetch: counting }).ballots.audit(poll);
        assert.deepEqual(tally, { counts: { 1: 1, 2: 0, 3: 1 }, voters: 2 });
        assert.deepEqual(exclusions.map(({ ballotId, reason }) => [ballotId, reason]), [[2_000_000_000, 'unreadable']]);
        assert.ok(pages <= 2, `${pages} pages`);
      });

      it('shows the tallies of many polls in one request, of one poll in one GET', async () => {
        const polls = [await publish(), await publish({ maxChoices: 2 }), await publish()];
        for (const shown of [polls, polls.slice(0, 1)]) {
          let requests = 0;
          const counting: typeof fetch = (input, init) => {
            if (!String(input).endsWith('contextinfo')) requests++;
            return fetch(input, init);
          };
          const tallies = await as('visitor', { fetch: counting }).ballots.tallies(shown);
          assert.deepEqual([requests, Object.keys(tallies).length], [1, shown.length]);
        }
      });
    });

    describe('a confidential vote', () => {
      it('is read by its agent alone; others get nothing over REST, not even as members', async () => {
        const poll = await publish({ confidential: true });
        await as('visitor').ballots.cast(poll, [2]);
        await as('colleague').ballots.cast(poll, [1]);
        for (const persona of ['member', 'colleague', 'visitor'] as const) {
          const author = await as(persona).userId();
          const seen = await ballotsIn(CONFIDENTIAL, `Poll eq ${poll.id}`, persona);
          assert.ok(seen.every(({ AuthorId }) => AuthorId === author), `${persona} sees ballots of others`);
        }
        assert.equal((await ballotsIn(CONFIDENTIAL, `Poll eq ${poll.id}`, 'member')).length, 0);
        assert.deepEqual(await as('member').ballots.tallies([poll]), {});
        const [first] = await ballotsIn(CONFIDENTIAL, `Poll eq ${poll.id}`, 'admin');
        const direct = await site.rest('colleague', `_api/web/GetList('/sites/intranet/${CONFIDENTIAL}')/items(${first?.Id})`);
        assert.ok(direct.status === 404 || direct.status === 403);
      });

      it('counts the last ballot of each agent, and keeps small figures out of what is stored', async () => {
        const poll = await publish({ confidential: true, minimumGroupSize: 5 });
        await Promise.all(Array.from({ length: 12 }, (_, index) => as(`agent${index + 1}`).ballots.cast(poll, [1])));
        await Promise.all(Array.from({ length: 9 }, (_, index) => as(`agent${index + 1}`).ballots.cast(poll, [2])));
        assert.deepEqual((await as('agent1').ballots.myVotes([poll]))[poll.id]?.choices, [2]);
        const report = await owner.ballots.audit(poll);
        assert.deepEqual(report.tally, { counts: { 1: 3, 2: 9, 3: 0 }, voters: 12 });
        const certified = await owner.ballots.certify(await owner.polls.close(poll), report);
        assert.deepEqual(pollState(certified, owner.serverNow()).certified?.result.tally, { counts: { 1: null, 2: null, 3: null }, voters: 12 });
      });

      it('is counted from its first ballot on, also from one whose author chose an id below the others, and both such ids are named', async () => {
        await chooseIds(() => store('agent1', CONFIDENTIAL, { ID: 5000, Poll: 999_999, Choices: '1' }));
        const poll = await publish({ confidential: true });
        await as('agent2').ballots.cast(poll, [1]);
        site.advance(3600);
        await as('agent3').ballots.cast(poll, [1]);
        await as('agent4').ballots.cast(poll, [1]);
        await chooseIds(async () => {
          await store('agent5', CONFIDENTIAL, { ID: 4000, Poll: poll.id, Choices: '2', Title: seenFingerprint(poll) });
          await store('agent6', CONFIDENTIAL, { ID: 2_000_000_000, Poll: poll.id, Choices: '3', Title: seenFingerprint(poll) });
        });
        site.advance(3600);
        await as('agent7').ballots.cast(poll, [2]);
        const { tally, exclusions, outOfOrder } = await owner.ballots.audit(poll);
        assert.deepEqual(tally, { counts: { 1: 3, 2: 2, 3: 1 }, voters: 6 });
        assert.deepEqual([exclusions, outOfOrder], [[], [4000]]);
      });

      it('whose answer was lost is counted once', async () => {
        const poll = await publish({ confidential: true });
        await site.fault({ kind: 'dropAfter', user: 'visitor', method: 'POST', path: 'ParvisConfidentialBallots', count: 1 });
        assert.equal((await as('visitor').ballots.cast(poll, [3])).outcome, 'recorded');
        assert.deepEqual((await owner.ballots.audit(poll)).tally, { counts: { 1: 0, 2: 0, 3: 1 }, voters: 1 });
      });
    });

    it('shows the others when a poll or a record cannot be read, and names it to who may mend it', async () => {
      const good = await publish();
      const plant = async (list: string, item: object): Promise<number> => {
        const answer = await site.rest('admin', `_api/web/GetList('/sites/intranet/${list}')/items`, { method: 'POST', body: JSON.stringify(item) });
        assert.ok(answer.ok, await answer.clone().text());
        return ((await answer.json()) as { readonly Id: number }).Id;
      };
      const bad = await plant('Lists/ParvisPolls', { Title: 'Abîmé', Options: '[{"id":1,"text":"a","description":{"x":1}}]' });
      const record = await plant('Lists/ParvisPollRecords', { Title: 'abîmé', Poll: good.id, Kind: 'closed', Content: 'du texte' });
      const seen = await owner.polls.list();
      assert.ok(seen.some(({ id }) => id === good.id) && !seen.some(({ id }) => id === bad));
      assert.deepEqual(owner.polls.leftOut().map(({ id, column }) => [id, column.fr]), [[bad, 'Choix proposés'], [record, 'Contenu']]);
      assert.ok((await as('visitor').polls.list()).some(({ id }) => id === good.id));
      assert.equal(await codeOf(as('visitor').polls.get(bad)), 'unreadable');
      assert.equal((await owner.polls.get(good.id)).records.length, good.records.length);
      for (const [list, id] of [['ParvisPolls', bad], ['ParvisPollRecords', record]]) {
        await site.rest('admin', `_api/web/GetList('/sites/intranet/Lists/${list}')/items(${id})/recycle`, { method: 'POST' });
      }
    });

    it('says so when its lists were deleted', async () => {
      const poll = await publish();
      for (const { url } of pollLists) {
        await site.rest('admin', `_api/web/GetList('/sites/intranet/${url}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' } });
      }
      assert.equal(await codeOf(as('visitor').ballots.cast(poll, [1])), 'notFound');
      assert.equal(await codeOf(as('visitor').polls.get(poll.id)), 'notFound');
      assert.equal(await codeOf(as('visitor').ballots.tallies([poll])), 'notFound');
      assert.equal((await owner.setup.status()).state, 'missing');
      await owner.setup.setUp();
      assert.equal((await owner.setup.status()).state, 'current');
    });

    async function ballotsIn(list: string, filter: string, persona: Persona = 'admin'): Promise<readonly { Id: number; AuthorId: number }[]> {
      const answer = await site.rest(persona, `_api/web/GetList('/sites/intranet/${list}')/items?$select=Id,AuthorId&$top=5000&$filter=${encodeURIComponent(filter)}`);
      return ((await answer.json()) as { value: { Id: number; AuthorId: number }[] }).value;
    }

    /** While it runs, the service keeps the ids that clients send (reported of SharePoint, see docs/tenant-probe.md). */
    async function chooseIds(run: () => Promise<void>): Promise<void> {
      await site.settings({ clientMayChooseId: true });
      try {
        await run();
      } finally {
        await site.settings({ clientMayChooseId: false });
      }
    }

    /** An item of somebody's own making in the list's root. */
    async function store(persona: Persona, list: string, values: Readonly<Record<string, unknown>>): Promise<void> {
      const added = await site.rest(persona, `_api/web/GetList('/sites/intranet/${list}')/items`, { method: 'POST', body: JSON.stringify(values) });
      assert.ok(added.ok, await added.clone().text());
    }

    /** A ballot of an agent's own making, past the product. */
    async function addBallot(persona: Persona, poll: Poll, step: Step): Promise<void> {
      const root = `/sites/intranet/${BALLOTS}`;
      const { layout } = ballotRules(poll);
      const added = await site.rest(persona, `_api/web/GetList('${root}')/AddValidateUpdateItemUsingPath()`, {
        method: 'POST',
        body: JSON.stringify({
          listItemCreateInfo: { FolderPath: { DecodedUrl: `${root}/${layout.box}/${layout.folder(step)}` } },
          formValues: [
            { FieldName: 'Poll', FieldValue: String(poll.id) },
            { FieldName: 'BallotKey', FieldValue: layout.key(step) },
            { FieldName: 'Title', FieldValue: seenFingerprint(poll) }
          ],
          bNewDocumentUpdate: false
        })
      });
      assert.ok(added.ok, await added.clone().text());
    }
  });
}
