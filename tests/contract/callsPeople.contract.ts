import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import type { Call, CallDraft } from '../../src/domain/calls/Call';
import { callFigures } from '../../src/domain/calls/callFigures';
import { callState } from '../../src/domain/calls/callState';
import type { Contribution } from '../../src/domain/calls/Contribution';
import { indexGroups } from '../../src/domain/calls/indexGroups';
import type { OpenedCall, Thread } from '../../src/domain/calls/Thread';
import type { ThreadState } from '../../src/domain/calls/threadState';
import { threadState } from '../../src/domain/calls/threadState';
import { animatorsGroup } from '../../src/lists/animators';
import { callDraft, contribution, textOf } from './callTexts';
import { callPersonas, callsAs, withCalls } from './localCalls';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = callPersonas;

/** What comes of it when people act at once, leave in the middle, take back what they said, or keep it for too long. */
export function run(name: string, open: OpenSite): void {
  describe(`people in calls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    before(async () => {
      site = await open(withCalls);
    });
    beforeEach(() => site.advance(2));
    after(() => site.close());

    const publish = async (changes: Partial<CallDraft> = {}): Promise<OpenedCall> => {
      const animation = await callsAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return animation.publish(await animation.saveDraft(callDraft(changes), textOf(5), key), key);
    };
    const say = (call: Call, passage: number, text: string, persona: Persona = AGENT): Promise<Contribution> => callsAs(site, persona).contributions.add(call, contribution(passage, text), crypto.randomUUID());
    const pageOf = async (call: Call, passage: number): Promise<readonly Thread[]> => (await callsAs(site, COLLEAGUE).contributions.page(call, [passage])).threads;
    const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
    const post = async (path: string, body: object = {}): Promise<number> => (await site.rest('owner', `_api/web/${path}`, { method: 'POST', body: JSON.stringify(body) })).status;
    /** As a colleague's page has it. */
    const stateOf = async ({ call, decisions }: OpenedCall, threads: readonly Thread[]): Promise<readonly ThreadState[]> => {
      const services = callsAs(site, COLLEAGUE);
      const groups = indexGroups(await services.contributions.groupDecisions(call));
      const state = callState(call, decisions, services.serverNow());
      return threads.map((thread) => threadState(thread, groups, call, state));
    };

    describe('animators', () => {
      it('who are taken out of their group with a page open decide, prepare and read no more; what they did stands, and others go on from it', async () => {
        const opened = await publish();
        const { call } = opened;
        const reserved = await publish({ names: 'hidden' });
        await say(reserved.call, 1, 'Réservé');
        const targets = [(await say(call, 1, 'a')).id, (await say(call, 2, 'b')).id];
        const page = await callsAs(site, ANIMATOR).animation();
        const grouped = await page.decide(call, { kind: 'grouped', contribution: 0, targets, reason: '', content: { group: 1, name: 'Jours' } }, 0);
        const { step } = await page.prepare(call, 'version', 'Ce qu’il préparait', 0);
        const draft = await page.saveDraft(callDraft({ title: 'Son brouillon' }), textOf(2), crypto.randomUUID());
        const answer = { kind: 'disposed', contribution: 0, targets: [], reason: 'Retenu', content: { group: 1, disposition: 'kept' } } as const;
        const group = `sitegroups/getByName('${animatorsGroup.title.fr}')/users`;
        const LoginName = `i:0#.f|membership|${ANIMATOR}@ville.example`;
        assert.equal(await post(`${group}/removeByLoginName(@v)?@v='${encodeURIComponent(LoginName)}'`), 200);
        try {
          const tried = [page.decide(call, answer, grouped.id), page.prepare(call, 'version', 'Après coup', step), page.saveDraft({ ...draft, title: 'Après coup' }, textOf(3), crypto.randomUUID()), page.lock(reserved.call)];
          // Lists that he may not see are none to him.
          assert.deepEqual(await Promise.all(tried.map(codeOf)), ['forbidden', 'notFound', 'notFound', 'forbidden']);
          assert.deepEqual((await page.find(reserved.call, {})).threads, []);
          assert.equal((await callsAs(site, ANIMATOR).calls.rights()).mayAnimate, false);
          assert.deepEqual((await callsAs(site, COLLEAGUE).contributions.groupDecisions(call)).map(({ id }) => id), [grouped.id]);
          const other = await callsAs(site, 'owner').animation();
          await other.decide(call, answer, grouped.id);
          assert.deepEqual([(await other.prepared(call, 'version'))?.content, (await other.prepare(call, 'version', 'Repris', step)).step > step], ['Ce qu’il préparait', true]);
          assert.ok((await other.drafts()).some(({ title }) => title === 'Son brouillon'));
          assert.deepEqual((await stateOf(opened, await pageOf(call, 1))).map(({ answer: given }) => [given?.reason, given?.by.name]), [['Retenu', 'Agent owner']]);
        } finally {
          assert.equal(await post(group, { LoginName }), 201);
        }
      });
    });

    describe('an author and an animator at once', () => {
      it('are both heard: what is taken from sight stays so while its author edits it, who reads his words and the reason', async () => {
        const opened = await publish();
        const { call } = opened;
        const said = await say(call, 1, 'Mon chef est nul');
        const author = callsAs(site, AGENT).contributions;
        const animation = await callsAs(site, ANIMATOR).animation();
        const moderated = { kind: 'moderated', contribution: said.id, targets: [], reason: 'Attaque une personne', content: { reasonId: 1 } } as const;
        await Promise.all([author.record(call, said, { kind: 'edited', text: 'Mon chef est dur' }, crypto.randomUUID()), animation.decide(call, moderated, 0)]);
        const seen = async (): Promise<readonly unknown[]> => {
          const [colleague] = await stateOf(opened, await pageOf(call, 1));
          const [own] = await stateOf(opened, await author.mine(call));
          return [colleague?.moderation.state, colleague?.counts, own?.text, own?.moderation.decision?.reason, own?.ignored];
        };
        assert.deepEqual(await seen(), ['removed', false, 'Mon chef est dur', 'Attaque une personne', []]);
        site.advance(2);
        await author.record(call, said, { kind: 'edited', text: 'La consigne est dure' }, crypto.randomUUID());
        assert.deepEqual(await seen(), ['removed', false, 'La consigne est dure', 'Attaque une personne', []]);
        const [state] = await stateOf(opened, await pageOf(call, 1));
        // An animator sees that there is something to look at again.
        assert.equal(state?.moderation.isEditedSince, true);
        site.advance(2);
        await animation.decide(call, { ...moderated, kind: 'shown', reason: '', content: {} }, state.moderation.decision?.id ?? 0);
        assert.deepEqual((await seen()).slice(0, 3), ['visible', true, 'La consigne est dure']);
      });

      it('of which one withdraws and the other answers: the answer is his to read, and he is not counted', async () => {
        const opened = await publish();
        const { call } = opened;
        const said = await say(call, 1, 'Deux jours');
        const author = callsAs(site, AGENT).contributions;
        const animation = await callsAs(site, ANIMATOR).animation();
        await Promise.all([
          author.record(call, said, { kind: 'withdrawn' }, crypto.randomUUID()),
          animation.decide(call, { kind: 'disposed', contribution: said.id, targets: [], reason: 'Retenu', content: { disposition: 'kept' } }, 0)
        ]);
        const [state] = await stateOf(opened, await author.mine(call));
        assert.deepEqual([state?.withdrawnAt === null, state?.answer?.reason, state?.counts], [false, 'Retenu', false]);
      });
    });

    describe('a group', () => {
      it('whose members all withdraw stands with its answer: for who comes back, and for who joins', async () => {
        const opened = await publish();
        const { call } = opened;
        const members = [await say(call, 1, 'Deux jours'), await say(call, 2, 'Deux jours !', COLLEAGUE)] as const;
        const animation = await callsAs(site, ANIMATOR).animation();
        const targets = members.map(({ id }) => id);
        const grouped = await animation.decide(call, { kind: 'grouped', contribution: 0, targets, reason: '', content: { group: 1, name: 'Jours' } }, 0);
        const answered = await animation.decide(call, { kind: 'disposed', contribution: 0, targets: [], reason: 'Retenu', content: { group: 1, disposition: 'kept' } }, grouped.id);
        const [first, second] = [callsAs(site, AGENT).contributions, callsAs(site, COLLEAGUE).contributions];
        site.advance(2);
        await first.record(call, members[0], { kind: 'withdrawn' }, crypto.randomUUID());
        await second.record(call, members[1], { kind: 'withdrawn' }, crypto.randomUUID());
        const told = async (): Promise<readonly unknown[]> => (await stateOf(opened, (await animation.all(call)).threads)).map(({ counts, answer, group }) => [counts, answer?.reason, group]);
        assert.deepEqual(await told(), [[false, 'Retenu', 1], [false, 'Retenu', 1]]);
        const figures = callFigures(await stateOf(opened, (await animation.all(call)).threads), call);
        assert.equal(figures.contributions, 0);
        site.advance(2);
        await first.record(call, members[0], { kind: 'restored' }, crypto.randomUUID());
        const late = await say(call, 3, 'Deux jours aussi', 'agent2');
        await animation.decide(call, { kind: 'grouped', contribution: 0, targets: [...targets, late.id], reason: '', content: { group: 1, name: 'Jours' } }, answered.id);
        assert.deepEqual(await told(), [[true, 'Retenu', 1], [false, 'Retenu', 1], [true, 'Retenu', 1]]);
      });
    });

    describe('what is kept', () => {
      it('for longer than was said is told, of names shown or hidden, open or archived, until it is removed', async () => {
        const over = { closesAt: new Date('2019-03-05T16:00:00Z'), retentionMonths: 6 } as const;
        const [shown, hidden, archived, empty] = [await publish(over), await publish({ ...over, names: 'hidden' }), await publish(over), await publish(over)];
        const [running, unsaid] = [await publish({ ...over, closesAt: new Date(callsAs(site, 'owner').serverNow().getTime() - 86_400_000) }), await publish({ ...over, retentionMonths: null })];
        for (const { call } of [shown, hidden, archived, running, unsaid]) await say(call, 1, 'Gardé');
        // More than can be asked for by a filter.
        const { contributions } = callsAs(site, AGENT);
        for (let index = 0; index < 61; index++) await contributions.add(shown.call, contribution(1, `n° ${index}`), crypto.randomUUID());
        const owner = await callsAs(site, 'owner').animation();
        await owner.decide(archived.call, { kind: 'archived', contribution: 0, targets: [], reason: '', content: {} }, archived.decisions[0]?.id ?? 0);
        const idsOf = (calls: readonly OpenedCall[]): readonly number[] => calls.map(({ call: { id } }) => id).sort((a, b) => a - b);
        const kept = await owner.keptTooLong();
        assert.deepEqual(idsOf(kept), idsOf([shown, hidden, archived]));
        assert.ok(kept.every(({ decisions }) => decisions.length > 0) && !idsOf(kept).includes(empty.call.id));
        assert.deepEqual(idsOf(await (await callsAs(site, ANIMATOR).animation()).keptTooLong()), idsOf(kept));
        await owner.purge(hidden.call);
        assert.deepEqual(idsOf(await owner.keptTooLong()), idsOf([shown, archived]));
      });
    });
  });
}
