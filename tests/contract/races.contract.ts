import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Connection } from '../../src/data/connection/Connection';
import { DataError } from '../../src/data/DataError';
import { createPollServices } from '../../src/data/polls/pollServices';
import { OpenCounter } from '../../src/data/usages/OpenCounter';
import { SharePointUsageMapSite } from '../../src/data/usages/SharePointUsageMapSite';
import { createUsageServices } from '../../src/data/usages/usageServices';
import { usageTables } from '../../src/data/usages/usageTables';
import type { Mark } from '../../src/domain/usages/agentMarks';
import type { MyVote } from '../../src/domain/ballots/Ballot';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { pollBox, pollState } from '../../src/domain/polls/pollState';
import { pollLists } from '../../src/lists/polls';
import { memoryStorage } from './memoryStorage';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { inTurn, withPolls, withUsages } from './preparations';

const BALLOTS = pollLists[1].url;
const tool: Mark = { kind: 'tool', id: 1 };
const usage: Mark = { kind: 'usage', id: 2 };

/** What two tabs, or a tab and a failing server, do to each other at the worst moment, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  describe(`two at once on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;

    /** A connection before whose first change of a stored item something else happens. */
    const overtaken = (persona: Persona, meanwhile: () => Promise<unknown>): Connection => {
      let isOver = false;
      return site.connection(persona, {
        fetch: async (input, init) => {
          const isChange = /MERGE/.test(new Headers(init?.headers).get('X-HTTP-Method') ?? '') || /X-HTTP-Method: ?MERGE|^MERGE |^PATCH /im.test(typeof init?.body === 'string' ? init.body : '');
          if (isChange && !isOver) {
            isOver = true;
            await meanwhile();
          }
          return fetch(input, init);
        }
      });
    };
    const usageMapOf = (connection: Connection) => createUsageServices(connection, { session: memoryStorage(), local: memoryStorage() }).usageMap;
    const codeOf = (promise: Promise<unknown>): Promise<string> =>
      promise.then(
        () => 'none',
        (error: unknown) => (error instanceof DataError ? error.code : String(error))
      );

    before(async () => {
      site = await open(inTurn(withPolls, withUsages));
    });
    afterEach(() => site.clearFaults());
    after(() => site.close());

    it('keeps the favourite that Camille adds in another tab between the reading and the writing of this one', async () => {
      const other = usageMapOf(site.connection('visitor'));
      await other.setFavourite({ kind: 'site', id: 3 }, true);
      const mine = usageMapOf(overtaken('visitor', () => other.setFavourite(usage, true)));
      const all = [{ kind: 'site', id: 3 }, usage, tool];
      assert.deepEqual(await mine.setFavourite(tool, true), all);
      assert.deepEqual((await usageMapOf(site.connection('visitor')).load()).favourites, all);
    });

    it('loses no opening when two agents write the same counter at the same moment', async () => {
      const openFive = async (counter: OpenCounter): Promise<void> => {
        for (let count = 0; count < 5; count += 1) await counter.count(tool);
      };
      const counterOf = (connection: Connection): OpenCounter => new OpenCounter(usageTables(connection).opens, new SharePointUsageMapSite(connection), memoryStorage(), () => 0);
      const colleague = counterOf(site.connection('colleague'));
      await openFive(colleague);
      await openFive(counterOf(overtaken('visitor', () => openFive(colleague))));
      assert.deepEqual(await counterOf(site.connection('owner')).read(1), { t1: 15 });
    });

    it('publishes a poll only once its folders are there, since no vote can be stored without them', async () => {
      const { polls } = createPollServices(site.connection('owner'));
      const draft = { ...emptyPollDraft(), question: 'Quel jour ?', maxChoices: 2, options: [{ id: 1, text: 'Mardi' }, { id: 2, text: 'Jeudi' }] };
      const poll = await polls.create(draft, crypto.randomUUID());
      await site.fault({ kind: 'fail', method: 'POST', path: `AddValidateUpdateItemUsingPath|folders/add|\\$batch` });
      assert.notEqual(await codeOf(polls.publish(poll)), 'none');
      await site.clearFaults();
      const { serverNow } = createPollServices(site.connection('owner'));
      assert.equal(pollState(await polls.get(poll.id), serverNow()).status, 'draft');

      const { records } = await polls.publish(poll);
      const answer = await site.rest('admin', `_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/${BALLOTS}/${pollBox({ id: poll.id, records })}')/folders?$select=Name`);
      const { value } = (await answer.json()) as { readonly value: ReadonlyArray<{ readonly Name: string }> };
      assert.deepEqual(value.map(({ Name }) => Name).sort(), ['first', 'more'].flatMap((slots) => ['0-1', '0-2', '1-0', '1-2', '2-0', '2-1'].map((step) => `${slots}-${step}`)));
    });

    for (const confidential of [false, true]) {
      it(`tells what another tab stored in time, to a tab that comes after the end (${confidential ? 'confidential' : 'open'})`, async () => {
        const connection = site.connection('owner');
        await connection.userId();
        const owner = createPollServices(connection);
        const visitor = (): ReturnType<typeof createPollServices> => createPollServices(site.connection('visitor'));
        const draft = { ...emptyPollDraft(), question: 'Quel jour ?', confidential, options: [1, 2, 3].map((id) => ({ id, text: `Choix ${id}` })), closesAt: new Date(owner.serverNow().getTime() + 60_000) };
        const poll = await owner.polls.publish(await owner.polls.create(draft, crypto.randomUUID()));
        const [one, other] = [visitor(), visitor()];
        await other.ballots.myVotes([poll]);
        await one.ballots.cast(poll, [1]);
        site.advance(90);
        // Any answer tells it the server's time.
        await other.polls.get(poll.id);
        for (const [choices, outcome] of [[[1], 'alreadyRecorded'], [[2], 'tooLate']] as const) {
          const told = await other.ballots.cast(poll, choices);
          assert.deepEqual([told.outcome, told.vote.choices], [outcome, [1]]);
        }
      });
    }

    describe('a tab that dies between two steps of several choices', () => {
      const owner = (): ReturnType<typeof createPollServices> => createPollServices(site.connection('owner'));
      const visitor = (): ReturnType<typeof createPollServices> => createPollServices(site.connection('visitor'));
      /** The last step leaves together with the reading of the figures; from then on nothing leaves. */
      const dying = (): ReturnType<typeof createPollServices> =>
        createPollServices(
          site.connection('visitor', {
            tries: 1,
            fetch: (input, init) => (String(input).endsWith('$batch') && /AddValidateUpdateItem/i.test(String(init?.body)) ? Promise.reject(new TypeError('the tab is closed')) : fetch(input, init))
          })
        );
      const publish = async (changes: Partial<PollDraft>): Promise<Poll> => {
        const { polls } = owner();
        const options = [1, 2, 3].map((id) => ({ id, text: `Choix ${id}` }));
        return polls.publish(await polls.create({ ...emptyPollDraft(), question: 'Quels jours ?', maxChoices: 3, options, ...changes }, crypto.randomUUID()));
      };
      const voteAt = async (poll: Poll): Promise<MyVote | undefined> => (await visitor().ballots.myVotes([poll]))[poll.id];

      for (const mayChangeVote of [true, false]) {
        it(`leaves a vote that each later visit says to be unfinished, and that can be completed (may change: ${mayChangeVote})`, async () => {
          const poll = await publish({ mayChangeVote });
          await assert.rejects(dying().ballots.cast(poll, [1, 3]));
          for (let visit = 0; visit < 2; visit++) {
            const vote = await voteAt(poll);
            assert.deepEqual([vote?.choices, vote?.unfinished, vote?.uncounted], [[1], [1, 3], null]);
          }
          if (!mayChangeVote) {
            const other = await visitor().ballots.cast(poll, [2]);
            assert.deepEqual([other.outcome, other.vote.choices, other.vote.unfinished], ['alreadyVoted', [1], [1, 3]]);
          }
          // Two tabs complete it at once.
          const tabs = await Promise.all([visitor().ballots.cast(poll, [1, 3]), visitor().ballots.cast(poll, [1, 3])]);
          assert.deepEqual(tabs.map(({ vote }) => [vote.choices, vote.unfinished]), [[[1, 3], null], [[1, 3], null]]);
          assert.equal(tabs.filter(({ outcome }) => outcome === 'alreadyVoted').length, 0);
          const vote = await voteAt(poll);
          assert.deepEqual([vote?.choices, vote?.unfinished], [[1, 3], null]);
          const { tally, exclusions, differences } = await owner().ballots.audit(poll);
          assert.deepEqual([tally, exclusions, differences], [{ counts: { 1: 1, 2: 0, 3: 1 }, voters: 1 }, [], []]);
        });
      }

      it('counts nothing below the least number of choices, says so, and takes the rest', async () => {
        const poll = await publish({ minChoices: 2, mayChangeVote: false });
        await assert.rejects(dying().ballots.cast(poll, [2, 3]));
        const half = await voteAt(poll);
        assert.deepEqual([half?.choices, half?.unfinished, half?.uncounted?.reason], [[], [2, 3], 'tooFewChoices']);
        const done = await visitor().ballots.cast(poll, [2, 3]);
        assert.deepEqual([done.outcome, done.vote.choices, done.vote.unfinished, done.vote.uncounted], ['recorded', [2, 3], null, null]);
      });

      it('leaves half of a withdrawal, said to be that until it is whole, or until he votes otherwise', async () => {
        const poll = await publish({});
        await visitor().ballots.cast(poll, [1, 3]);
        await assert.rejects(dying().ballots.cast(poll, []));
        const half = await voteAt(poll);
        assert.deepEqual([half?.choices.length, half?.unfinished], [1, []]);
        await visitor().ballots.cast(poll, [2]);
        assert.deepEqual([(await voteAt(poll))?.choices, (await voteAt(poll))?.unfinished], [[2], null]);
      });
    });

    it('puts right what two tabs with several choices store without knowing of each other: the last wins, and nobody is counted twice', async () => {
      const owner = createPollServices(site.connection('owner'));
      const draft = { ...emptyPollDraft(), question: 'Quels jours ?', maxChoices: 2, options: [1, 2, 3].map((id) => ({ id, text: `Choix ${id}` })) };
      const poll = await owner.polls.publish(await owner.polls.create(draft, crypto.randomUUID()));
      const [one, other] = [createPollServices(site.connection('visitor')), createPollServices(site.connection('visitor'))];
      for (const [first, then, last] of [[[1], [3], [1, 3]], [[1], [1, 3], [3]]] as const) {
        await one.ballots.cast(poll, first);
        await other.ballots.myVotes([poll]);
        await one.ballots.cast(poll, then);
        const { outcome, vote, tally } = await other.ballots.cast(poll, last);
        assert.deepEqual([outcome, vote.choices, tally?.voters], ['recorded', last, 1]);
        const { exclusions, differences } = await owner.ballots.audit(poll);
        assert.deepEqual([exclusions, differences], [[], []]);
        await one.ballots.cast(poll, []);
      }
    });
  });
}
