import assert from 'node:assert/strict';
import type { CallServices, DecisionDraft, ThreadPage } from '../../src/data/calls/CallServices';
import { DataError } from '../../src/data/DataError';
import type { Call, CallDraft } from '../../src/domain/calls/Call';
import type { Contribution } from '../../src/domain/calls/Contribution';
import type { Decision } from '../../src/domain/calls/Decision';
import type { OpenedCall, Thread } from '../../src/domain/calls/Thread';
import { OvertakenError } from '../../src/domain/calls/OvertakenError';
import { anchorIn, callDraft, contribution, textOf } from './callTexts';
import { insisting } from './insisting';
import type { Runner } from './table.contract';

export type CallPersona = 'agent' | 'colleague' | 'animator' | 'owner';

/** Calls of one site as each has them before him. */
export interface CallsUnderTest {
  /** A page of its own each time. */
  as(persona: CallPersona): CallServices;
  /** The next writes are done, and their answers are lost; none with 0. */
  loseAnswers(count: number): Promise<void>;
  /** Somebody changes a published file in the library. */
  meddle(file: string, content: string): Promise<void>;
  close(): Promise<void>;
}

let keys = 0;
const newKey = (): string => `00000000-0000-4000-9000-${String(++keys).padStart(12, '0')}`;
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof DataError || error instanceof OvertakenError ? error.code : String(error))
  );const decision = (kind: DecisionDraft['kind'], changes: Partial<DecisionDraft> = {}): DecisionDraft => ({ kind, contribution: 0, targets: [], reason: '', content: {}, ...changes });
const textsOf = (threads: readonly Thread[]): readonly string[] => threads.map(({ contribution: { text } }) => text);

