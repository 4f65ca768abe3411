import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rememberWebRights, webRights } from '../../src/data/connection/webRights';
import type { CallServices, ThreadPage } from '../../src/data/calls/CallServices';
import type { OpenedCall } from '../../src/domain/calls/Thread';
import { callDraft, contribution, textOf } from './callTexts';
import { callPersonas, callsAs, withCalls } from './localCalls';
import { memoryStorage } from './memoryStorage';
import { operationsIn } from './operationsIn';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

/** One view of a page, and what it asked of SharePoint. */
interface View {
  readonly services: CallServices;
  readonly operations: string[];
}

/** What a page of a call costs, whatever was said in it: one thing more that is asked for fails here. */
export function run(name: string, open: OpenSite): void {
  describe(`a page of a call on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let opened: OpenedCall;

    const view = async (persona: Persona, session = memoryStorage()): Promise<View> => {
      const first = site.connection(persona);
      const [userId, rights] = [await first.userId(), await webRights(first)];
      const operations: string[] = [];
      const counting: typeof fetch = (input, init) => {
        operations.push(...operationsIn(String(input), init));
        return fetch(input, init);
      };
      const options = { userId, fetch: counting };
      const services = callsAs(site, persona, options, session, (connection) => rememberWebRights(connection, rights));
      return { services, operations };
    };
    /** What the screens ask for to show a call. */
    const look = async ({ services: { setup, calls, contributions } }: View): Promise<number> => {
      const [{ call, decisions }] = await Promise.all([calls.open(opened.call.id), setup.status(), calls.rights()]);
      const [published] = decisions;
      assert.ok(published);
      const [text, counts] = await Promise.all([calls.text(published), contributions.counts(call, [0])]);
      assert.equal(text.text.passages.length, 40);
      return Object.values(counts).reduce((sum, { remark = 0 }) => sum + remark, 0);
    };
    const cost = async ({ operations }: View, work: () => Promise<unknown>): Promise<number> => {
      operations.length = 0;
      await work();
      return operations.length;
    };
    const say = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index++) {
        const { contributions } = callsAs(site, `agent${(index % 20) + 2}`);
        await contributions.add(opened.call, contribution((index % 5) + 1, `n° ${index}`), crypto.randomUUID());
      }
    };
    /** Time in which nothing changes: only then do stamps tell anything. */
    const calm = (): void => site.advance(60);

    before(async () => {
      site = await open(withCalls);
      const animation = await callsAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      opened = await animation.publish(await animation.saveDraft(callDraft(), textOf(40), key), key);
    });
    after(() => site.close());

    for (const said of [0, 100]) {
      describe(`with ${said} contributions`, () => {
        before(() => say(said));

        it('opens with five operations, of which one is for all parts of the page, and again with two', async () => {
          calm();
          const session = memoryStorage();
          const first = await view('colleague', session);
          assert.equal(await cost(first, () => look(first)), 5, first.operations.join('\n'));
          const again = await view('colleague', session);
          assert.equal(await cost(again, async () => assert.equal(await look(again), said)), 2, again.operations.join('\n'));
        });

        it('shows a passage with its replies and answers in two', async () => {
          const page = await view('colleague');
          const expected = said === 0 ? 1 : 2;
          assert.equal(await cost(page, () => page.services.contributions.page(opened.call, [1])), expected, page.operations.join('\n'));
        });

        it('asks what is new in one, as long as nothing is', async () => {
          const page = await view('colleague');
          const { lastId } = await page.services.contributions.since(opened.call, 0);
          assert.equal(await cost(page, () => page.services.contributions.since(opened.call, lastId)), 1, page.operations.join('\n'));
        });

        it('stores a contribution in one, the first of its kind on a passage in two', async () => {
          const page = await view(`agent${said + 30}`);
          const { contributions } = page.services;
          await contributions.counts(opened.call, [0]);
          const passage = said === 0 ? 11 : 12;
          const add = (kind: 'remark' | 'objection') => () => contributions.add(opened.call, contribution(passage, 'Un avis', { kind }), crypto.randomUUID());
          assert.equal(await cost(page, add('objection')), 2, page.operations.join('\n'));
          assert.equal(await cost(page, add('objection')), 1, page.operations.join('\n'));
          const mine = await contributions.add(opened.call, contribution(passage, 'Un avis', { kind: 'objection' }), crypto.randomUUID());
          await contributions.record(opened.call, mine, { kind: 'edited', text: 'Un autre avis' }, crypto.randomUUID());
          assert.equal(await cost(page, () => contributions.record(opened.call, mine, { kind: 'withdrawn' }, crypto.randomUUID())), 1);
        });

        it('answers three thousand with one', async () => {
          const page = await view(callPersonas.animator);
          const animation = await page.services.animation();
          const targets = Array.from({ length: 3000 }, (_, index) => said * 10_000 + index * 3 + 1);
          const known = (await page.services.contributions.groupDecisions(opened.call)).reduce((newest, { id }) => Math.max(newest, id), 0);
          const disposed = { kind: 'disposed', contribution: 0, targets, reason: 'Retenu', content: { disposition: 'kept' } } as const;
          // Before it: did somebody decide of one of them since?
          assert.equal(await cost(page, () => animation.decidedSince(opened.call, known)), 1, page.operations.join('\n'));
          assert.equal(await cost(page, () => animation.decide(opened.call, disposed, known)), 1, page.operations.join('\n'));
          const decisions = await page.services.contributions.groupDecisions(opened.call);
          assert.deepEqual(decisions[decisions.length - 1]?.targets, targets);
        });

        it('gives animators fifty with all that was said and decided of them in two', async () => {
          const page = await view(callPersonas.animator);
          const animation = await page.services.animation();
          const { call } = opened;
          let next: string | null = null;
          const read = (filter: Parameters<typeof animation.find>[1]) => async () => {
            const found = await animation.find(call, filter, next ?? undefined);
            next = found.next;
          };
          assert.equal(await cost(page, read({ passages: [1] })), said === 0 ? 1 : 2, page.operations.join('\n'));
          if (said === 0) return;
          next = null;
          const [first] = (await animation.find(call, { passages: [2] })).threads;
          assert.ok(first);
          await callsAs(site, 'agent9').contributions.add(call, contribution(2, 'Une réponse', { answers: first.contribution.id }), crypto.randomUUID());
          await animation.decide(call, { kind: 'disposed', contribution: first.contribution.id, targets: [], reason: '', content: { disposition: 'kept' } }, 0);
          assert.equal(await cost(page, read({ passages: [2] })), 2, page.operations.join('\n'));
        });
      });
    }

    it('gives animators with each contribution what answers it, whichever page either is on, and in a page that begins in the middle', async () => {
      const { call } = opened;
      const { contributions } = callsAs(site, 'agent8');
      const said = [await contributions.add(call, contribution(31, 'a', { kind: 'question' }), crypto.randomUUID()), await contributions.add(call, contribution(32, 'b', { kind: 'question' }), crypto.randomUUID())];
      const [, b] = said;
      for (let index = 0; index < 52; index++) {
        const answers = said[index % 2];
        if (answers) await contributions.add(call, contribution(answers.anchor.passage, `r${index}`, { answers: answers.id }), crypto.randomUUID());
      }
      const repliesOf = ({ threads }: ThreadPage) => threads.map(({ contribution: { text }, replies }) => [text, replies.length]);
      for (const filter of [{ passages: [31, 32] }, { kinds: ['question'] }] as const) {
        const animation = await callsAs(site, callPersonas.animator).animation();
        assert.deepEqual(repliesOf(await animation.find(call, filter)), [['b', 26], ['a', 26]]);
      }
      const animation = await callsAs(site, callPersonas.animator).animation();
      assert.deepEqual(repliesOf(await animation.find(call, { passages: [31, 32] }, String(b?.id))), [['a', 26]]);
    });
  });
}
