import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { BallotFolders } from '../../src/data/ballots/BallotFolders';
import { makeFolder } from '../../src/data/ballots/makeFolders';
import type { BasePermissions } from '../../src/data/connection/permissions';
import { rememberWebRights, webRights } from '../../src/data/connection/webRights';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import { waitingPolls } from '../../src/data/polls/waitingPolls';
import type { UsageServices } from '../../src/data/usages/usageServices';
import { createUsageServices } from '../../src/data/usages/usageServices';
import type { MyVote } from '../../src/domain/ballots/Ballot';
import type { Tally } from '../../src/domain/ballots/Tally';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { pollBox, pollState } from '../../src/domain/polls/pollState';
import { memoryStorage } from './memoryStorage';
import { operationsIn } from './operationsIn';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { inTurn, withPolls, withUsages } from './preparations';

/** One view of a page: what it asks of SharePoint. */
interface View extends PollServices {
  readonly map: UsageServices['usageMap'];
  readonly requests: string[];
  readonly operations: string[];
}

interface Look {
  readonly polls: readonly Poll[];
  readonly vote: MyVote | undefined;
  readonly tally: Tally | undefined;
}

/** What is kept there was written so much earlier, and was something else. */
function age(storage: Storage, milliseconds: number, change: (text: string) => string): void {
  for (const key of Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')) {
    const older = (time: string): string => new Date(Date.parse(time) - milliseconds).toISOString();
    storage.setItem(key, change(storage.getItem(key) ?? '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, older));
  }
}

/** What a page costs and that its figures are right, on any SharePoint: a screen that asks for one thing more fails here. */
export function run(name: string, open: OpenSite): void {
  describe(`a page on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let owner: PollServices;
    let poll: Poll;
    const known = new Map<Persona, { readonly userId: number; readonly rights: BasePermissions }>();

    /** A page knows the id and the rights of its user; a view has what earlier ones of the same tab and browser kept. */
    const view = async (persona: Persona, session = memoryStorage(), local = memoryStorage(), sent = (body: string): string => body): Promise<View> => {
      const first = site.connection(persona);
      const { userId, rights } = known.get(persona) ?? { userId: await first.userId(), rights: await webRights(first) };
      known.set(persona, { userId, rights });
      const requests: string[] = [];
      const operations: string[] = [];
      const connection = site.connection(persona, {
        userId,
        fetch: (input, init) => {
          if (!String(input).endsWith('/contextinfo')) requests.push(String(input));
          operations.push(...operationsIn(String(input), init));
          return fetch(input, typeof init?.body === 'string' ? { ...init, body: sent(init.body) } : init);
        }
      });
      rememberWebRights(connection, rights);
      return { ...createPollServices(connection, { session }), map: createUsageServices(connection, { session, local }).usageMap, requests, operations };
    };

    /** What the screens ask for to show the current polls; the figures of one of them. */
    const look = async ({ setup, polls, ballots }: View, shown = poll): Promise<Look> => {
      const list = async (): Promise<readonly Poll[]> => {
        const known = await polls.cached();
        ballots.expect(known);
        ballots.expectFigures(known);
        return polls.list();
      };
      const [, , all] = await Promise.all([setup.status(), polls.rights(), list()]);
      const current = all.filter((each) => ['open', 'scheduled'].includes(pollState(each, owner.serverNow()).status));
      const votes = await ballots.myVotes(current);
      const tallies = await ballots.tallies(current);
      return { polls: all, vote: votes[shown.id], tally: tallies[shown.id] };
    };

    /** The same for a web part that shows one poll. */
    const lookAtOne = async ({ setup, polls, ballots }: View, { id }: Poll): Promise<Look> => {
      const get = async (): Promise<Poll> => {
        ballots.expect(id);
        ballots.expectFigures(id);
        return polls.get(id);
      };
      const [, , one] = await Promise.all([setup.status(), polls.rights(), get()]);
      const votes = await ballots.myVotes([one]);
      const tallies = await ballots.tallies([one]);
      return { polls: [one], vote: votes[id], tally: tallies[id] };
    };

    const cost = ({ requests, operations }: View): readonly number[] => [requests.length, operations.length];
    const restart = ({ requests, operations }: View): void => {
      requests.length = 0;
      operations.length = 0;
    };
    /** Time in which nothing changes: only then do stamps tell anything. */
    const calm = (): void => site.advance(60);

    const publish = async (changes: Partial<PollDraft> = {}): Promise<Poll> => {
      const options = [1, 2, 3].map((id) => ({ id, text: `Choix ${id}` }));
      return owner.polls.publish(await owner.polls.create({ ...emptyPollDraft(), question: 'Quel jour ?', options, resultVisibility: 'always', ...changes }, crypto.randomUUID()));
    };

    before(async () => {
      site = await open(inTurn(withPolls, withUsages));
      owner = createPollServices(site.connection('owner'));
      poll = await publish();
    });
    afterEach(() => site.clearFaults());
    after(() => site.close());

    for (const votes of [0, 100]) {
      it(`shows polls of ${votes} votes with their results in one request of six operations, and again in one of three`, async () => {
        for (let agent = 1; agent <= votes; agent++) await createPollServices(site.connection(`agent${agent}`)).ballots.cast(poll, [(agent % 3) + 1]);
        calm();
        const session = memoryStorage();
        const first = await view('visitor', session);
        assert.equal((await look(first)).tally?.voters, votes);
        assert.deepEqual(cost(first), [1, 6], first.operations.join('\n'));
        const again = await view('visitor', session);
        const seen = await look(again);
        assert.deepEqual([seen.tally?.voters, seen.polls.length], [votes, 1]);
        assert.deepEqual(cost(again), [1, 3], again.operations.join('\n'));
      });

      it(`stores a vote among ${votes} and the new figures in one request, with what owners decided meanwhile`, async () => {
        const page = await view('colleague');
        await look(page);
        restart(page);
        const choice = votes === 0 ? 1 : 2;
        const { outcome, tally } = await page.ballots.cast(poll, [choice]);
        assert.deepEqual([outcome, tally?.voters], ['recorded', votes + 1]);
        assert.deepEqual(cost(page), [1, 2], page.operations.join('\n'));
        await page.ballots.cast(poll, []);
      });
    }

    it('shows a map and polls together in one request, and again', async () => {
      calm();
      const [session, local] = [memoryStorage(), memoryStorage()];
      const both = async (tab = session): Promise<View> => {
        const page = await view('visitor', tab, local);
        await Promise.all([look(page), page.map.load()]);
        return page;
      };
      const first = await both();
      assert.deepEqual(cost(first), [1, 11], first.operations.join('\n'));
      const again = await both();
      assert.deepEqual(cost(again), [1, 3], again.operations.join('\n'));
      // A new tab of the same browser: his profile is known, his favourites for some minutes.
      const other = await both(memoryStorage());
      assert.deepEqual(cost(other), [1, 9], other.operations.join('\n'));
    });

    it('shows what is opened most without an operation more: it is read in the place of the favourites', async () => {
      calm();
      const local = memoryStorage();
      const tab = memoryStorage();
      const opens = ({ operations }: View): number => operations.filter((each) => /ParvisUsageOpens'\)\/items/.test(decodeURIComponent(each))).length;
      const costs: (readonly number[])[] = [];
      for (const minutes of [0, 0, 6, 0]) {
        age(local, minutes * 60_000, (text) => text);
        const page = await view('visitor', tab, local);
        await Promise.all([look(page), page.map.load()]);
        await page.map.expectOpened();
        costs.push([...cost(page), opens(page)]);
      }
      // Six minutes later the favourites would have been read again.
      assert.deepEqual(costs, [[1, 11, 0], [1, 3, 0], [1, 4, 1], [1, 3, 0]]);
      const page = await view('visitor', memoryStorage(), local);
      await Promise.all([look(page), page.map.load()]);
      assert.deepEqual(cost(page), [1, 9], page.operations.join('\n'));
    });

    it('shows them the next day with what was known of the agent, which the next view renews', async () => {
      calm();
      const local = memoryStorage();
      const { direction } = (await (await view('visitor', memoryStorage(), local)).map.load()).agent;
      age(local, 24 * 60 * 60_000, (text) => text.replace(/"direction":"[^"]*"/, '"direction":"Autrefois"'));
      const tab = memoryStorage();
      const directions: string[] = [];
      for (const operations of [10, 4, 3]) {
        const page = await view('visitor', tab, local);
        const [, { agent }] = await Promise.all([look(page), page.map.load()]);
        assert.deepEqual(cost(page), [1, operations], page.operations.join('\n'));
        directions.push(agent.direction);
      }
      assert.deepEqual(directions, ['Autrefois', direction, direction]);
    });

    it('tells what awaits the agent without any figures of polls', async () => {
      calm();
      const session = memoryStorage();
      for (const operations of [5, 2]) {
        const { polls, ballots, requests, operations: asked } = await view('visitor', session);
        const reads = { fetch: <T>(_: readonly unknown[], read: () => Promise<T>): Promise<T> => read() };
        const [what] = await waitingPolls({ polls, ballots }, '/sites/intranet').waiting(owner.serverNow(), reads, 'Europe/Paris');
        assert.equal(what?.address.id, poll.id);
        assert.deepEqual([requests.length, asked.length], [1, operations], asked.join('\n'));
      }
    });

    it('shows one poll in one request, a confidential one in two', async () => {
      const open = await view('visitor');
      assert.equal((await lookAtOne(open, poll)).tally?.voters, 100);
      assert.deepEqual(cost(open), [1, 5], open.operations.join('\n'));
      const confidential = await publish({ confidential: true, resultVisibility: 'afterClosing' });
      const page = await view('visitor');
      await lookAtOne(page, confidential);
      assert.equal(page.requests.length, 2, page.operations.join('\n'));
      restart(page);
      assert.equal((await page.ballots.cast(confidential, [2])).outcome, 'recorded');
      assert.deepEqual(cost(page), [1, 2], page.operations.join('\n'));
      const session = memoryStorage();
      calm();
      for (const operations of [6, 4]) {
        const each = await view('visitor', session);
        assert.deepEqual((await look(each, confidential)).vote?.choices, [2]);
        assert.deepEqual(cost(each), [1, operations], each.operations.join('\n'));
      }
      await owner.polls.close(confidential);
    });

    it('tells what became of a vote when another tab voted meanwhile', async () => {
      const here = await view('visitor');
      const there = await view('visitor');
      await look(here);
      await look(there);
      assert.deepEqual((await there.ballots.cast(poll, [1])).vote.choices, [1]);
      assert.deepEqual((await here.ballots.cast(poll, [2])).vote.choices, [2]);
      await look(here);
      assert.deepEqual((await there.ballots.cast(poll, [3])).vote.choices, [3]);
      const same = await here.ballots.cast(poll, [2]);
      assert.deepEqual([same.outcome, same.vote.choices], ['recorded', [2]]);
      assert.deepEqual((await look(await view('visitor'))).vote?.choices, [2]);
      await here.ballots.cast(poll, []);
      assert.equal((await look(await view('visitor'))).tally?.voters, 100);
    });

    it('counts a vote that was stored after its tally was asked for beforehand', async () => {
      const page = await view('visitor');
      page.ballots.expect(poll.id);
      page.ballots.expectFigures(poll.id);
      assert.equal((await page.ballots.cast(poll, [1])).outcome, 'recorded');
      assert.deepEqual((await page.ballots.myVotes([poll]))[poll.id]?.choices, [1]);
      assert.equal((await page.ballots.tallies([poll]))[poll.id]?.voters, 101);
      await page.ballots.cast(poll, []);
    });

    it('tells of a vote that cannot be changed which one counts, when another tab sent it', async () => {
      for (const confidential of [false, true]) {
        const final = await publish({ mayChangeVote: false, confidential, resultVisibility: 'afterClosing' });
        const here = await view('visitor');
        await look(here, final);
        assert.equal((await (await view('visitor')).ballots.cast(final, [1])).outcome, 'recorded');
        const result = await here.ballots.cast(final, [2]);
        assert.deepEqual([result.outcome, result.vote.choices], ['alreadyVoted', [1]]);
        await owner.polls.close(final);
      }
    });

    it('keeps nobody from voting by a vote that is no longer there', async () => {
      const final = await publish({ mayChangeVote: false });
      const here = await view('visitor');
      await here.ballots.cast(final, [1]);
      assert.deepEqual((await look(here, final)).vote?.choices, [1]);
      const list = "_api/web/GetList('/sites/intranet/Lists/ParvisBallots')/items";
      const found = await site.rest('admin', `${list}?$select=Id&$filter=Poll eq ${final.id}`);
      for (const { Id } of ((await found.json()) as { value: { Id: number }[] }).value) {
        const answer = await site.rest('admin', `${list}(${Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' } });
        assert.ok(answer.ok);
      }
      assert.equal((await here.ballots.cast(final, [2])).outcome, 'recorded');
      await owner.polls.close(final);
    });

    it('shows at the next view what an owner decided meanwhile, and what was read while he did', async () => {
      const session = memoryStorage();
      const closing = await publish();
      calm();
      const statusOf = async (): Promise<string | undefined> => {
        const found = (await look(await view('visitor', session))).polls.find(({ id }) => id === closing.id);
        // The second of a closing is the vote's last one.
        return found && pollState(found, new Date(owner.serverNow().getTime() + 1000)).status;
      };
      assert.equal(await statusOf(), 'open');
      const closed = await owner.polls.close(closing);
      assert.equal(await statusOf(), 'closed');
      await owner.polls.reopen(closed, 'Trop tôt.', null);
      assert.equal(await statusOf(), 'open');
      await owner.polls.close(await owner.polls.get(closing.id));
      assert.equal(await statusOf(), 'closed');
    });

    it('keeps nothing for another person, and reads everything when nothing, or nothing readable, is kept', async () => {
      const session = memoryStorage();
      const draft = await owner.polls.create({ ...emptyPollDraft(), question: 'Brouillon ?', options: [] }, crypto.randomUUID());
      calm();
      assert.ok((await look(await view('owner', session))).polls.some(({ id }) => id === draft.id));
      const agent = await view('visitor', session);
      const seen = await look(agent);
      assert.ok(!seen.polls.some(({ id }) => id === draft.id));
      const keys = Array.from({ length: session.length }, (_, index) => session.key(index) ?? '');
      for (const key of keys) session.setItem(key, (session.getItem(key) ?? '').replace(/"packed":\[\{/, '"packed":[{"Id":"x",').replace(/"Id":\d+/, '"Ident":1'));
      assert.deepEqual((await look(await view('visitor', session))).polls, seen.polls);
      for (const key of keys) session.setItem(key, JSON.stringify({ version: 99, value: {} }));
      assert.deepEqual((await look(await view('visitor', session))).polls, seen.polls);
      session.clear();
      assert.deepEqual((await look(await view('visitor', session))).polls, seen.polls);
      await owner.polls.remove(draft);
    });

    it('shows everything when what was asked for beforehand fails', async () => {
      const parts = [
        { part: /Lists\/ParvisBallots'\)\/folders/i, requests: 2 },
        { part: /Lists\/ParvisBallots'\)\/items/i, requests: 2 },
        // No confidential poll is open.
        { part: /Lists\/ParvisConfidentialBallots'\)\/items/i, requests: 1 }
      ];
      for (const { part, requests } of parts) {
        let isFirst = true;
        const page = await view('visitor', memoryStorage(), memoryStorage(), (body) => {
          const lines = body.split('\r\n').map((line) => (isFirst && part.test(decodeURIComponent(line)) ? line.replace('/_api/web/', '/_api/web/nowhere/') : line));
          isFirst = false;
          return lines.join('\r\n');
        });
        const seen = await look(page);
        assert.deepEqual([seen.tally?.voters, seen.vote?.choices, page.requests.length], [100, [], requests], String(part));
      }
    });

    it('counts a poll with as many step folders as one answer may hold by itself', async () => {
      const many = await publish({ options: Array.from({ length: 12 }, (_, index) => ({ id: index + 1, text: `Choix ${index + 1}` })) });
      const connection = site.connection('admin');
      const folders = new BallotFolders(connection);
      const steps = Array.from({ length: 100 }, (_, index) => `first-${Math.floor(index / 11) + 1}-${(index % 11) + 2}`);
      await Promise.all(steps.map((step) => makeFolder(connection, folders, pollBox(many), step)));
      const page = await view('visitor');
      await look(page, many);
      assert.deepEqual(page.operations.filter((each) => each.includes(`ParvisBallots/${pollBox(many)}'`)).length, 1, page.operations.join('\n'));
      await owner.polls.close(many);
    });
  });
}
