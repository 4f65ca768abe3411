import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { privacyServicesOf } from '../../src/data/privacy/privacyServicesOf';
import type { OpenedRequest } from '../../src/data/requests/RequestServices';
import { ERASED } from '../../src/domain/privacy/erased';
import type { RequestForm } from '../../src/domain/requests/RequestForm';
import { blankForm } from '../../src/domain/requests/RequestForm';
import type { RequestSaid } from '../../src/domain/requests/RequestRecord';
import type { ListUrl } from '../../src/lists/defineList';
import { CLOSING_DAYS, COMMUNITIES, REQUEST_BOARD, REQUEST_BOX, REQUEST_DRAFTS, REQUEST_FILES, REQUEST_KEYS, REQUEST_TEXTS } from '../../src/lists/heads/requests';
import { intactRows } from './intactRows';
import type { LocalRequests } from './localRequests';
import { loginOf, openLocalRequests, PERSONAS, requestsAs } from './localRequests';
import { operationsIn } from './operationsIn';
import type { Who } from './requests.contract';
import type { Persona } from './SiteUnderTest';

const WEB = '/sites/intranet';
const SECRET = 'Projet confidentiel';
const newKey = (): string => crypto.randomUUID();

/** What people try with requests over REST, past the product; what a page costs. */
export function requestsHostileContract(name: string): void {
  describe(`hostile requests ${name}`, { concurrency: false }, () => {
    let city: LocalRequests;
    let count = 0;
    before(async () => {
      city = await openLocalRequests();
    });
    after(() => city.close());

    const list = (url: ListUrl): string => `_api/web/getList('${WEB}/${url}')`;
    const send = async (persona: Persona, path: string, body: object = {}, verb?: string): Promise<number> =>
      (await city.site.rest(persona, path, { method: 'POST', headers: verb === undefined ? undefined : { 'X-HTTP-Method': verb, 'IF-Match': '*' }, body: JSON.stringify(body) })).status;
    const text = async (persona: Persona, path: string): Promise<string> => (await city.site.rest(persona, path)).text();
    const rows = async (persona: Persona, path: string): Promise<number> => {
      const answer = await city.site.rest(persona, path);
      return answer.ok ? ((await answer.json()) as { readonly value: readonly unknown[] }).value.length : 0;
    };
    const addIn = (persona: Persona, folder: string, values: Readonly<Record<string, string>>): Promise<number> =>
      send(persona, `${list(REQUEST_FILES.url)}/AddValidateUpdateItemUsingPath`, {
        listItemCreateInfo: { FolderPath: { DecodedUrl: `${WEB}/${REQUEST_FILES.url}${folder === '' ? '' : `/${folder}`}` }, UnderlyingObjectType: 0 },
        formValues: Object.entries({ ClientKey: newKey(), Title: 'x', ...values }).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
        bNewDocumentUpdate: false
      });
    const forged = (request: number, said: RequestSaid): Readonly<Record<string, string>> => ({ Request: String(request), Kind: said.kind, Content: JSON.stringify({ after: 0, said }) });
    const form = (): RequestForm => {
      count += 1;
      return { ...blankForm, name: `${SECRET} ${count}`, slug: `projet-confidentiel-${count}`, objectives: [SECRET], success: 'Dix', directions: ['dsi'], animators: [{ login: loginOf('animator'), name: 'Animator' }], usages: ['files'], charter: 'c1' };
    };
    const filed = async (who: Who = 'requester'): Promise<number> => {
      const { state } = await city.as(who).agent.send(form(), newKey());
      await (await city.as('team').team()).board();
      return state.id;
    };
    const open = async (id: number): Promise<OpenedRequest> => (await city.as('team').team()).open(id);
    const accepted: RequestSaid = { kind: 'decided', outcome: 'accepted', reason: '', changes: '', alternative: '', into: '', partners: [] };
    const contacted = (at: Date): RequestSaid => ({ kind: 'contacted', at, how: 'phone', text: 'Vu' });

    it('a colleague reads nothing of a request before its decision, by any door, then its public sheet alone', async () => {
      const id = await filed();
      await city.as('requester').agent.saveDraft({ form: form(), step: 'name' }, null, newKey());
      const doors = [
        ...[REQUEST_BOX, REQUEST_DRAFTS, REQUEST_FILES, REQUEST_BOARD, REQUEST_KEYS, COMMUNITIES].map(({ url }) => `${list(url)}/items?$top=100`),
        `${list(REQUEST_FILES.url)}/items?$filter=Request eq ${id}`,
        `${list(REQUEST_BOX.url)}/items(${id})`,
        `_api/web/getFolderByServerRelativePath(decodedUrl='${WEB}/${REQUEST_FILES.url}')/folders`,
        `_api/web/getFolderByServerRelativePath(decodedUrl='${WEB}/${REQUEST_FILES.url}/r${id}')?$select=Name,ItemCount`,
        `_api/web/getFolderByServerRelativePath(decodedUrl='${WEB}/${REQUEST_FILES.url}/r${id}')/ListItemAllFields`,
        `_api/web/recyclebin`,
        `_api/search/query?querytext='confidentiel'`
      ];
      for (const persona of [PERSONAS.colleague, 'visitor', 'member', PERSONAS.animator] as const) {
        for (const door of doors) assert.doesNotMatch(await text(persona, door), new RegExp(`confidentiel(?!'|%27)|"Name":"r${id}"`, 'i'), `${persona} ${door}`);
        assert.equal(await rows(persona, `${list(REQUEST_FILES.url)}/items?$top=100`), 0, persona);
        const stream = await city.site.rest(persona, `${list(REQUEST_FILES.url)}/RenderListDataAsStream`, { method: 'POST', body: JSON.stringify({ parameters: { ViewXml: '<View Scope="RecursiveAll"/>' } }) });
        assert.doesNotMatch(await stream.text(), /confidentiel/i, persona);
      }
      const own = await city.as('team').team();
      let opened = await own.say(await open(id), contacted(city.as('team').serverNow()) as never, newKey());
      opened = await own.say(opened, accepted as never, newKey());
      await own.publish(opened);
      const seen = await Promise.all(doors.map((door) => text(PERSONAS.colleague, door)));
      // The sheet itself, and what search knows of it.
      assert.deepEqual(doors.filter((_, at) => /Projet confidentiel/.test(seen[at] ?? '')), [doors[5], doors.at(-1)]);
      assert.doesNotMatch(seen.at(-1) ?? '', /ParvisRequest/);
    });

    it('nobody adds to another’s folder, to the root, or anything that is the team’s or the owners’', async () => {
      const id = await filed();
      for (const persona of [PERSONAS.colleague, 'visitor', 'member', PERSONAS.animator] as const) assert.ok((await addIn(persona, `r${id}`, forged(id, { kind: 'message', text: 'x' }))) >= 400, persona);
      assert.equal(await addIn(PERSONAS.requester, `r${id}`, forged(id, { kind: 'message', text: 'x' })), 200);
      for (const persona of [PERSONAS.colleague, PERSONAS.requester, 'member'] as const) {
        assert.equal(await addIn(persona, '', forged(id, accepted)), 403, persona);
        for (const { url } of [REQUEST_KEYS, COMMUNITIES, CLOSING_DAYS, REQUEST_TEXTS]) assert.equal(await send(persona, `${list(url)}/items`, { Title: 'x', ClientKey: newKey() }), 403, `${persona} ${url}`);
        assert.ok((await send(persona, `${list(REQUEST_BOARD.url)}/items`, { Title: 'x' })) >= 400, persona);
      }
      for (const { url } of [CLOSING_DAYS, REQUEST_TEXTS]) assert.equal(await send(PERSONAS.team, `${list(url)}/items`, { Title: 'x', ClientKey: newKey() }), 403, url);
    });

    it('what the requester, the team and an animator may add and not say counts for nothing, and is named', async () => {
      const id = await filed();
      const own = await city.as('team').team();
      await own.invite(await open(id), { login: loginOf('animator'), name: 'Animator' }, newKey());
      const hour = 3_600_000;
      const now = city.as('team').serverNow();
      const tried: readonly (readonly [Persona, RequestSaid, string])[] = [
        [PERSONAS.requester, accepted, 'notTeam'],
        [PERSONAS.animator, accepted, 'notTeam'],
        [PERSONAS.requester, contacted(now), 'notTeam'],
        [PERSONAS.team, contacted(new Date(now.getTime() - 48 * hour)), 'beforeRequest'],
        [PERSONAS.team, contacted(new Date(now.getTime() + 48 * hour)), 'inFuture'],
        [PERSONAS.team, accepted, 'outOfOrder'],
        [PERSONAS.team, { kind: 'opened', url: 'https://x.test' }, 'outOfOrder'],
        [PERSONAS.team, { kind: 'withdrawn', reason: 'x' }, 'notRequester'],
        [PERSONAS.requester, { kind: 'joined', word: '' }, 'notInvited'],
        // Who owns the site and is not of the team may write anywhere, and is no team.
        ['admin', contacted(now), 'notTeam']
      ];
      for (const [persona, said] of tried) assert.equal(await addIn(persona, `r${id}`, forged(id, said)), 200, `${persona} ${said.kind}`);
      const { state } = await open(id);
      assert.deepEqual([state.step, state.ignored.map(({ why }) => why)], ['received', tried.map(([, , why]) => why)]);
      // Another request's record, in this one's folder.
      await addIn(PERSONAS.requester, `r${id}`, forged(id + 1000, { kind: 'message', text: 'x' }));
      assert.equal((await open(id)).state.ignored.length, tried.length);
    });

    it('a copy of the request that says otherwise, or a row that an owner changed, is named', async () => {
      const id = await filed();
      const { requester, receivedAt } = (await open(id)).state;
      await addIn(PERSONAS.team, `r${id}`, forged(id, { kind: 'received', drop: id, droppedAt: new Date(receivedAt.getTime() + 3_600_000), requester, form: form() }));
      const own = await city.as('team').team();
      const noted = await own.say(await open(id), contacted(city.as('team').serverNow()) as never, newKey());
      const record = noted.state.contact?.id ?? 0;
      city.site.advance(120);
      assert.equal(await send('owner', `${list(REQUEST_FILES.url)}/items(${record})`, { Content: JSON.stringify({ after: 0, said: contacted(receivedAt) }) }, 'MERGE'), 204);
      const { state } = await open(id);
      assert.deepEqual([state.step, state.form.name === noted.state.form.name, state.ignored.map(({ id: row, why }) => [row === record, why])], ['received', true, [[false, 'second'], [true, 'altered']]]);
      assert.equal(await send('owner', `${list(REQUEST_FILES.url)}/items(${record})`, {}, 'DELETE'), 200);
      await own.say(noted, { kind: 'message', text: 'après' }, newKey());
      assert.deepEqual((await open(id)).state.missing, [record]);
    });

    it('what was sent, said and reserved is changed and removed by nobody, the team included', async () => {
      const id = await filed();
      const own = await city.as('team').team();
      const noted = await own.say(await open(id), contacted(city.as('team').serverNow()) as never, newKey());
      const record = noted.state.contact?.id ?? 0;
      const { staysIntact } = intactRows(() => city.site, [PERSONAS.requester, 'member'], 'agent3');
      await staysIntact(REQUEST_FILES.url, record, [`r${id}`]);
      await staysIntact(REQUEST_BOX.url, id, []);
      for (const [url, row] of [[REQUEST_FILES.url, record], [REQUEST_BOX.url, id], [REQUEST_KEYS.url, 1]] as const) {
        const item = `${list(url)}/items(${row})`;
        assert.deepEqual([await send(PERSONAS.team, item, { Title: 'x' }, 'MERGE'), await send(PERSONAS.team, item, {}, 'DELETE'), await send(PERSONAS.team, `${item}/recycle`)], [403, 403, 403], url);
      }
    });

    it('words of who asks for it are erased, in what he sent and where the team filed it; step, dates and decision stand', async () => {
      const words = ['Mon objectif à moi', 'Ma réussite', 'Ma réponse'] as const;
      const { state: sent } = await city.as('requester').agent.send({ ...form(), objectives: [words[0]], success: words[1] }, newKey());
      await (await city.as('team').team()).board();
      const own = await city.as('team').team();
      let opened = await own.say(await open(sent.id), { ...contacted(city.as('team').serverNow()), text: 'Suivi de l’équipe' } as never, newKey());
      const requester = sent.requester;
      opened = await own.say(opened, { kind: 'asked', to: requester, text: 'Combien ?' }, newKey());
      await addIn(PERSONAS.requester, `r${sent.id}`, forged(sent.id, { kind: 'answered', question: opened.state.newest, text: words[2] }));
      opened = await own.say(await open(sent.id), { ...accepted, reason: 'Motif de la décision' } as never, newKey());
      await own.publish(opened);
      city.site.advance(120);

      const privacy = privacyServicesOf(city.site.connection('owner'));
      const [found = assert.fail()] = await privacy.find(PERSONAS.requester);
      const person = await privacy.known(found);
      const eraser = await privacy.eraser();
      const plan = await eraser.plan(person);
      assert.deepEqual(plan.unread, []);
      assert.ok(plan.steps.filter(({ list: url }) => url === REQUEST_FILES.url).length >= 2 && plan.steps.some(({ list: url, id }) => url === REQUEST_BOX.url && id === sent.id), JSON.stringify(plan.steps));
      assert.ok(plan.byHand.some(({ title }) => title.fr === 'Communautés'));
      const told = (opened_: OpenedRequest): unknown => {
        const { step, clock, contact, decision, questions, animators, ignored, missing, isFiled, form: { name, slug, directions } } = opened_.state;
        return [step, clock, contact?.said.at, contact?.said.text, decision?.said, questions.map(({ answer }) => answer?.created), animators, ignored, missing, isFiled, name, slug, directions];
      };
      const before = told(await open(sent.id));
      const run = newKey();
      const stopping = new AbortController();
      await assert.rejects(eraser.run(plan, run, { signal: stopping.signal, onProgress: () => stopping.abort() }));
      assert.deepEqual(told(await open(sent.id)), before);
      await eraser.run(plan, run);
      const after = await open(sent.id);
      assert.deepEqual(told(after), before);
      assert.deepEqual([after.state.form.objectives, after.state.form.success, after.state.questions[0]?.answer?.said.text], [[ERASED], ERASED, ERASED]);
      for (const url of [REQUEST_BOX.url, REQUEST_FILES.url]) assert.doesNotMatch(await text('owner', `${list(url)}/items?$top=500`), new RegExp(words.join('|')), url);
      assert.match(await text('owner', `${list(REQUEST_FILES.url)}/items?$top=500`), /Suivi de l’équipe.*Motif de la décision/s);
      // The sheet is the city’s: it stays as all read it, whatever is said next.
      await own.say(await open(sent.id), { kind: 'message', text: 'Suite' }, newKey());
      await own.publish(await open(sent.id));
      assert.match(await text('owner', `${list(COMMUNITIES.url)}/items?$top=100`), new RegExp(words[0]));
      assert.deepEqual([(await eraser.plan(person)).steps, await eraser.audit()], [[], []]);

      // Who followed it: his notes of it go, his decision stays and is named.
      const [member = assert.fail()] = await privacy.find(PERSONAS.team);
      const followed = await eraser.plan(await privacy.known(member));
      assert.ok(followed.kept.some(({ title, law, count }) => title.fr === 'Communautés : dossiers' && law === 'trace' && count > 0));
      await eraser.run(followed, newKey());
      const state = (await open(sent.id)).state;
      assert.deepEqual([state.step, state.contact?.said.text, state.decision?.said.reason, state.questions[0]?.said.text], ['accepted', ERASED, 'Motif de la décision', ERASED]);
      assert.deepEqual(await eraser.audit(), []);
      // An owner who writes the mark into a decision gains nothing: it is altered.
      const record = state.decision?.id ?? 0;
      await send('owner', `${list(REQUEST_FILES.url)}/items(${record})`, { Content: JSON.stringify({ after: 0, said: { ...accepted, reason: ERASED } }) }, 'MERGE');
      assert.deepEqual((await open(sent.id)).state.ignored.filter(({ id }) => id === record).map(({ why }) => why), ['altered']);
    });

    it('pages cost as many requests and operations, whatever the number of requests', async () => {
      const sent: { url: string; bytes: number }[] = [];
      const operations: string[] = [];
      const counted = (who: Who) =>
        requestsAs(city.site, who, {
          fetch: async (input, init) => {
            const answer = await fetch(input, init);
            if (!String(input).endsWith('/contextinfo') && !String(input).includes('/currentuser')) {
              sent.push({ url: String(input), bytes: (await answer.clone().arrayBuffer()).byteLength });
              operations.push(...operationsIn(String(input), init));
            }
            return answer;
          }
        });
      const [agent, team] = [counted('requester'), counted('team')];
      const cost = async (page: () => Promise<unknown>): Promise<readonly [requests: number, operations: number]> => {
        [sent.length, operations.length] = [0, 0];
        await page();
        return [sent.length, operations.length];
      };
      const mine = () => agent.agent.mine();
      const board = async () => (await team.team()).board();
      await filed();
      await board();
      const few = [await cost(mine), await cost(board)];
      for (let index = 0; index < 4; index++) await city.as('colleague').agent.send(form(), newKey());
      while ((await board()).unopened.length > 0);
      await board();
      const many = [await cost(mine), await cost(board)];
      assert.deepEqual(many, few);
      assert.ok((many[0]?.[0] ?? 9) <= 2 && (many[1]?.[0] ?? 9) <= 3, JSON.stringify(many));
    });
  });
}
