import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { acceptancesOf, charterMark } from '../../src/domain/ideas/charter';
import type { Campaign, CampaignDraft } from '../../src/domain/ideas/Campaign';
import { campaignState } from '../../src/domain/ideas/campaignState';
import type { Idea, IdeaRecord } from '../../src/domain/ideas/Idea';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import { placeOf } from '../../src/domain/ideas/ideaFolders';
import { InternalCommentsList } from '../../src/lists/internalComments';
import { hostileRest } from '../attack/hostileRest';
import { operationsIn } from './operationsIn';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { ideaPersonas, ideasAs, setUpIdeas } from './localIdeas';
import type { Persona, SiteUnderTest } from './SiteUnderTest';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = ideaPersonas;
const LIST = `/sites/intranet/${InternalCommentsList.url}`;
const SECRET = 'Entre nous, le budget est de quarante mille';
const READ = 1073741826;
const CHARTER = 'Chacun écoute les autres.';
const key = (): string => crypto.randomUUID();
const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: unknown) => (error instanceof DataError ? error.code : String(error)));

/** What is promised where people of other organisations take part. */
export function run(name: string, open: () => Promise<SiteUnderTest>): void {
  describe(`brainstorms shared with guests on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let partners: number;
    const as = (persona: Persona) => ideasAs(site, persona);
    const rest = async (persona: Persona, path: string, body?: object): Promise<Response> => site.rest(persona, path, body ? { method: 'POST', body: JSON.stringify(body) } : {});
    const json = async (persona: Persona, path: string, body?: object): Promise<Readonly<Record<string, unknown>>> => (await (await rest(persona, path, body)).json()) as Readonly<Record<string, unknown>>;
    const login = async (persona: Persona): Promise<string> => String((await json('admin', '_api/web/ensureUser', { logonName: persona }))['LoginName']);
    const idOf = async (persona: Persona): Promise<number> => Number((await json('admin', '_api/web/ensureUser', { logonName: persona }))['Id']);
    const groupOf = async (title: string): Promise<number> => Number((await json('admin', `_api/web/siteGroups/getByName('${title}')?$select=Id`))['Id']);
    const join = async (group: number, persona: Persona): Promise<void> => void (await rest('admin', `_api/web/siteGroups(${group})/users`, { LoginName: await login(persona) }));
    const leave = async (group: number, persona: Persona): Promise<void> => void (await rest('admin', `_api/web/siteGroups(${group})/users/removeById(${await idOf(persona)})`, {}));
    const publish = async (changes: Partial<CampaignDraft> = {}): Promise<OpenedCampaign> => {
      const animation = await as('owner').animation();
      const once = key();
      return animation.publish(await animation.saveDraft(campaignDraft({ host: 'Ville de Valmont', charter: CHARTER, ...changes }), once), once);
    };
    const think = (persona: Persona, { campaign }: Pick<OpenedCampaign, 'campaign'>, title: string): Promise<Idea> => as(persona).ideas.add(campaign, ideaDraft(title), key());
    const accept = async (persona: Persona, campaign: Campaign, charter: string = CHARTER): Promise<void> => void (await (await as(persona).guests()).accept(campaign, charter, 'metropole.example', key()));
    const sayInside = async (persona: Persona, campaign: Campaign, idea: Idea, text = SECRET) => (await as(persona).guests()).sayInside(campaign, idea, { kind: 'comment', text, answers: 0 }, key());
    const mayRead = async (persona: Persona): Promise<boolean> => (await rest(persona, `_api/web/GetList('${LIST}')/items?$top=1`)).ok;

    before(async () => {
      site = await open();
      partners = Number((await json('admin', '_api/web/siteGroups', { Title: 'Partenaires' }))['Id']);
      await rest('admin', `_api/web/roleassignments/addRoleAssignment(principalid=${partners},roledefid=${READ})`, {});
      for (const guest of ['guest', 'partner'] as const) await join(partners, guest);
      await setUpIdeas(site);
    });
    beforeEach(() => site.advance(2));
    after(() => site.close());

    it('keep what agents say among themselves closed to all but owners until an owner opens it', async () => {
      for (const persona of ['guest', 'partner', AGENT, ANIMATOR] as const) assert.deepEqual([persona, await mayRead(persona), (await as(persona).campaigns.rights()).mayDiscuss], [persona, false, false]);
      assert.deepEqual([await mayRead('owner'), (await as('owner').campaigns.rights()).mayTakePart], [true, true]);
      assert.match(await codeOf((async () => (await as(AGENT).owning()).openInside())()), /^(forbidden|notFound)$/);
    });

    it('open it to agents and to no guest, by one press that can be made again', async () => {
      const owning = await as('owner').owning();
      const closed = await owning.insideDoor();
      assert.deepEqual([closed.isOpen, closed.leaks], [false, []]);
      for (let press = 0; press < 2; press++) {
        const door = await owning.openInside();
        assert.deepEqual([door.isOpen, door.leaks, door.given.some(({ name: title }) => title === 'Partenaires'), door.insiders.mixed.map(({ name: title, guests }) => [title, guests])], [true, [], false, [['Partenaires', ['Agent guest', 'Agent partner']]]]);
      }
      for (const persona of [AGENT, COLLEAGUE, ANIMATOR] as const) assert.deepEqual([await mayRead(persona), (await as(persona).campaigns.rights()).mayDiscuss], [true, true], persona);
      for (const persona of ['guest', 'partner'] as const) assert.deepEqual([await mayRead(persona), (await as(persona).campaigns.rights()).mayDiscuss, (await as(persona).campaigns.rights()).mayTakePart], [false, false, true], persona);
    });

    it('let guests take part who came after the lists were made, by a press that gives them nothing of what agents say inside', async () => {
      const later = Number((await json('admin', '_api/web/siteGroups', { Title: 'Associations' }))['Id']);
      await rest('admin', `_api/web/roleassignments/addRoleAssignment(principalid=${later},roledefid=${READ})`, {});
      await leave(partners, 'partner');
      await join(later, 'partner');
      const owning = await as('owner').owning();
      assert.deepEqual([(await owning.insideDoor()).unadmitted.map(({ name: title }) => title), await codeOf(as('partner').campaigns.rights())], [['Associations'], 'notFound']);
      const opened = await publish();
      for (let press = 0; press < 2; press++) assert.deepEqual((await owning.admitGuests()).unadmitted, []);
      const { mayTakePart, mayAnimate, mayDiscuss } = await as('partner').campaigns.rights();
      assert.deepEqual([mayTakePart, mayAnimate, mayDiscuss, await mayRead('partner'), (await owning.insideDoor()).leaks], [true, false, false, false, []]);
      const idea = await think('partner', opened, 'Une salle le soir');
      const change = await site.rest('partner', `_api/web/GetList('/sites/intranet/Lists/ParvisIdeas')/items(${idea.id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: JSON.stringify({ Text: 'Autre' }) });
      assert.equal(change.status, 403);
      await owning.openInside();
      assert.equal(await mayRead('partner'), false);
      await leave(later, 'partner');
      await join(partners, 'partner');
      await rest('admin', `_api/web/siteGroups/removeById(${later})`, {});
    });

    it('let agents talk inside, once under a key, and nobody change it', async () => {
      const { campaign } = await publish();
      const idea = await think('guest', { campaign }, 'Un guichet commun');
      const guests = await as(AGENT).guests();
      const once = key();
      const first = await guests.sayInside(campaign, idea, { kind: 'comment', text: 'À voir avec les finances', answers: 0 }, once);
      const again = await guests.sayInside(campaign, idea, { kind: 'comment', text: 'À voir avec les finances', answers: 0 }, once);
      assert.equal(again.id, first.id);
      assert.deepEqual((await (await as(COLLEAGUE).guests()).inside(campaign, idea)).map(({ text, author, idea: of }) => [text, author.name, of]), [['À voir avec les finances', `Agent ${AGENT}`, idea.id]]);
      const change = await site.rest(COLLEAGUE, `_api/web/GetList('${LIST}')/items(${first.id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: JSON.stringify({ Text: 'Autre chose' }) });
      const removal = await site.rest(AGENT, `_api/web/GetList('${LIST}')/items(${first.id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
      assert.deepEqual([change.status, removal.status], [403, 403]);
    });

    it('keep what agents answer one another with what they answer, refused as it is where the server closed the campaign', async () => {
      const { campaign } = await publish();
      const idea = await think('guest', { campaign }, 'Un jardin commun');
      const first = await sayInside(AGENT, campaign, idea);
      const reply = async (persona: Persona): Promise<IdeaRecord> => (await as(persona).guests()).sayInside(campaign, idea, { kind: 'comment', text: 'Je m’en charge', answers: first.id }, key());
      const answer = await reply(COLLEAGUE);
      assert.deepEqual((await (await as(AGENT).guests()).inside(campaign, idea)).map(({ id, answers }) => [id, answers]), [[first.id, 0], [answer.id, first.id]]);
      assert.match(await codeOf(reply('guest')), /^(forbidden|notFound)$/);
      const owning = await as('owner').owning();
      await owning.setTaking(campaign, 'none');
      assert.equal(await codeOf(reply(COLLEAGUE)), 'forbidden');
      await owning.setTaking(campaign, 'all');
    });

    it('tell a guest nothing of it, by whatever he asks over REST', async () => {
      const { campaign } = await publish();
      const idea = await think(COLLEAGUE, { campaign }, 'Un banc partagé');
      const { id } = await sayInside(AGENT, campaign, idea);
      const list = await json('owner', `_api/web/GetList('${LIST}')?$select=Id,Title`);
      const [guid, title] = [String(list['Id']), String(list['Title'])];
      const place = placeOf(campaign.id, idea.id);
      const path = `_api/web/GetList('${LIST}')`;
      const query = { query: { ViewXml: `<View Scope="RecursiveAll"><Query><Where><Eq><FieldRef Name="Place"/><Value Type="Text">${place}</Value></Eq></Where></Query></View>` } };
      const asked: readonly (readonly [string, object?])[] = [
        [path], [`${path}/items`], [`${path}/items(${id})`], [`${path}/items(${id})/FieldValuesAsText`], [`${path}/items?$filter=Id eq ${id}&$expand=Author&$select=Text,Author/Title`], [`${path}/ItemCount`], [`${path}/items/$count`],
        [`${path}/getitems`, query], [`${path}/RenderListDataAsStream`, { parameters: { ViewXml: query.query.ViewXml } }], [`${path}/rootFolder?$select=ItemCount&$expand=Files,Folders`], [`${path}/roleAssignments?$expand=Member`], [`${path}/fields`], [`${path}/getChanges`, { query: { Item: true, Add: true } }],
        [`_api/web/lists(guid'${guid}')/items`], [`_api/web/lists/getByTitle('${encodeURIComponent(title.replace(/'/g, "''"))}')/items`], [`_api/web/lists(guid'${guid}')?$expand=Items,RootFolder,Fields`],
        [`_api/web/getFolderByServerRelativePath(decodedUrl='${LIST}')?$select=ItemCount,Name&$expand=ListItemAllFields,Files`], [`_api/web/getFolderByServerRelativeUrl('${LIST}')/ItemCount`],
        ['_api/web/lists?$select=Id,Title,ItemCount,LastItemModifiedDate&$top=500'], [`_api/web/lists?$filter=EntityTypeName eq 'ParvisInternalCommentsList'&$select=Title,ItemCount`], ['_api/web?$expand=Lists'], ['_api/web/folders?$expand=Folders'], ["_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/Lists')?$expand=Folders"],
        ['_api/web/getChanges', { query: { Item: true, List: true, Add: true, Update: true } }], ['_api/site/getChanges', { query: { Item: true, List: true, Add: true } }], ['_api/web/recycleBin'],
        [`_api/search/query?querytext='${encodeURIComponent('"quarante mille"')}'`], [`_api/search/query?querytext='ListItemID:${id} ParvisInternalComments'`], ["_api/search/query?querytext='path:ParvisInternalComments'"]
      ];
      await site.advance(3600);
      for (const [address, body] of asked) {
        const answer = await rest('guest', address, body);
        const said = await answer.text();
        for (const leak of ['quarante mille', guid, 'ParvisInternalComments', ...(answer.ok ? [title] : [])]) {
          // An answer that refuses may repeat what was asked, and nothing else.
          const isRepeated = !answer.ok && (address.includes(leak) || JSON.stringify(body ?? '').includes(leak));
          const isSearched = address.startsWith('_api/search') && leak === 'ParvisInternalComments' && !said.includes('"Path"');
          assert.ok(isRepeated || isSearched || !said.includes(leak), `${address} (${answer.status}) tells “${leak}”: ${said.slice(0, 400)}`);
        }
        if (address.startsWith(path) || address.includes(guid)) assert.ok(answer.status === 403 || answer.status === 404, `${address} is answered with ${answer.status}`);
      }
      assert.match(await (await rest(AGENT, `${path}/items(${id})`)).text(), /quarante mille/);
    });

    it('refuse a guest who adds to it, with a row or with a folder', async () => {
      const hostile = hostileRest(site, InternalCommentsList.url);
      const written = { Title: 'x', Campaign: '1', Place: placeOf(1, 1), Kind: 'comment', Text: 'Je lis ?' };
      assert.deepEqual([await hostile.addTo('guest', '', written), await hostile.add('guest', { ...written, Campaign: 1 }), await hostile.makeFolder('guest', 'a')], [false, false, false]);
      const { campaign } = await publish();
      const idea = await think('guest', { campaign }, 'Un essai');
      assert.match(await codeOf(sayInside('guest', campaign, idea)), /^(forbidden|notFound)$/);
      assert.match(await codeOf((async () => (await as('guest').guests()).inside(campaign, idea))()), /^(forbidden|notFound)$/);
    });

    it('take nothing more of what agents say inside once the campaign was put away, from nobody, until it is opened again', async () => {
      const [{ campaign }, other] = [await publish(), await publish()];
      const [idea, elsewhere] = [await think('guest', { campaign }, 'Une serre commune'), await think('guest', other, 'Un four commun')];
      const hostile = hostileRest(site, InternalCommentsList.url);
      const row = (of: Campaign) => ({ Title: 'x', Campaign: of.id, Place: placeOf(campaign.id, idea.id), Kind: 'comment', Text: SECRET, ClientKey: key() });
      const overRest = async (): Promise<readonly boolean[]> => [await hostile.add(AGENT, row(campaign)), await hostile.add(ANIMATOR, row(campaign)), await hostile.add('owner', row(campaign)), await hostile.addTo(AGENT, '', { ...row(campaign), Campaign: String(campaign.id) })];
      const inside = async (): Promise<number> => (await (await as(COLLEAGUE).guests()).inside(campaign, idea)).length;
      const asked = async (): Promise<readonly boolean[]> => [await mayRead('guest'), (await rest('guest', `_api/web/GetList('${LIST}')/ItemCount`)).ok, (await rest('guest', `_api/web/GetList('${LIST}')?$select=ValidationFormula`)).ok];
      const owning = await as('owner').owning();
      await owning.setTaking(campaign, 'saying');
      assert.deepEqual([await owning.taking(campaign), await codeOf(sayInside(AGENT, campaign, idea)), await inside()], ['saying', 'none', 1], 'ideas alone are over');
      await owning.setTaking(campaign, 'none');
      assert.deepEqual([await owning.taking(campaign), await overRest()], ['none', [false, false, false, false]]);
      assert.deepEqual([await codeOf(sayInside(AGENT, campaign, idea)), await inside(), await asked()], ['forbidden', 1, [false, false, false]]);
      assert.equal(await codeOf(sayInside(AGENT, other.campaign, elsewhere)), 'none', 'the other campaign goes on');
      // What names another campaign is taken, and never shown in this one as said in it.
      await hostile.add(AGENT, row(other.campaign));
      assert.deepEqual((await (await as(COLLEAGUE).guests()).inside(campaign, idea)).map(({ isMisplaced }) => isMisplaced), [false, true]);
      assert.equal((await as('owner').setup.status()).state, 'current', 'its rule is no fault');
      await as('owner').setup.setUp();
      assert.equal(await owning.taking(campaign), 'none', 'set-up leaves it closed');
      await owning.setTaking(campaign, 'all');
      assert.deepEqual([await owning.taking(campaign), await codeOf(sayInside(AGENT, campaign, idea)), await asked()], ['all', 'none', [false, false, false]]);
      assert.deepEqual(await overRest(), [true, true, true, true]);
    });

    it('tell an owner where a change was cut off, and go on from there', async () => {
      const { campaign } = await publish();
      const owning = await as('owner').owning();
      await owning.setTaking(campaign, 'none');
      const list = `_api/web/GetList('${LIST}')`;
      const rule = async (ValidationFormula: string): Promise<void> => void (await site.rest('owner', list, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: JSON.stringify({ ValidationFormula }) }));
      const { ValidationFormula: stands } = await json('owner', `${list}?$select=ValidationFormula`);
      await rule('');
      assert.equal(await owning.taking(campaign), 'mixed');
      await owning.setTaking(campaign, 'none');
      assert.deepEqual([await owning.taking(campaign), (await json('owner', `${list}?$select=ValidationFormula`))['ValidationFormula']], ['none', stands]);
      await owning.setTaking(campaign, 'all');
      await rule(String(stands));
      assert.equal(await owning.taking(campaign), 'mixed');
      await owning.setTaking(campaign, 'all');
      assert.equal(await owning.taking(campaign), 'all');
    });

    it('name a group that a guest joined later, and take it back by the same press', async () => {
      const agents = await groupOf('Agents');
      const owning = await as('owner').owning();
      await join(agents, 'guest');
      assert.deepEqual([await mayRead('guest'), (await owning.insideDoor()).leaks.map(({ name: title }) => title)], [true, ['Agents']]);
      const door = await owning.openInside();
      assert.deepEqual([await mayRead('guest'), await mayRead('agent1'), door.leaks, door.insiders.mixed.map(({ name: title }) => title).sort()], [false, true, [], ['Agents', 'Partenaires']]);
      assert.equal(await mayRead('agent5'), false, 'who leads nothing is in that group alone');
      await leave(agents, 'guest');
      await owning.openInside();
      assert.deepEqual([await mayRead('guest'), await mayRead('agent5')], [false, true]);
    });

    it('give it to everyone except external users alone where they read the site, whoever joins a group', async () => {
      const { value } = await json('admin', '_api/web/siteusers?$filter=PrincipalType eq 4&$select=Id');
      const everyone = (value as readonly { readonly Id: number }[])[0]?.Id ?? 0;
      const beside = "_api/web/GetList('/sites/intranet/Lists/ParvisIdeaRecords')";
      const { value: levels } = await json('admin', '_api/web/roledefinitions?$select=Id,Name');
      const append = (levels as readonly { readonly Id: number; readonly Name: string }[]).find(({ Name }) => Name === 'Parvis : ajouter')?.Id ?? 0;
      await rest('admin', `${beside}/roleAssignments/addRoleAssignment(principalId=${everyone},roleDefId=${append})`, {});
      const owning = await as('owner').owning();
      const door = await owning.openInside();
      assert.deepEqual([door.given.map(({ id }) => id), door.insiders.mixed, door.leaks], [[everyone], [], []]);
      await join(await groupOf('Agents'), 'guest');
      assert.deepEqual([await mayRead('guest'), await mayRead('agent5'), (await owning.insideDoor()).leaks], [false, true, []]);
      await leave(await groupOf('Agents'), 'guest');
      await rest('admin', `${beside}/roleAssignments/removeRoleAssignment(principalId=${everyone},roleDefId=${append})`, {});
      await owning.openInside();
    });

    it('have a guest accept the charter, dated by the server, and again once it changed', async () => {
      const opened = await publish();
      const { campaign } = opened;
      const guests = await as('guest').guests();
      assert.deepEqual(await guests.accepted(campaign, CHARTER), { record: null, hasEarlier: false });
      await accept('guest', campaign);
      const { record } = await guests.accepted(campaign, CHARTER);
      assert.deepEqual([record?.author.name, record?.isAltered, record?.isMisplaced, record?.idea], ['Agent guest', false, false, 0]);
      assert.ok(record && opened.decisions[0] && record.created >= opened.decisions[0].created);
      const animation = await as(ANIMATOR).animation();
      const { rules } = campaignState(campaign, opened.decisions, as('guest').serverNow());
      await animation.decide(opened, { kind: 'rules', idea: 0, targets: [], reason: 'La charte est complétée', content: { rules: { ...rules, charter: `${CHARTER} Et répond.` } } }, opened.decisions[0]?.id ?? 0);
      const later = await as('guest').campaigns.open(campaign.id);
      const { rules: now } = campaignState(later.campaign, later.decisions, as('guest').serverNow());
      assert.deepEqual(await guests.accepted(campaign, now.charter ?? ''), { record: null, hasEarlier: true });
    });

    it('believe no acceptance that somebody writes for another, or that lies elsewhere', async () => {
      const { campaign } = await publish();
      const records = hostileRest(site, 'Lists/ParvisIdeaRecords');
      await accept('partner', campaign);
      const row = { Title: 'x', Campaign: String(campaign.id), Scope: `${campaign.id}.charter`, Place: placeOf(campaign.id, 0), Kind: 'charterAccepted', Content: JSON.stringify({ version: 1, value: { charter: charterMark(CHARTER) } }), ClientKey: key() };
      await records.addTo('partner', `${campaign.box}/b0/0-record`, row, { Author: 'guest', Editor: 'guest' }).catch(() => false);
      assert.deepEqual(await (await as('guest').guests()).accepted(campaign, CHARTER), { record: null, hasEarlier: false });
      const { acceptances } = await (await as(AGENT).guests()).book(campaign);
      assert.deepEqual([...acceptancesOf(acceptances, campaign.id, CHARTER).keys()], [await idOf('partner')]);
    });

    it('show the organisation of each, also of a guest whom the site does not know any more', async () => {
      const { campaign } = await publish();
      await accept('guest', campaign);
      const idea = await think('guest', { campaign }, 'Une idée d’ailleurs');
      const of = async (persona: Persona): Promise<readonly unknown[]> => {
        const book = await (await as(AGENT).guests()).book(campaign);
        return [book.organisations, book.of({ id: await idOf(persona), name: 'x' }, 'Ville de Valmont').organisation];
      };
      assert.deepEqual(await of('guest'), [['emmaus.example', 'metropole.example'], 'metropole.example']);
      assert.deepEqual((await of(AGENT))[1], 'Ville de Valmont');
      const gone = await idOf('guest');
      await rest('admin', `_api/web/siteUsers/removeById(${gone})`, {});
      const book = await (await as(AGENT).guests()).book(campaign);
      assert.deepEqual([book.organisations, book.of({ id: gone, name: '' }, 'Ville de Valmont').organisation], [['emmaus.example'], 'metropole.example']);
      assert.equal((await rest('guest', '_api/web?$select=Title')).status, 403);
      const stays = (await as(AGENT).ideas.book(await as(AGENT).campaigns.open(campaign.id))).ideas.find(({ id }) => id === idea.id);
      assert.deepEqual([stays?.title, stays?.author], ['Une idée d’ailleurs', { id: gone, name: 'Agent guest' }]);
      assert.equal(await codeOf(think('guest', { campaign }, 'Encore une')), 'forbidden');
      await join(partners, 'guest');
    });

    it('remove what was said inside with all the rest', async () => {
      const opened = await publish();
      const { campaign } = opened;
      const idea = await think(AGENT, opened, 'Un puits');
      const { id } = await sayInside(COLLEAGUE, campaign, idea, 'À oublier');
      await (await as('owner').animation()).decide(opened, { kind: 'archived', idea: 0, targets: [], reason: 'Fini', content: {} }, opened.decisions[0]?.id ?? 0);
      const owning = await as('owner').owning();
      const before = await owning.holdings(campaign);
      assert.deepEqual([before.records, before.people], [1, 2]);
      await owning.purge(await as('owner').campaigns.open(campaign.id));
      assert.equal((await rest('owner', `_api/web/GetList('${LIST}')/items(${id})`)).status, 404);
    });

    it('cost a page two operations more', async () => {
      const { campaign } = await publish();
      await think(AGENT, { campaign }, 'Un décompte');
      const operations: string[] = [];
      const counting: typeof fetch = (input, init) => {
        operations.push(...operationsIn(String(input), init));
        return fetch(input, init);
      };
      await (await ideasAs(site, AGENT, { fetch: counting }).guests()).book(campaign);
      assert.equal(operations.length, 2, operations.join('\n'));
    });
  });
}
