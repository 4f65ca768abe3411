import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { DecisionDraft } from '../../src/data/calls/CallServices';
import { DataError } from '../../src/data/DataError';
import { callFigures } from '../../src/domain/calls/callFigures';
import { callState } from '../../src/domain/calls/callState';
import type { Call, CallDraft } from '../../src/domain/calls/Call';
import type { Contribution } from '../../src/domain/calls/Contribution';
import type { Decision } from '../../src/domain/calls/Decision';
import { indexGroups } from '../../src/domain/calls/indexGroups';
import { publishedFigures } from '../../src/domain/calls/publishedFigures';
import type { OpenedCall, Thread } from '../../src/domain/calls/Thread';
import type { ThreadState } from '../../src/domain/calls/threadState';
import { threadState } from '../../src/domain/calls/threadState';
import { newestOf } from '../../src/domain/decided/newestOf';
import { CallDraftsList } from '../../src/lists/callDrafts';
import { CallDecisionsList, CallsList, ContributionsList, HiddenContributionsList } from '../../src/lists/calls';
import { decide, decideOnce } from '../../src/webparts/calls/ui/animate/decideOnce';
import { SeenDecisions } from '../../src/webparts/calls/ui/animate/SeenDecisions';
import type { HostileRest } from '../attack/hostileRest';
import { hostileRest } from '../attack/hostileRest';
import { plainPath } from '../../src/domain/address/plainPath';
import { hostileTexts } from '../../src/domain/passages/testing/hostileTexts';
import { anchorIn, callDraft, contribution, textOf } from './callTexts';
import { callPersonas, callsAs, withCalls } from './localCalls';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = callPersonas;
const WEB = '/sites/intranet';