/** What `CallServices` promise, in memory and on any SharePoint. */
export function callsContract(name: string, open: () => Promise<CallsUnderTest>, { describe, it, before, after, afterEach }: Runner): void {
  describe(`calls ${name}`, () => {
    let site: CallsUnderTest;
    before(async () => {
      site = await open();
    });
    afterEach(() => site.loseAnswers(0));
    after(() => site.close());

    const publish = async (changes: Partial<CallDraft> = {}, passages = 5): Promise<OpenedCall> => {
      const animation = await site.as('owner').animation();
      const draft = callDraft(changes);
      const key = newKey();
      return animation.publish(await animation.saveDraft(draft, draft.kind === 'text' ? textOf(passages) : null, key), key);
    };
    const say = (call: Call, passage: number, text: string, persona: CallPersona = 'agent', changes: Parameters<typeof contribution>[2] = {}): Promise<Contribution> =>
      site.as(persona).contributions.add(call, contribution(passage, text, changes), newKey());
    const decide = async (call: Call, draft: DecisionDraft, known = 0, persona: CallPersona = 'animator'): Promise<Decision> => (await site.as(persona).animation()).decide(call, draft, known);
    const pageOf = (call: Call, passages: readonly number[], cursor?: string, persona: CallPersona = 'colleague'): Promise<ThreadPage> => site.as(persona).contributions.page(call, passages, cursor);

    describe('a call', () => {
      it('comes back as it was written, with its text, and is listed', async () => {
        const { call } = await publish({ title: '<b>Charte</b> 👩🏽‍🚒', intro: "Ligne 1\nLigne 2 & « guillemets », l'apostrophe — نعم", closesAt: new Date('2031-05-01T16:00:00Z') });
        const opened = await site.as('agent').calls.open(call.id);
        const { id, box, ...draft } = opened.call;
        assert.deepEqual(draft, callDraft({ title: '<b>Charte</b> 👩🏽‍🚒', intro: "Ligne 1\nLigne 2 & « guillemets », l'apostrophe — نعم", closesAt: new Date('2031-05-01T16:00:00Z') }));
        assert.match(box, /^[a-z0-9-]{1,16}$/);
        const [published] = opened.decisions;
        assert.ok(published);
        assert.deepEqual([opened.decisions.length, published.kind, published.content.version, published.content.box], [1, 'published', 1, box]);
        assert.deepEqual(await site.as('agent').calls.text(published), { text: textOf(5), isAltered: false });
        assert.ok((await site.as('agent').calls.list()).some((each) => each.call.id === id && each.decisions.length === 1));
      });

      it('that is none is not found', async () => {
        assert.equal(await codeOf(site.as('agent').calls.open(987_654)), 'notFound');
      });

      it('says when somebody changed the file of its text', async () => {
        const { decisions: [published] } = await publish();
        assert.ok(published?.content.file);
        const changed = { ...textOf(5), title: 'Autre chose' };
        await site.meddle(published.content.file, JSON.stringify(changed));
        assert.deepEqual(await site.as('agent').calls.text(published), { text: changed, isAltered: true });
        await site.meddle(published.content.file, 'plus rien');
        assert.equal(await codeOf(site.as('agent').calls.text(published)), 'unreadable');
      });

      it('under a page is found by its page, without a text', async () => {
        const page = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
        assert.equal(await site.as('agent').calls.ofPage(page), null);
        const { call, decisions } = await publish({ kind: 'article', page });
        assert.equal((await site.as('agent').calls.ofPage(page))?.call.id, call.id);
        assert.equal(decisions[0]?.content.file, undefined);
        assert.ok(!(await site.as('agent').calls.list()).some((each) => each.call.id === call.id));
      });

      it('that is archived is listed no more, and opens', async () => {
        const { call, decisions } = await publish();
        await decide(call, decision('archived'), decisions[0]?.id);
        assert.ok(!(await site.as('agent').calls.list()).some((each) => each.call.id === call.id));
        assert.equal((await site.as('agent').calls.open(call.id)).decisions.length, 2);
      });
    });

    describe('drafts', () => {
      it('are kept with their texts, changed, published under their key and gone then', async () => {
        const animation = await site.as('animator').animation();
        const key = newKey();
        const first = await animation.saveDraft(callDraft({ title: 'Un brouillon' }), textOf(2), key);
        const saved = await animation.saveDraft({ ...first, title: 'Un meilleur brouillon' }, textOf(3), key);
        assert.ok((await animation.drafts()).some(({ id, title }) => id === first.id && title === 'Un meilleur brouillon'));
        assert.deepEqual(await animation.draftText(saved), textOf(3));
        const { call, decisions } = await animation.publish(saved, key);
        assert.ok(decisions[0]);
        assert.equal((await site.as('agent').calls.text(decisions[0])).text.passages.length, 3);
        assert.ok(!(await animation.drafts()).some(({ id }) => id === first.id));
        assert.equal(call.title, 'Un meilleur brouillon');
      });

      it('edited by two people are nobody’s loss: the second is refused, and his text is not stored over the first’s', async () => {
        const here = await site.as('animator').animation();
        const there = await site.as('owner').animation();
        const draft = await here.saveDraft(callDraft(), textOf(2), newKey());
        const theirs = await there.saveDraft({ ...draft, title: 'Le sien' }, textOf(4), newKey());
        assert.equal(await codeOf(here.saveDraft({ ...draft, title: 'Le mien' }, textOf(3), newKey())), 'conflict');
        assert.deepEqual(await there.draftText(theirs), textOf(4));
        assert.equal(await codeOf(here.publish(draft, newKey())), 'conflict');
        await there.removeDraft(theirs);
        assert.ok(!(await here.drafts()).some(({ id }) => id === draft.id));
      });

      it('whose answers are lost are stored, and published, once', async () => {
        const animation = await site.as('owner').animation();
        const key = newKey();
        const before = (await animation.drafts()).length;
        await site.loseAnswers(1);
        const draft = await insisting(() => animation.saveDraft(callDraft({ title: 'Une seule fois' }), textOf(2), key), 6);
        assert.equal((await animation.drafts()).length, before + 1);
        await site.loseAnswers(3);
        const { call } = await insisting(() => animation.publish(draft, key), 9);
        await site.loseAnswers(0);
        const again = await animation.publish(draft, key);
        assert.equal(again.call.id, call.id);
        const listed = (await site.as('agent').calls.list()).filter(({ call: { title } }) => title === 'Une seule fois');
        assert.deepEqual([listed.length, listed[0]?.decisions.length], [1, 1]);
      });
    });

    describe('contributions', () => {
      it('are read under their passage with what was said and decided of them, newest first', async () => {
        const { call } = await publish();
        const first = await say(call, 2, 'Deux jours ?', 'agent', { kind: 'question', anchor: anchorIn(2, 'télétravail'), direction: 'Culture' });
        const wording = await say(call, 2, 'Plus clair', 'colleague', { kind: 'wording', wording: 'Trois jours au plus.' });
        await say(call, 3, 'Ailleurs');
        await say(call, 2, 'Oui, deux.', 'colleague', { answers: first.id });
        await site.as('agent').contributions.record(call, first, { kind: 'edited', text: 'Deux jours par semaine ?' }, newKey());
        await decide(call, decision('assigned', { contribution: first.id, content: { name: 'DRH' } }));
        const { threads, next, unreadable } = await pageOf(call, [2]);
        assert.deepEqual([textsOf(threads), next, unreadable], [['Plus clair', 'Deux jours ?'], null, []]);
        const [shown, thread] = threads;
        assert.deepEqual([shown?.contribution.wording, shown?.contribution.kind, shown?.contribution.id], ['Trois jours au plus.', 'wording', wording.id]);
        assert.ok(thread);
        assert.deepEqual([thread.contribution.anchor.quote, thread.contribution.direction, thread.contribution.isAltered], ['télétravail', 'Culture', false]);
        assert.deepEqual(textsOf(thread.replies), ['Oui, deux.']);
        assert.deepEqual(thread.records.map(({ kind, text }) => [kind, text]), [['edited', 'Deux jours par semaine ?']]);
        assert.deepEqual(thread.decisions.map(({ kind, content: { name: who } }) => [kind, who]), [['assigned', 'DRH']]);
        assert.ok(thread.contribution.author?.id === (await site.as('agent').userId()));
      });

      it('of passages that this one descends from are read with its own', async () => {
        const { call } = await publish();
        await say(call, 1, 'Un');
        await say(call, 2, 'Deux');
        await say(call, 3, 'Trois');
        assert.deepEqual(textsOf((await pageOf(call, [3, 1])).threads), ['Trois', 'Un']);
        assert.deepEqual(textsOf((await pageOf(call, [0])).threads), []);
      });

      it('come page by page, each with its replies, wherever these were said', async () => {
        const { call } = await publish();
        const [agent, colleague] = [site.as('agent'), site.as('colleague')];
        const said: Contribution[] = [];
        for (let index = 0; index < 60; index++) said.push(await agent.contributions.add(call, contribution(1, `n° ${index}`), newKey()));
        const [oldest] = said;
        assert.ok(oldest);
        await colleague.contributions.add(call, contribution(1, 'Réponse au plus ancien', { answers: oldest.id }), newKey());
        const read: Thread[] = [];
        const services = site.as('colleague');
        for (let cursor: string | null | undefined; cursor !== null; ) {
          const page: ThreadPage = await services.contributions.page(call, [1], cursor);
          assert.ok(page.threads.length <= 50);
          read.push(...page.threads);
          cursor = page.next;
        }
        assert.deepEqual(textsOf(read), said.map(({ text }) => text).reverse());
        assert.deepEqual(textsOf(read[59]?.replies ?? []), ['Réponse au plus ancien']);
        // Another page of the browser, in which nobody read what came before.
        const first = await pageOf(call, [1]);
        assert.ok(first.next);
        const later = await pageOf(call, [1], first.next);
        assert.deepEqual(textsOf(later.threads.flatMap(({ replies }) => replies)), ['Réponse au plus ancien']);
      });

      it('are counted by passage and kind, replies apart', async () => {
        const { call } = await publish({}, 600);
        await say(call, 1, 'a');
        await say(call, 1, 'b', 'colleague', { kind: 'objection' });
        const third = await say(call, 1, 'c');
        await say(call, 1, 'd', 'colleague', { answers: third.id });
        await site.as('agent').contributions.record(call, third, { kind: 'withdrawn' }, newKey());
        await say(call, 0, 'e');
        await say(call, 600, 'f');
        assert.deepEqual(await site.as('agent').contributions.counts(call, [0]), { 0: { remark: 1 }, 1: { remark: 2, objection: 1, reply: 1 } });
        assert.deepEqual(await site.as('agent').contributions.counts(call, [0, 1]), { 0: { remark: 1 }, 1: { remark: 2, objection: 1, reply: 1 }, 600: { remark: 1 } });
        assert.deepEqual(await site.as('agent').contributions.counts((await publish()).call, [0]), {});
      });

      it('of one’s own are told with their replies and answers', async () => {
        const { call } = await publish();
        assert.deepEqual(await site.as('agent').contributions.mine(call), []);
        const mine = await say(call, 1, 'Le mien');
        const theirs = await say(call, 1, 'Le sien', 'colleague');
        await say(call, 1, 'Ma réponse', 'agent', { answers: theirs.id });
        await say(call, 1, 'Sa réponse', 'colleague', { answers: mine.id });
        await decide(call, decision('disposed', { contribution: mine.id, reason: 'Bonne idée', content: { disposition: 'kept' } }));
        const threads = await site.as('agent').contributions.mine(call);
        assert.deepEqual(textsOf(threads), ['Ma réponse', 'Le mien']);
        assert.deepEqual([textsOf(threads[1]?.replies ?? []), threads[1]?.decisions.map(({ reason }) => reason)], [['Sa réponse'], ['Bonne idée']]);
      });

      it('of one’s own in several calls are told with what was decided of them, of them alone and of many', async () => {
        const [{ call }, { call: other }, { call: third }] = [await publish(), await publish(), await publish()];
        assert.deepEqual(await site.as('agent').contributions.mineIn([call, other]), { said: [], groupDecisions: [] });
        const mine = await say(call, 1, 'Le mien');
        const second = await say(other, 1, 'Le mien ailleurs');
        await say(third, 1, 'Dans un troisième');
        const theirs = await say(call, 1, 'Le sien', 'colleague');
        await say(call, 1, 'Ma réponse', 'agent', { answers: theirs.id });
        await decide(call, decision('disposed', { contribution: mine.id, reason: 'Bonne idée', content: { disposition: 'kept' } }));
        await decide(other, decision('disposed', { targets: [second.id], reason: 'À plusieurs', content: { disposition: 'notKept' } }));
        const { said, groupDecisions } = await site.as('agent').contributions.mineIn([call, other]);
        assert.deepEqual(said.map(({ contribution: { text }, decisions }) => [text, decisions.map(({ reason }) => reason)]), [['Le mien ailleurs', []], ['Le mien', ['Bonne idée']]]);
        assert.deepEqual(groupDecisions.map(({ reason }) => reason), ['À plusieurs']);
      });

      it('whose answers are lost are stored once under their key', async () => {
        const { call } = await publish();
        const key = newKey();
        const agent = site.as('agent');
        await site.loseAnswers(1);
        const first = await insisting(() => agent.contributions.add(call, contribution(1, 'Une fois'), key), 6);
        await site.loseAnswers(0);
        const again = await site.as('agent').contributions.add(call, contribution(1, 'Une fois'), key);
        assert.deepEqual([again.id, again.text], [first.id, 'Une fois']);
        const recordKey = newKey();
        await site.loseAnswers(1);
        const record = await insisting(() => agent.contributions.record(call, first, { kind: 'withdrawn' }, recordKey), 6);
        await site.loseAnswers(0);
        assert.equal((await agent.contributions.record(call, first, { kind: 'withdrawn' }, recordKey)).id, record.id);
        const { threads } = await pageOf(call, [1]);
        assert.deepEqual(threads.map(({ records }) => records.map(({ kind }) => kind)), [['withdrawn']]);
      });

      it('that two tabs send under one key are stored once', async () => {
        const { call } = await publish();
        const key = newKey();
        const sent = await Promise.all([1, 2, 3].map(() => insisting(() => site.as('agent').contributions.add(call, contribution(1, 'De deux onglets'), key), 6)));
        assert.equal(new Set(sent.map(({ id }) => id)).size, 1);
        assert.deepEqual(textsOf((await pageOf(call, [1])).threads), ['De deux onglets']);
      });

      it('are found by their id, a reply with what it answers', async () => {
        const { call } = await publish();
        const said = await say(call, 2, 'Dit');
        const reply = await say(call, 2, 'Répondu', 'colleague', { answers: said.id });
        const read = [await site.as('agent').contributions.thread(said.id), await site.as('agent').contributions.thread(reply.id)];
        assert.deepEqual(read.map(({ contribution: { id }, replies }) => [id, textsOf(replies)]), [[said.id, ['Répondu']], [said.id, ['Répondu']]]);
        assert.equal(await codeOf(site.as('agent').contributions.thread(987_654)), 'notFound');
      });

      it('that are new are told by what came since', async () => {
        const { call } = await publish();
        const reader = site.as('colleague');
        const { lastId } = await reader.contributions.since(call, 0);
        assert.deepEqual(await reader.contributions.since(call, lastId), { passages: {}, hasDecisions: false, lastId });
        const said = await say(call, 4, 'Nouveau');
        await say(call, 4, 'Encore');
        const reply = await say(call, 4, 'Réponse', 'agent', { answers: said.id });
        assert.deepEqual(await reader.contributions.since(call, lastId), { passages: { 4: 2 }, hasDecisions: false, lastId: reply.id });
        await decide(call, decision('moderated', { contribution: said.id, content: { reasonId: 1 } }));
        const other = await publish();
        // On SharePoint folders have ids too.
        const decided = await reader.contributions.since(call, reply.id);
        assert.deepEqual([decided.passages, decided.hasDecisions], [{}, true]);
        await decide(other.call, decision('archived'), other.decisions[0]?.id);
        assert.deepEqual(await reader.contributions.since(call, decided.lastId), { passages: {}, hasDecisions: false, lastId: decided.lastId });
      });

      it('are supported once each, and no more', async () => {
        const { call } = await publish();
        const said = await say(call, 1, 'Pour');
        const other = await say(call, 1, 'Contre');
        const [agent, colleague] = [site.as('agent'), site.as('colleague')];
        assert.deepEqual(await agent.contributions.supports(call, [1], [said, other]), { counts: { [said.id]: 0, [other.id]: 0 }, mine: [] });
        assert.equal(await agent.contributions.support(call, said, true), true);
        assert.deepEqual((await agent.contributions.supports(call, [1], [said])).counts, { [said.id]: 1 });
        await site.as('agent').contributions.support(call, said, true);
        await colleague.contributions.support(call, said, true);
        assert.deepEqual(await colleague.contributions.supports(call, [1], [said, other]), { counts: { [said.id]: 2, [other.id]: 0 }, mine: [said.id] });
        assert.equal(await agent.contributions.support(call, said, false), false);
        assert.deepEqual(await agent.contributions.supports(call, [1], [said]), { counts: { [said.id]: 1 }, mine: [] });
      });
    });

    describe('decisions', () => {
      it('on many at once are one record with their targets, read once', async () => {
        const { call } = await publish();
        const said = [await say(call, 1, 'a'), await say(call, 2, 'b'), await say(call, 3, 'c')];
        const targets = said.map(({ id }) => id);
        const grouped = await decide(call, decision('grouped', { targets: [...targets].reverse(), content: { group: 1, name: 'Nombre de jours' } }));
        await decide(call, decision('disposed', { reason: 'Retenu', content: { group: 1, disposition: 'kept' } }), grouped.id);
        assert.deepEqual((await site.as('agent').contributions.groupDecisions(call)).map(({ kind, targets: ids, reason }) => [kind, ids, reason]), [['grouped', targets, ''], ['disposed', [], 'Retenu']]);
        assert.equal((await site.as('agent').calls.open(call.id)).decisions.length, 1);
      });

      it('of two people at once on one thing: the second is told what the first decided, and nothing of his is stored', async () => {
        const { call } = await publish();
        const said = await say(call, 1, 'a');
        const kept = await decide(call, decision('disposed', { contribution: said.id, content: { disposition: 'kept' } }));
        await assert.rejects(decide(call, decision('disposed', { contribution: said.id, content: { disposition: 'notKept' } }), 0, 'owner'), (error) => error instanceof OvertakenError && error.latest.id === kept.id && error.latest.content.disposition === 'kept');
        await decide(call, decision('disposed', { contribution: said.id, content: { disposition: 'notKept' } }), kept.id, 'owner');
        const { threads } = await pageOf(call, [1]);
        assert.deepEqual(threads[0]?.decisions.map(({ content }) => content.disposition), ['kept', 'notKept']);
      });

      it('whose answer was lost are stored once', async () => {
        const { call } = await publish();
        const said = await say(call, 1, 'a');
        const animation = await site.as('animator').animation();
        await site.loseAnswers(1);
        const decided = await insisting(() => animation.decide(call, decision('moderated', { contribution: said.id, reason: 'Charte', content: { reasonId: 1 } }), 0), 6);
        await site.loseAnswers(0);
        assert.equal((await animation.decide(call, decision('moderated', { contribution: said.id, reason: 'Charte', content: { reasonId: 1 } }), 0)).id, decided.id);
      });

      it('are made by animators alone', async () => {
        const { call } = await publish();
        const said = await say(call, 1, 'a');
        assert.equal(await codeOf(decide(call, decision('disposed', { contribution: said.id, content: { disposition: 'kept' } }), 0, 'agent')), 'forbidden');
      });
    });

    describe('a new version', () => {
      it('of the text is published beside the first one', async () => {
        const opened = await publish();
        const animation = await site.as('animator').animation();
        const next = await animation.publishVersion(opened, textOf(5, 2), 'Après lecture', newKey());
        const { decisions } = await site.as('agent').calls.open(opened.call.id);
        assert.deepEqual(decisions.map(({ kind, content: { version }, reason }) => [kind, version, reason]), [['published', 1, ''], ['version', 2, 'Après lecture']]);
        assert.deepEqual(next.decisions.map(({ id }) => id), decisions.map(({ id }) => id));
        for (const each of decisions) assert.deepEqual((await site.as('agent').calls.text(each)).isAltered, false);
        await assert.rejects(animation.publishVersion(opened, textOf(4, 2), 'Une autre', newKey()), (error) => error instanceof OvertakenError);
      });
    });

    describe('animators', () => {
      it('find contributions, the newest first, by passage, kind and words', async () => {
        const { call } = await publish();
        for (let index = 0; index < 55; index++) await say(call, (index % 3) + 1, `Énoncé n° ${index}`, index % 2 === 0 ? 'agent' : 'colleague', { kind: index % 5 === 0 ? 'objection' : 'remark' });
        const animation = await site.as('animator').animation();
        const first = await animation.find(call, {});
        assert.deepEqual([first.threads.length, first.threads[0]?.contribution.text], [50, 'Énoncé n° 54']);
        const second = await animation.find(call, {}, first.next ?? undefined);
        assert.deepEqual([textsOf(second.threads), second.next], [['n° 4', 'n° 3', 'n° 2', 'n° 1', 'n° 0'].map((text) => `Énoncé ${text}`), null]);
        const found = async (filter: Parameters<typeof animation.find>[1]): Promise<number> => (await animation.find(call, filter)).threads.length;
        assert.deepEqual([await found({ passages: [1] }), await found({ passages: [1, 2] }), await found({ kinds: ['objection'] }), await found({ words: 'enonce 54' })], [19, 37, 11, 1]);
      });

      it('read all at once, with groups', async () => {
        const { call } = await publish();
        const said = await say(call, 1, 'a');
        await say(call, 1, 'b', 'colleague', { answers: said.id });
        await decide(call, decision('disposed', { contribution: said.id, content: { disposition: 'kept' } }));
        await decide(call, decision('themed', { targets: [said.id], content: { name: 'Jours' } }));
        const progress: number[] = [];
        const { threads, groupDecisions } = await (await site.as('animator').animation()).all(call, { onProgress: (done) => progress.push(done) });
        assert.deepEqual([threads.length, textsOf(threads[0]?.replies ?? []), threads[0]?.decisions.length, groupDecisions.map(({ kind }) => kind), progress[progress.length - 1]], [1, ['b'], 1, ['themed'], 1]);
      });

      it('change dates and rules of a published call, each seeing what the other did', async () => {
        const { call } = await publish();
        const animation = await site.as('animator').animation();
        const saved = await animation.saved(call);
        await animation.save({ ...saved, intro: 'Plus clair' });
        assert.equal((await site.as('agent').calls.open(call.id)).call.intro, 'Plus clair');
        assert.equal(await codeOf(animation.save({ ...saved, intro: 'Autre' })), 'conflict');
      });
    });

    describe('closing', () => {
      it('by the server refuses what agents add, whoever types at that moment, and is lifted again', async () => {
        const { call } = await publish();
        await say(call, 1, 'Avant');
        const agent = site.as('agent');
        assert.equal(await agent.contributions.isLocked(call), false);
        const owner = await site.as('owner').animation();
        await owner.lock(call);
        await owner.lock(call);
        for (const persona of ['agent', 'owner'] as const) assert.equal(await site.as(persona).contributions.isLocked(call), true, persona);
        const key = newKey();
        assert.equal(await codeOf(agent.contributions.add(call, contribution(1, 'Trop tard'), key)), 'forbidden');
        assert.equal(await codeOf(agent.contributions.add(call, contribution(5, 'Là où rien n’est dit'), newKey())), 'forbidden');
        assert.deepEqual(textsOf((await pageOf(call, [1])).threads), ['Avant']);
        await owner.unlock(call);
        for (const persona of ['agent', 'owner'] as const) assert.equal(await site.as(persona).contributions.isLocked(call), false, persona);
        await agent.contributions.add(call, contribution(1, 'Trop tard'), key);
        assert.deepEqual(textsOf((await pageOf(call, [1])).threads), ['Trop tard', 'Avant']);
      });

      it('and then purged leaves the text and the decisions on the call, and nothing that anybody said; an animator may not', async () => {
        const { call, decisions } = await publish();
        const { call: other } = await publish();
        const said = await say(call, 1, 'Avant');
        await say(call, 1, 'Réponse', 'colleague', { answers: said.id });
        await say(other, 1, 'Ailleurs');
        await site.as('agent').contributions.support(call, said, true);
        await decide(call, decision('disposed', { contribution: said.id, content: { disposition: 'kept' } }));
        await decide(call, decision('themed', { targets: [said.id], content: { name: 'Jours' } }));
        assert.equal(await codeOf((await site.as('animator').animation()).purge(call)), 'forbidden');
        assert.deepEqual(textsOf((await pageOf(call, [1])).threads), ['Avant']);
        const owner = await site.as('owner').animation();
        const progress: number[] = [];
        await owner.purge(call, { onProgress: (done) => progress.push(done) });
        await owner.purge(call);
        assert.equal(progress[progress.length - 1], 1);
        const { threads, groupDecisions } = await owner.all(call);
        assert.deepEqual([threads, groupDecisions, textsOf((await pageOf(other, [1])).threads)], [[], [], ['Ailleurs']]);
        const kept = await site.as('agent').calls.open(call.id);
        assert.deepEqual(kept.decisions.map(({ kind }) => kind), decisions.map(({ kind }) => kind));
        const [published] = kept.decisions;
        assert.ok(published && (await site.as('agent').calls.text(published)).text.passages.length > 0);
      });

      it('is no animator’s to do', async () => {
        const { call } = await publish();
        assert.equal(await codeOf((await site.as('animator').animation()).lock(call)), 'forbidden');
      });
    });

    describe('a call whose names are hidden', () => {
      it('shows each agent his own alone, and animators all', async () => {
        const { call } = await publish({ names: 'hidden' });
        await say(call, 1, 'Le mien');
        await say(call, 1, 'Le sien', 'colleague');
        const key = newKey();
        const agent = site.as('agent');
        await site.loseAnswers(1);
        await insisting(() => agent.contributions.add(call, contribution(2, 'Une fois'), key), 6);
        await site.loseAnswers(0);
        assert.deepEqual(textsOf((await pageOf(call, [1, 2], undefined, 'agent')).threads), ['Une fois', 'Le mien']);
        assert.deepEqual(textsOf(await agent.contributions.mine(call)), ['Une fois', 'Le mien']);
        assert.deepEqual(await agent.contributions.counts(call, [0]), {});
        assert.deepEqual(textsOf((await (await site.as('animator').animation()).find(call, {})).threads), ['Une fois', 'Le sien', 'Le mien']);
        assert.deepEqual(textsOf((await (await site.as('animator').animation()).all(call)).threads), ['Le mien', 'Le sien', 'Une fois']);
        assert.equal(await agent.contributions.isLocked(call), false);
      });

      it('shows colleagues what an animator let through, in the words that he let through', async () => {
        const { call } = await publish({ moderation: 'before' });
        const said = await say(call, 2, 'Mon chef Untel refuse', 'agent', { kind: 'objection' });
        await say(call, 2, 'Pas encore lu');
        await decide(call, decision('shown', { contribution: said.id, content: { text: 'Un chef refuse', wording: '', name: 'Nadia Benali' } }));
        const { threads } = await pageOf(call, [2]);
        assert.deepEqual(threads.map(({ contribution: { id, text, kind, author, anchor } }) => [id, text, kind, author?.name, anchor.passage]), [[said.id, 'Un chef refuse', 'objection', 'Nadia Benali', 2]]);
        assert.deepEqual((await pageOf(call, [1])).threads, []);
        assert.deepEqual(textsOf((await pageOf(call, [2], undefined, 'agent')).threads), ['Pas encore lu', 'Mon chef Untel refuse']);
        await decide(call, decision('moderated', { contribution: said.id, content: { reasonId: 1 } }), threads[0]?.decisions[0]?.id);
        assert.deepEqual((await pageOf(call, [2])).threads[0]?.decisions.map(({ kind }) => kind), ['shown', 'moderated']);
      });
    });
  });
}