/** What agents, members, animators and owners may do with calls over REST, what hostile ones try, and what comes of it. */
export function run(name: string, open: OpenSite): void {
  describe(`rights and hostile people in calls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let hostile: HostileRest;

    before(async () => {
      site = await open(withCalls);
      hostile = hostileRest(site, ContributionsList.url);    });
    beforeEach(() => site.advance(2));
    afterEach(() => site.clearFaults());
    after(() => site.close());

    const publish = async (changes: Partial<CallDraft> = {}): Promise<OpenedCall> => {
      const animation = await callsAs(site, 'owner').animation();
      const key = crypto.randomUUID();
      return animation.publish(await animation.saveDraft(callDraft(changes), textOf(5), key), key);
    };
    const say = (call: Call, passage: number, text: string, persona: Persona = AGENT): Promise<Contribution> => callsAs(site, persona).contributions.add(call, contribution(passage, text), crypto.randomUUID());
    const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
    const status = async (persona: Persona, path: string, body: object = {}, verb?: string): Promise<number> =>
      (await site.rest(persona, `_api/web/${path}`, { method: 'POST', ...(verb ? { headers: { 'X-HTTP-Method': verb, 'IF-Match': '*' } } : {}), body: JSON.stringify(body) })).status;
    const list = (url: string): string => `GetList('${WEB}/${url}')`;
    const item = (url: string, id: number): string => `${list(url)}/items(${id})`;
    const serverTime = async (): Promise<number> => {
      const services = callsAs(site, 'owner');
      await services.userId();
      return services.serverNow().getTime();
    };
    /** As a colleague's page has it. */
    const stateOf = async ({ call, decisions }: OpenedCall, threads: readonly Thread[]): Promise<readonly ThreadState[]> => {
      const services = callsAs(site, COLLEAGUE);
      const opened = await services.calls.open(call.id);
      const state = callState(call, [...opened.decisions, ...decisions], services.serverNow());
      const groups = indexGroups(await services.contributions.groupDecisions(call));
      return threads.map((thread) => threadState(thread, groups, call, state));
    };
    const columns = (call: Call, passage: number, changes: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
      Title: 'x',
      Call: String(call.id),
      Kind: 'remark',
      Text: 'Forgé',
      Content: JSON.stringify({ anchor: anchorIn(passage) }),
      Answers: '0',
      Space: '0',
      Passage: `${call.id}.${passage}`,
      ClientKey: crypto.randomUUID(),
      ...changes
    });
    const pageOf = async (call: Call, passage: number): Promise<readonly Thread[]> => (await callsAs(site, COLLEAGUE).contributions.page(call, [passage])).threads;

    describe('rights', () => {
      it('are what the site gave: agents contribute, animators decide, owners own, outsiders see nothing', async () => {
        const rights = await Promise.all([AGENT, 'member' as const, ANIMATOR, 'owner' as const].map((persona) => callsAs(site, persona).calls.rights()));
        assert.deepEqual(rights.map(({ mayContribute, mayAnimate, mayOwn }) => [mayContribute, mayAnimate, mayOwn]), [[true, false, false], [true, false, false], [true, true, false], [true, true, true]]);
        assert.notEqual(await codeOf(callsAs(site, 'outsider').calls.rights()), 'none');
      });

      it('let nobody change, move, rename or delete what an agent said: no animator, no member, not himself', async () => {
        const { call } = await publish();
        const said = await say(call, 1, 'Intact');
        const other = await publish({ names: 'hidden' });
        const hidden = await say(other.call, 1, 'Intact aussi');
        const folder = `GetFolderByServerRelativePath(decodedurl='${WEB}/${ContributionsList.url}/${call.box}/b0/1-remark')`;
        for (const persona of [AGENT, COLLEAGUE, 'member', ANIMATOR] as const) {
          for (const path of [item(ContributionsList.url, said.id), item(HiddenContributionsList.url, hidden.id)]) {
            const tried = [
              await status(persona, path, { Text: 'Autre' }, 'MERGE'),
              await status(persona, path, {}, 'DELETE'),
              await status(persona, `${path}/recycle`),
              await status(persona, `${path}/breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)`)
            ];
            assert.ok(tried.every((each) => each >= 400), `${persona} ${path}: ${tried.join()}`);
            await status(persona, `${path}/ValidateUpdateListItem()`, { formValues: [{ FieldName: 'Text', FieldValue: 'Autre' }], bNewDocumentUpdate: true });
          }
          assert.ok((await status(persona, `${folder}/recycle`)) >= 400, persona);
          assert.ok((await status(persona, `${folder}/moveTo(newurl='${WEB}/${ContributionsList.url}/${call.box}/b0/2-remark')`)) >= 400, persona);
          assert.ok((await status(persona, list(ContributionsList.url), { ReadSecurity: 1, WriteSecurity: 1 }, 'MERGE')) >= 400, persona);
        }
        const [thread] = await pageOf(call, 1);
        assert.deepEqual([thread?.contribution.text, thread?.contribution.isAltered], ['Intact', false]);
        const { threads } = await (await callsAs(site, ANIMATOR).animation()).find(other.call, {});
        assert.deepEqual([threads[0]?.contribution.text, threads[0]?.contribution.isAltered], ['Intact aussi', false]);
      });

      it('keep decisions from agents and members, calls too, and drafts from their eyes', async () => {
        const { call } = await publish();
        const draft = await (await callsAs(site, ANIMATOR).animation()).saveDraft(callDraft({ title: 'Pas encore' }), textOf(2), crypto.randomUUID());
        for (const persona of [AGENT, 'member'] as const) {
          const tried = [
            await status(persona, `${list(CallDecisionsList.url)}/items`, { Call: call.id, Scope: `${call.id}.call`, Kind: 'closed', ClientKey: crypto.randomUUID() }),
            await status(persona, item(CallsList.url, call.id), { Title: 'Autre' }, 'MERGE'),
            (await site.rest(persona, `_api/web/${item(CallDraftsList.url, draft.id)}`)).status,
            (await site.rest(persona, `_api/web/GetFileByServerRelativePath(decodedurl='${WEB}/ParvisCallWork/${draft.file}')/$value`)).status
          ];
          assert.ok(tried.every((each) => each >= 400), `${persona}: ${tried.join()}`);
        }
        // An animator adds decisions, and changes none that stands.
        const { decisions } = await callsAs(site, AGENT).calls.open(call.id);
        for (const verb of ['MERGE', 'DELETE']) assert.ok((await status(ANIMATOR, item(CallDecisionsList.url, decisions[0]?.id ?? 0), { Reason: 'Autre' }, verb)) >= 400);
      });

      it('show agents of reserved contributions their own, over REST as well, and animators all', async () => {
        const { call } = await publish({ names: 'hidden' });
        const said = await say(call, 1, 'Réservé');
        const seen = async (persona: Persona): Promise<number> => (await site.rest(persona, `_api/web/${item(HiddenContributionsList.url, said.id)}`)).status;
        assert.deepEqual([await seen(AGENT), await seen(COLLEAGUE), await seen('member'), await seen(ANIMATOR)], [200, 404, 404, 200]);
      });
    });

    describe('hostile agents', () => {
      it('who add to another passage’s folder, or name another passage, are shown as misplaced and not counted', async () => {
        const opened = await publish();
        const { call } = opened;
        await say(call, 1, 'Vrai');
        await say(call, 2, 'Vrai aussi');
        const folder = (passage: number): string => `${call.box}/b0/${passage}-remark`;
        assert.ok(await hostile.addTo(COLLEAGUE, folder(1), columns(call, 2, { Text: 'Dans le dossier d’un autre' })));
        assert.ok(await hostile.addTo(COLLEAGUE, folder(2), columns(call, 1, { Text: 'Sous un autre nom', Passage: `${call.id}.2` })));
        assert.ok(await hostile.add(COLLEAGUE, { ...columns(call, 2, { Text: 'Hors des dossiers' }), Call: call.id, Answers: 0, Space: 8 }));
        const states = await stateOf(opened, [...(await pageOf(call, 1)), ...(await pageOf(call, 2))]);
        assert.deepEqual(states.map(({ text, counts }) => [text, counts]).sort(), [['Dans le dossier d’un autre', false], ['Hors des dossiers', false], ['Sous un autre nom', false], ['Vrai aussi', true], ['Vrai', true]]);
        assert.deepEqual(states.flatMap(({ ignored }) => ignored.map(({ why }) => why)), ['misplaced', 'misplaced', 'misplaced']);
      });

      it('who edit, withdraw or place what another said change nothing, and are named', async () => {
        const opened = await publish();
        const { call } = opened;
        const said = await say(call, 1, 'Le mien');
        const records = callsAs(site, COLLEAGUE).contributions;
        await records.record(call, said, { kind: 'edited', text: 'Le sien' }, crypto.randomUUID());
        await records.record(call, said, { kind: 'withdrawn' }, crypto.randomUUID());
        const [state] = await stateOf(opened, await pageOf(call, 1));
        assert.deepEqual([state?.text, state?.withdrawnAt, state?.counts, state?.ignored.map(({ why }) => why)], ['Le mien', null, true, ['notAuthor', 'notAuthor']]);
      });

      it('who give themselves an answer add it where answers are not read', async () => {
        const opened = await publish();
        const { call } = opened;
        const said = await say(call, 1, 'Le mien');
        await hostile.addTo(AGENT, `${call.box}/b0/1-record`, columns(call, 1, { Kind: 'disposed', Answers: String(said.id), Content: '{"disposition":"kept"}' })).catch(() => false);
        const [state] = await stateOf(opened, await pageOf(call, 1));
        assert.deepEqual([state?.answer, state?.text], [null, 'Le mien']);
      });

      it('who choose their author or their time are seen through', async () => {
        const opened = await publish();
        const { call } = opened;
        for (const persona of ['agent2', 'agent3', 'agent4'] as const) await say(call, 1, `De ${persona}`, persona);
        site.advance(7200);
        for (const persona of ['agent5', 'agent6', 'agent7'] as const) await say(call, 1, `De ${persona}`, persona);
        const early = new Date((await serverTime()) - 3_600_000);
        const folder = `${call.box}/b0/1-remark`;
        assert.ok(await hostile.addTo(COLLEAGUE, folder, columns(call, 1, { Text: 'Au nom d’un autre' }), { Author: AGENT }));
        assert.ok(await hostile.addTo(COLLEAGUE, folder, columns(call, 1, { Text: 'Antidaté' }), { Created: early }));
        assert.ok(await hostile.addTo(COLLEAGUE, folder, columns(call, 1, { Text: 'Bien antidaté' }), { Created: early, Modified: early }));
        const animation = await callsAs(site, ANIMATOR).animation();
        for (const threads of [await pageOf(call, 1), (await animation.find(call, {})).threads, (await animation.all(call)).threads]) {
          const states = await stateOf(opened, threads);
          const ignored = states.filter(({ counts }) => !counts).map(({ text, ignored: [why] }) => [text, why?.why]);
          assert.deepEqual(ignored.sort(), [['Antidaté', 'altered'], ['Au nom d’un autre', 'altered'], ['Bien antidaté', 'altered']]);
          assert.equal(states.filter(({ counts }) => counts).length, 6);
        }
      });

      it('who take a key before its sender learn nothing, and he is told that it is taken', async () => {
        const { call } = await publish();
        const key = crypto.randomUUID();
        assert.ok(await hostile.addTo(COLLEAGUE, `${call.box}/b0`, columns(call, 1, { ClientKey: key })));
        assert.equal(await codeOf(callsAs(site, AGENT).contributions.add(call, contribution(1, 'Le mien'), key)), 'duplicate');
        assert.equal((await say(call, 1, 'Le mien')).text, 'Le mien');
      });

      it('who attach files under any name have them stored under one that SharePoint takes, with all that was in them', async () => {
        const { call } = await publish({ mayAttach: true });
        const { contributions } = callsAs(site, AGENT);
        const names = [...hostileTexts.filter((_, index) => index % 12 === 0), '100 %.pdf', '50%25.pdf', 'n#1.pdf', "l'été.pdf", 'a&b+c.pdf', '🚲.pdf', 'ميزانية.pdf', 'CON.txt', '~$note.docx', 'fin.', 'demi\ud83d.pdf', '../../x.aspx', `${'é'.repeat(300)}.pdf`];
        for (const [index, name] of names.entries()) {
          const file = await contributions.attach(call, name, new Blob([`contenu ${index}`]), crypto.randomUUID());
          assert.equal(file.name, name);
          const path = plainPath(file.path);
          assert.ok(path.startsWith(`${WEB}/ParvisCallFiles/`) && !path.slice(`${WEB}/ParvisCallFiles/`.length).includes('/'), path);
          const stored = await site.rest(COLLEAGUE, `_api/web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(path.replace(/'/g, "''"))}')/$value`);
          assert.equal(await stored.text(), `contenu ${index}`, name);
        }
      });

      it('who name files that are none, or not theirs, keep no owner from purging a call', async () => {
        const { call } = await publish({ mayAttach: true });
        const theirs = await callsAs(site, COLLEAGUE).contributions.attach(call, 'à moi.pdf', new Blob(['x']), crypto.randomUUID());
        const files = ['/x/100%', '%', `${WEB}/ParvisCallFiles/100%.pdf`, `${WEB}/ParvisCallFiles/..%2fParvisCallTexts%2fx.json`, theirs.path, ...hostileTexts.slice(0, 3)].map((path) => ({ path, name: path, size: 1 }));
        await callsAs(site, AGENT).contributions.add(call, { ...contribution(1, 'Voir'), files }, crypto.randomUUID());
        const animation = await callsAs(site, 'owner').animation();
        await animation.purge(call);
        assert.deepEqual(await pageOf(call, 1), []);
        const left = await site.rest(COLLEAGUE, `_api/web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(plainPath(theirs.path))}')`);
        assert.equal(left.status, 200);
      });

      it('who fill a call with folders and rows that are none keep nobody from it', async () => {
        const { call } = await publish();
        assert.ok(await hostile.makeFolder(COLLEAGUE, `${call.box}/b0/99-like`));
        assert.ok(await hostile.makeFolder(COLLEAGUE, `${call.box}/b0/01-remark`));
        assert.ok(await hostile.addTo(COLLEAGUE, `${call.box}/b0/01-remark`, columns(call, 1, { Content: '{' })));
        await say(call, 1, 'Un avis');
        const { contributions } = callsAs(site, AGENT);
        assert.deepEqual(await contributions.counts(call, [0]), { 1: { remark: 1 } });
        const { threads, unreadable } = await contributions.page(call, [1]);
        assert.deepEqual([threads.map(({ contribution: { text } }) => text), unreadable.length], [['Un avis'], 1]);
        // The newest row of the list is none: whoever reads all of it, reads all that is before.
        assert.ok(await hostile.addTo(COLLEAGUE, `${call.box}/b0/1-remark`, columns(call, 1, { Content: '{' })));
        const animation = await callsAs(site, ANIMATOR).animation();
        for (const read of [await animation.all(call), await animation.find(call, {})]) assert.deepEqual(read.threads.map(({ contribution: { text } }) => text), ['Un avis']);
      });
    });

    describe('animators', () => {
      it('who decide in one moment on different groups are all stored, each as it was made', async () => {
        const opened = await publish();
        const { call } = opened;
        const said = [await say(call, 1, 'a'), await say(call, 2, 'b'), await say(call, 3, 'c')].map(({ id }) => id);
        const groupDecisions: Decision[] = [];
        const animation = await callsAs(site, ANIMATOR).animation();
        for (const [index, id] of said.entries()) groupDecisions.push(await animation.decide(call, { kind: 'grouped', contribution: 0, targets: [id], reason: '', content: { group: index + 1 } }, groupDecisions[index - 1]?.id ?? 0));
        const desk = () => ({ opened, groupDecisions, groups: indexGroups(groupDecisions), seen: new SeenDecisions(newestOf(groupDecisions)), remember: () => undefined });
        const answers = [[ANIMATOR, 'disposed'], ['owner', 'moderated'], [ANIMATOR, 'shown']] as const;
        const draft = (kind: Decision['kind'], group: number): DecisionDraft => ({ kind, contribution: 0, targets: [], reason: `${kind} ${group}`, content: { group, ...(kind === 'disposed' ? { disposition: 'kept' } : {}) } });
        await Promise.all(answers.map(([persona, kind], index) => decideOnce(callsAs(site, persona), desk(), () => draft(kind, index + 1), groupDecisions[2]?.id ?? 0)));
        const { applied } = indexGroups(await callsAs(site, COLLEAGUE).contributions.groupDecisions(call));
        assert.deepEqual(said.map((id) => applied.get(id)?.map(({ decision: { reason } }) => reason)), [['disposed 1'], ['moderated 2'], ['shown 3']]);
      });

      it('of whom one answers a contribution and the other many with it among them: the second is told', async () => {
        const opened = await publish();
        const { call } = opened;
        const said = [await say(call, 1, 'a'), await say(call, 2, 'b')].map(({ id }) => id);
        const answer = (contribution: number, targets: readonly number[]): DecisionDraft => ({ kind: 'disposed', contribution, targets, reason: 'Retenu', content: { disposition: 'kept' } });
        const desk = () => ({ opened, groupDecisions: [], groups: indexGroups([]), seen: new SeenDecisions(newestOf(opened.decisions)), remember: () => undefined });
        const [mine, theirs] = [desk(), desk()];
        const one = await decideOnce(callsAs(site, 'owner'), theirs, () => answer(said[0] ?? 0, []), 0);
        assert.deepEqual(await decide(callsAs(site, ANIMATOR), mine, () => answer(0, said), 0), { meanwhile: { other: one, known: 0, isPartial: true } });
        const { stored } = (await decide(callsAs(site, ANIMATOR), mine, () => answer(0, said), 0)) as { readonly stored: Decision };
        assert.deepEqual(stored.targets, said);
        assert.deepEqual(await decide(callsAs(site, 'owner'), theirs, () => answer(said[1] ?? 0, []), 0), { meanwhile: { other: stored, known: 0, isPartial: false } });
      });
    });

    describe('closing', () => {
      it('by the server at whatever moment refuses agents and animators over REST, in every folder of the call, and in no other call', async () => {
        const { call } = await publish();
        const other = await publish();
        await say(call, 1, 'Avant');
        await (await callsAs(site, 'owner').animation()).lock(call);
        for (const persona of [AGENT, 'member', ANIMATOR] as const) {
          for (const folder of ['b0/1-remark', 'b0', '']) {
            const answer = await site.rest(persona, `_api/web/${list(ContributionsList.url)}/AddValidateUpdateItemUsingPath()`, {
              method: 'POST',
              body: JSON.stringify({
                listItemCreateInfo: { FolderPath: { DecodedUrl: [`${WEB}/${ContributionsList.url}/${call.box}`, folder].filter(Boolean).join('/') } },
                formValues: Object.entries(columns(call, 1)).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
                bNewDocumentUpdate: false
              })
            });
            assert.ok(answer.status >= 400, `${persona} ${folder}: ${await answer.text()}`);
          }
          assert.equal((await pageOf(call, 1)).length, 1);
        }
        assert.equal((await say(other.call, 1, 'Ailleurs')).text, 'Ailleurs');
      });

      it('is told to who types at that moment, and what he typed is stored under the same key when it is lifted', async () => {
        const { call } = await publish();
        const page = callsAs(site, AGENT);
        await page.contributions.counts(call, [0]);
        const owner = await callsAs(site, 'owner').animation();
        await owner.lock(call);
        const key = crypto.randomUUID();
        assert.equal(await codeOf(page.contributions.add(call, contribution(3, 'En train d’écrire'), key)), 'forbidden');
        await owner.unlock(call);
        await page.contributions.add(call, contribution(3, 'En train d’écrire'), key);
        assert.deepEqual((await pageOf(call, 3)).map(({ contribution: { text } }) => text), ['En train d’écrire']);
      });

      it('that nobody’s page did: what came after the end is late, and says so', async () => {
        const closesAt = new Date((await serverTime()) + 30 * 60_000);
        const opened = await publish({ closesAt });
        await say(opened.call, 1, 'À temps');
        site.advance(3600);
        await say(opened.call, 1, 'En retard');
        const states = await stateOf(opened, await pageOf(opened.call, 1));
        assert.deepEqual(states.map(({ text, isLate, counts }) => [text, isLate, counts]), [['En retard', true, false], ['À temps', false, true]]);
      });

      it('of reserved contributions: what came after the end is late whenever it is let through, to everybody, and in no published figure', async () => {
        const opened = await publish({ moderation: 'before', closesAt: new Date((await serverTime()) + 30 * 60_000) });
        const { call } = opened;
        const inTime = await say(call, 1, 'À temps');
        site.advance(3600);
        const late = await say(call, 1, 'En retard');
        site.advance(3600);
        const animator = callsAs(site, ANIMATOR);
        const animation = await animator.animation();
        for (const { id, text } of [inTime, late]) await animation.decide(call, { kind: 'shown', contribution: id, targets: [], reason: '', content: { text } }, 0);
        assert.deepEqual((await stateOf(opened, await pageOf(call, 1))).map(({ text, isLate, counts }) => [text, isLate, counts]), [['En retard', true, false], ['À temps', false, true]]);
        assert.deepEqual((await stateOf(opened, await callsAs(site, AGENT).contributions.mine(call))).map(({ text, isLate }) => [text, isLate]), [['En retard', true], ['À temps', false]]);
        const { threads } = await animation.all(call);
        const stored = publishedFigures(callFigures(await stateOf(opened, threads), call));
        assert.deepEqual([stored.contributions, stored.people, 'kind.remark' in stored], [1, 1, true]);
        const figures = { kind: 'figures', contribution: 0, targets: [], reason: '', content: { figures: stored } } as const;
        const known = opened.decisions[0]?.id ?? 0;
        assert.equal(await codeOf((await callsAs(site, AGENT).animation()).decide(call, figures, known)), 'forbidden');
        await animation.decide(call, figures, known);
        const { decisions } = await callsAs(site, COLLEAGUE).calls.open(call.id);
        const shown = callState(call, decisions, new Date()).figures;
        assert.deepEqual([shown?.content.figures, shown?.author.name], [stored, `Agent ${ANIMATOR}`]);
      });

      it('of reserved contributions is of one call alone, an animator’s to do and to lift, and keeps nothing of what was sent', async () => {
        const { call } = await publish({ names: 'hidden' });
        const { call: other } = await publish({ moderation: 'before' });
        await say(call, 1, 'Avant');
        const { contributions, animation } = callsAs(site, AGENT);
        assert.equal(await codeOf((await animation()).lock(call)), 'forbidden');
        const animator = await callsAs(site, ANIMATOR).animation();
        await animator.lock(call);
        await animator.lock(call);
        for (const persona of [AGENT, ANIMATOR, 'owner'] as const) assert.equal(await callsAs(site, persona).contributions.isLocked(call), true, persona);
        const key = crypto.randomUUID();
        assert.equal(await codeOf(contributions.add(call, contribution(1, 'Trop tard'), key)), 'forbidden');
        await say(other, 1, 'Ailleurs');
        await (await callsAs(site, 'owner').animation()).lock(other);
        assert.equal(await codeOf(say(other, 1, 'Trop tard')), 'forbidden');
        await animator.unlock(call);
        assert.deepEqual([await contributions.isLocked(call), await contributions.isLocked(other)], [false, true]);
        await contributions.add(call, contribution(1, 'Trop tard'), key);
        assert.deepEqual((await contributions.mine(call)).map(({ contribution: { text } }) => text), ['Trop tard', 'Avant']);
        await animator.unlock(other);
      });

      it('of reserved contributions refuses everybody over REST, leaves set-up sound and stays through it, and gives way to a formula of an owner', async () => {
        const { call } = await publish({ names: 'hidden' });
        const animation = await callsAs(site, ANIMATOR).animation();
        await animation.lock(call);
        for (const persona of [AGENT, ANIMATOR, 'owner'] as const) assert.equal(await status(persona, `${list(HiddenContributionsList.url)}/items`, columns(call, 1)), 400, persona);
        const { setup } = callsAs(site, 'owner');
        assert.equal((await setup.status()).state, 'current');
        await setup.setUp();
        const agent = callsAs(site, AGENT);
        assert.equal(await agent.contributions.isLocked(call), true);
        await status('owner', list(HiddenContributionsList.url), { ValidationFormula: '=[Appel]>0' }, 'MERGE');
        assert.deepEqual([await agent.contributions.isLocked(call), (await setup.status()).state, await codeOf(animation.lock(call))], [false, 'broken', 'conflict']);
        await setup.setUp();
        assert.deepEqual([await agent.contributions.isLocked(call), (await setup.status()).state], [false, 'current']);
      });

      it('of two calls with reserved contributions in one moment closes both', async () => {
        const calls = [(await publish({ names: 'hidden' })).call, (await publish({ moderation: 'before' })).call];
        await Promise.all(calls.map(async (call, index) => (await callsAs(site, index === 0 ? ANIMATOR : 'owner').animation()).lock(call)));
        // Whoever was written over closes it again at the next visit of an animator's page.
        for (const call of calls) await (await callsAs(site, ANIMATOR).animation()).lock(call);
        for (const call of calls) assert.equal(await codeOf(say(call, 1, 'Trop tard')), 'forbidden');
        assert.equal((await say((await publish({ names: 'hidden' })).call, 1, 'À temps')).text, 'À temps');
      });

      it('by two owners at once ends as one would', async () => {
        const { call } = await publish();
        await Promise.all([(await callsAs(site, 'owner').animation()).lock(call), (await callsAs(site, 'admin').animation()).lock(call)]);
        assert.equal(await callsAs(site, AGENT).contributions.isLocked(call), true);
        assert.equal(await codeOf(say(call, 1, 'Trop tard')), 'forbidden');
      });

      it('of a call that an animator published waits for the first owner, who closes it as well', async () => {
        const animation = await callsAs(site, ANIMATOR).animation();
        const key = crypto.randomUUID();
        const { call } = await animation.publish(await animation.saveDraft(callDraft(), textOf(3), key), key);
        await say(call, 1, 'Avant');
        assert.equal(await codeOf(animation.lock(call)), 'forbidden');
        await (await callsAs(site, 'owner').animation()).lock(call);
        assert.equal(await codeOf(say(call, 1, 'Après')), 'forbidden');
        assert.deepEqual((await pageOf(call, 1)).map(({ contribution: { text } }) => text), ['Avant']);
      });
    });
  });
}
