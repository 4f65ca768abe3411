import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { OpenedSession, RegistrationServices } from '../../src/data/registrations/RegistrationServices';
import type { ActivityDraft } from '../../src/domain/registrations/Activity';
import { stepKey } from '../../src/domain/registrations/RegistrationStep';
import type { SessionDraft } from '../../src/domain/registrations/Session';
import { ActivitiesList, AttendanceList, DiscreetRegistrationsList, ownDiscreetLists, RegistrationAnswersList, RegistrationDecisionsList, RegistrationStepsList, ResultSlipsList, SessionsList } from '../../src/lists/registrations';
import type { HostileRest } from '../attack/hostileRest';
import { hostileRest } from '../attack/hostileRest';
import { DataError } from '../../src/data/DataError';
import { decisionKey, markKey } from '../../src/data/registrations/registrationRows';
import { OTHER_ORGANISER as OTHER, registrationPersonas, registrationsAs, withRegistrations } from './localRegistrations';
import { joinGroup } from './joinGroup';
import { activityDraft, sessionDraft } from './registrationTexts';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { one: ONE, two: TWO, three: THREE, organiser: ORGANISER } = registrationPersonas;
const HOSTILE: Persona = 'agent9';
const WEB = '/sites/intranet';

/** What agents and organisers may do with registrations over REST, what hostile ones try, and what comes of it. */
export function run(name: string, open: OpenSite): void {
  describe(`rights and hostile people in registrations on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let steps: HostileRest;

    before(async () => {
      site = await open(withRegistrations);
      steps = hostileRest(site, RegistrationStepsList.url);
    });
    beforeEach(() => site.advance(2));
    afterEach(() => site.clearFaults());
    after(() => site.close());

    const page = async (persona: Persona): Promise<RegistrationServices> => {
      const services = registrationsAs(site, persona);
      await services.catalogue.list(new Date());
      return services;
    };
    const publish = async (session: Partial<SessionDraft> = {}, activity: Partial<ActivityDraft> = {}): Promise<OpenedSession> => {
      const services = await page(ORGANISER);
      const organising = await services.organising();
      const key = crypto.randomUUID();
      const { id } = await organising.addActivity(activityDraft(activity), key);
      const [stored] = await organising.addSessions(id, [sessionDraft(services.serverNow(), session)], key);
      assert.ok(stored);
      const opened = await organising.publish(stored, key);
      site.advance(600);
      return opened;
    };
    const register = async (opened: OpenedSession, persona: Persona, answers?: Readonly<Record<number, string>>) => {
      site.advance(2);
      return (await page(persona)).registrations.send(opened, { kind: 'register', claim: 0, clientKey: crypto.randomUUID(), ...(answers ? { answers } : {}) });
    };
    const placesOf = async (opened: OpenedSession) => (await (await registrationsAs(site, ORGANISER).organising()).registrants(opened)).places;
    const status = async (persona: Persona, path: string, body: object = {}, verb?: string): Promise<number> =>
      (await site.rest(persona, `_api/web/${path}`, { method: 'POST', ...(verb ? { headers: { 'X-HTTP-Method': verb, 'IF-Match': '*' } } : {}), body: JSON.stringify(body) })).status;
    const list = (url: string): string => `GetList('${WEB}/${url}')`;
    const rowsOf = async (persona: Persona, url: string, query = ''): Promise<readonly Readonly<Record<string, unknown>>[]> => {
      const answer = await site.rest(persona, `_api/web/${list(url)}/items?$top=50${query}`);
      assert.ok(answer.ok, await answer.clone().text());
      return ((await answer.json()) as { readonly value: readonly Readonly<Record<string, unknown>>[] }).value;
    };
    const userId = async (persona: Persona): Promise<number> => registrationsAs(site, persona).userId();
    const columns = (opened: OpenedSession, key: string): Readonly<Record<string, string>> => ({ Session: String(opened.session.id), Kind: 'register', Claim: '0', StepKey: key });

    it('are what the site gave, and nobody changes or deletes a step', async () => {
      const rights = await Promise.all([ONE, 'member' as const, ORGANISER, 'owner' as const].map((persona) => registrationsAs(site, persona).catalogue.rights()));
      assert.deepEqual(rights.map(({ mayRegister, mayOrganise, mayOwn }) => [mayRegister, mayOrganise, mayOwn]), [[true, false, false], [true, false, false], [true, true, false], [true, true, true]]);
      const opened = await publish();
      await register(opened, ONE);
      const [row] = await rowsOf('owner', RegistrationStepsList.url, `&$select=Id&$filter=StepKey eq '${stepKey(opened.session.box, await userId(ONE), 0)}'`);
      for (const persona of [ONE, TWO, 'member', ORGANISER] as const) {
        assert.equal(await status(persona, `${list(RegistrationStepsList.url)}/items(${String(row?.['Id'])})`, { Claim: 1 }, 'MERGE'), 403, persona);
        assert.equal(await status(persona, `${list(RegistrationStepsList.url)}/items(${String(row?.['Id'])})`, {}, 'DELETE'), 403, persona);
      }
      for (const url of [RegistrationDecisionsList.url, ResultSlipsList.url, AttendanceList.url, SessionsList.url, ActivitiesList.url]) assert.equal(await status(ONE, `${list(url)}/items`, { Title: 'x' }), 403, url);
      const [decision] = await rowsOf('owner', RegistrationDecisionsList.url, `&$select=Id&$filter=Session eq ${opened.session.id}`);
      assert.equal(await status(ORGANISER, `${list(RegistrationDecisionsList.url)}/items(${String(decision?.['Id'])})`, { Reason: 'x' }, 'MERGE'), 403);
    });

    it('of a discreet session, and answers, are read by nobody but their agent and the organisers’ group', async () => {
      const opened = await publish({ capacity: 5 }, { visibility: 'discreet' });
      await register(opened, ONE, { 2: 'sans gluten' });
      for (const url of [DiscreetRegistrationsList.url, RegistrationAnswersList.url]) {
        const filter = `&$filter=Session eq ${opened.session.id}`;
        assert.equal((await rowsOf(ONE, url, filter)).length, 1);
        for (const persona of [TWO, 'member', 'visitor'] as const) assert.deepEqual(await rowsOf(persona, url, filter), [], `${persona} ${url}`);
        const [row] = await rowsOf(ORGANISER, url, filter);
        assert.ok(row, url);
        assert.equal((await site.rest(TWO, `_api/web/${list(url)}/items(${String(row['Id'])})`)).status, 404, url);
        assert.equal(await status(ORGANISER, `${list(url)}/items(${String(row['Id'])})`, { Title: 'x' }, 'MERGE'), 403, url);
      }
      assert.deepEqual(await rowsOf(TWO, RegistrationStepsList.url, `&$filter=Session eq ${opened.session.id}`), []);
      site.advance(5);
      await (await registrationsAs(site, ORGANISER).organising()).publishSlips(opened);
      const slips = await rowsOf(TWO, ResultSlipsList.url, `&$filter=Session eq ${opened.session.id}`);
      const organiserId = await userId(ORGANISER);
      assert.deepEqual(slips.map((slip) => [slip['AuthorId'], slip['Title'] ?? '', String(slip['State'])]), [[organiserId, '', '{"kind":"place"}']]);
      assert.equal((await (await page(ONE)).registrations.standing(opened)).standing?.kind, 'place');
    });

    it('of an activity with readers of its own are not read by other organisers either', async () => {
      const owner = await registrationsAs(site, 'owner').organising();
      assert.equal(await owner.makeOwnList(), 'A');
      await joinGroup(site, 'readersA', ORGANISER);
      const opened = await publish({ capacity: 1 }, { visibility: 'discreet', readers: 'A' });
      await register(opened, ONE, { 2: 'sans gluten' });
      await register(opened, TWO);
      const one = await userId(ONE);
      const organising = await registrationsAs(site, ORGANISER).organising();
      // In one second, decisions come before steps.
      site.advance(5);
      const moved = await organising.decide(opened, { kind: 'moved', reason: 'Sa santé', content: { people: [{ id: one, name: 'Agent 2' }], to: 'out' } }, opened.decisions.at(-1)?.id ?? 0);
      assert.deepEqual((await organising.registrants(moved)).people.map(({ standing }) => standing.kind), ['refused', 'offered']);
      const url = ownDiscreetLists.A.url;
      assert.equal((await rowsOf(ORGANISER, url)).length, 4);
      assert.deepEqual((await rowsOf(ONE, url)).map((row) => row['Kind']), ['answers', 'register']);
      for (const persona of [OTHER, THREE, 'member', 'visitor'] as const) assert.deepEqual(await rowsOf(persona, url), [], persona);
      const other = await registrationsAs(site, OTHER).organising();
      await assert.rejects(other.registrants(moved), { code: 'forbidden' });
      // Nor is anybody named where all read.
      for (const each of [RegistrationDecisionsList.url, RegistrationAnswersList.url, AttendanceList.url, ResultSlipsList.url, RegistrationStepsList.url]) {
        const told = JSON.stringify(await rowsOf(OTHER, each, `&$filter=Session eq ${opened.session.id}`));
        assert.equal(/Sa santé|sans gluten|Agent 2/.test(told), false, `${each}: ${told}`);
      }
      // A row of the activity that leads elsewhere leads nobody there.
      assert.equal(await status(OTHER, `${list(ActivitiesList.url)}/items(${opened.activity.id})`, { Readers: 'shared', Visibility: 'open' }, 'MERGE'), 204);
      assert.deepEqual((({ visibility, readers }) => [visibility, readers])((await (await page(THREE)).catalogue.open(opened.session.id)).activity), ['discreet', 'A']);
      // Who was there is recorded where its readers alone read it, all the same.
      await organising.record(opened.session, await userId(TWO), 'present', crypto.randomUUID());
      assert.deepEqual(await rowsOf(OTHER, AttendanceList.url, `&$filter=Session eq ${opened.session.id}`), []);
      const { state, lists } = await registrationsAs(site, 'owner').setup.status();
      assert.deepEqual([state, lists.flatMap(({ faults }) => faults)], ['current', []]);
      assert.deepEqual((await registrationsAs(site, 'owner').setup.setUp()).changes, []);
    });

    it('stored in the name of another, under keys of others, elsewhere, or with stamps of one’s choosing gain no place and are named', async () => {
      const opened = await publish({ capacity: 1 });
      const { box } = opened.session;
      await register(opened, ONE);
      const [hostile, two, three] = await Promise.all([HOSTILE, TWO, THREE].map(userId));
      const long = new Date(Date.now() - 3_600_000);
      await steps.addTo(HOSTILE, `${box}/in`, columns(opened, stepKey(box, two ?? 0, 0)));
      await steps.addTo(HOSTILE, `${box}/in`, columns(opened, stepKey('s-other', hostile ?? 0, 0)));
      await steps.addTo(HOSTILE, `${box}/in`, columns(opened, stepKey(box, hostile ?? 0, 4)), { Created: long });
      await steps.addTo(HOSTILE, `${box}/in`, columns(opened, stepKey(box, three ?? 0, 7)), { Author: THREE });
      await steps.addTo(HOSTILE, `${box}/out`, columns(opened, stepKey(box, hostile ?? 0, 5)));
      await steps.addTo(HOSTILE, `${box}/kept`, columns(opened, stepKey(box, hostile ?? 0, 6)));
      const { exclusions, standings } = await placesOf(opened);
      const reasons = exclusions.map(({ reason }) => reason);
      assert.deepEqual([...new Set(reasons)].sort(), ['altered', 'forgedKey', 'outOfTurn', 'unreadable'], JSON.stringify(exclusions));
      assert.ok(exclusions.every(({ authorId, editorId }) => authorId === hostile || editorId === hostile));
      assert.deepEqual([standings.get(await userId(ONE))?.kind, standings.get(hostile ?? 0)?.kind], ['place', 'void']);
      // Whose key was taken registers all the same.
      assert.deepEqual((({ outcome, standing }) => [outcome, standing])(await register(opened, TWO)), ['recorded', { kind: 'waiting', position: 1, mayTake: false }]);
    });

    it('with an id that a client reserved come where their time puts them', async () => {
      const opened = await publish({ capacity: 1 });
      const { box, id } = opened.session;
      await register(opened, ONE);
      site.advance(120);
      await register(opened, TWO);
      site.advance(120);
      await site.settings({ clientMayChooseId: true });
      const [first] = await rowsOf('owner', RegistrationStepsList.url, `&$select=Id&$filter=StepKey eq '${stepKey(box, await userId(ONE), 0)}'`);
      const free = Number(first?.['Id']) - 1;
      const taken = await steps.add(HOSTILE, { ID: 2_000_000, Session: id, Kind: 'register', Claim: 0, StepKey: stepKey(box, await userId(HOSTILE), 0) });
      await site.settings({ clientMayChooseId: false });
      assert.ok(taken && free > 0);
      const { standings, exclusions } = await placesOf(opened);
      // What lies in no folder of the session counts for nothing.
      assert.equal(standings.get(await userId(HOSTILE)), undefined);
      assert.deepEqual(exclusions, []);
      assert.deepEqual([standings.get(await userId(ONE))?.kind, standings.get(await userId(TWO))?.kind], ['place', 'waiting']);
    });

    it('are decided by the organisers of their activity alone; what another organiser decides elsewhere is named, and counts for nothing', async () => {
      const opened = await publish({ capacity: 1 });
      await register(opened, ONE);
      await register(opened, TWO);
      const other = await registrationsAs(site, OTHER).organising();
      const [two, otherId] = await Promise.all([TWO, OTHER].map(userId));
      const decision = { kind: 'moved', reason: 'Un ami', content: { people: [{ id: two ?? 0, name: 'Two' }], to: 'in' } } as const;
      const known = opened.decisions.at(-1)?.id ?? 0;
      const refused = async (call: Promise<unknown>): Promise<unknown> => call.then(() => 'done', (error: unknown) => (error instanceof DataError ? error.code : error));
      assert.equal(await other.mayDecide(opened.activity), false);
      assert.equal(await refused(other.decide(opened, decision, known)), 'forbidden');
      const [activity] = await other.activities();
      assert.ok(activity);
      assert.equal(await refused(other.saveActivity({ ...activity, organisers: [{ id: otherId ?? 0, name: 'Other' }] })), 'forbidden');
      // Nor over REST: the folder lets him neither add nor say who adds.
      const decisions = hostileRest(site, RegistrationDecisionsList.url);
      const row = { Session: String(opened.session.id), Kind: 'moved', Reason: 'Un ami', Content: JSON.stringify(decision.content) };
      assert.equal(await decisions.addTo(OTHER, opened.activity.box, { ...row, ClientKey: crypto.randomUUID() }), false);
      const folder = `getFolderByServerRelativePath(decodedUrl='${WEB}/${RegistrationDecisionsList.url}/${opened.activity.box}')/ListItemAllFields`;
      const { Id: level } = (await (await site.rest('owner', '_api/web/roledefinitions/getByType(5)?$select=Id')).json()) as { readonly Id: number };
      for (const path of [`roleAssignments/addRoleAssignment(principalId=${otherId ?? 0},roleDefId=${level})`, 'resetRoleInheritance', 'breakRoleInheritance(copyRoleAssignments=true,clearSubscopes=true)']) assert.equal(await status(OTHER, `${folder}/${path}`), 403, path);
      assert.equal(await status(OTHER, folder, { Title: 'x' }, 'MERGE'), 403);
      // In the folder of an activity of his own, under the very keys of the next decision and of a mark, he may add.
      const own = await other.addActivity(activityDraft(), crypto.randomUUID());
      const mark = { Session: row.Session, Kind: 'mark', Content: '{}' };
      assert.ok(await decisions.addTo(OTHER, own.box, { ...row, ClientKey: decisionKey(opened.session.id, known) }));
      assert.ok(await decisions.addTo(OTHER, own.box, { ...mark, ClientKey: markKey(opened.session.id, 200) }));
      await decisions.makeFolder(OTHER, `${own.box}/${opened.activity.box}`);
      assert.ok(await decisions.addTo(OTHER, `${own.box}/${opened.activity.box}`, { ...row, ClientKey: crypto.randomUUID() }));
      // Nor does the row, which every organiser may change, lead to other steps.
      assert.equal(await status(OTHER, `${list(SessionsList.url)}/items(${opened.session.id})`, { Box: 's-elsewhere' }, 'MERGE'), 204);
      const organising = await registrationsAs(site, ORGANISER).organising();
      const again = await (await page(TWO)).catalogue.open(opened.session.id);
      assert.deepEqual([again.session.box, again.decisions.map(({ kind }) => kind)], [opened.session.box, ['published']]);
      const { strangers, places, isMarkTrue } = await organising.registrants(again);
      assert.deepEqual(strangers.map(({ author, kind }) => [author.id, kind]), [[otherId, 'moved'], [otherId, 'moved']]);
      assert.deepEqual([places.standings.get(two ?? 0)?.kind, isMarkTrue], ['waiting', null]);
      const fresh = await organising.decide(again, { kind: 'capacity', reason: '', content: { capacity: 2 } }, known);
      assert.deepEqual([fresh.session.capacity, fresh.decisions.length], [2, 2]);
    });

    it('count for the activity in which their session was published first, whatever its row says and wherever it is published again', async () => {
      const opened = await publish({ capacity: 1 });
      await register(opened, ONE);
      await register(opened, TWO);
      const other = await registrationsAs(site, OTHER).organising();
      const own = await other.addActivity(activityDraft(), crypto.randomUUID());
      const row = `${list(SessionsList.url)}/items(${opened.session.id})`;
      const [{ id: session }, organising, otherId] = [opened.session, await registrationsAs(site, ORGANISER).organising(), await userId(OTHER)];
      assert.equal(await status(OTHER, row, { Activity: own.id }, 'MERGE'), 204);
      // His page refuses to publish it; over REST, he may add to the folder of his own activity.
      const moved = (await other.sessions(own.id)).find(({ stored }) => stored.id === session);
      assert.deepEqual([moved?.isPublished, moved?.decisions], [false, []]);
      assert.ok(moved);
      await assert.rejects(other.publish(moved.stored, crypto.randomUUID()), { code: 'conflict' });
      const rules = JSON.stringify({ session: { ...sessionDraft(new Date()), capacity: 2 }, box: opened.session.box });
      assert.ok(await hostileRest(site, RegistrationDecisionsList.url).addTo(OTHER, own.box, { Session: String(session), Kind: 'published', Content: rules, ClientKey: crypto.randomUUID() }));
      site.advance(600);
      const seen = await page(TWO);
      await assert.rejects(seen.catalogue.open(session), { code: 'notFound' });
      assert.equal((await seen.catalogue.list(new Date(0))).some((each) => each.session.id === session), false);
      assert.deepEqual((await seen.registrations.mine(new Date(0))).filter((each) => each.opened.session.id === session), []);
      // Put back, it is as it was, and says who tried.
      assert.equal(await status(ORGANISER, row, { Activity: opened.activity.id }, 'MERGE'), 204);
      const again = await seen.catalogue.open(session);
      const { strangers, places } = await organising.registrants(again);
      assert.deepEqual([again.session.capacity, strangers.map(({ author, kind }) => [author.id, kind]), places.figures.places, places.figures.waiting], [1, [[otherId, 'published']], 1, 1]);
      // A draft that somebody publishes before its organisers do is refused to them in time: nobody registers in it under other rules.
      const key = crypto.randomUUID();
      const [draft] = await organising.addSessions(opened.activity.id, [sessionDraft(new Date())], key);
      assert.ok(draft && (await hostileRest(site, RegistrationDecisionsList.url).addTo(OTHER, own.box, { Session: String(draft.id), Kind: 'published', Content: rules, ClientKey: crypto.randomUUID() })));
      await assert.rejects(organising.publish(draft, key), { code: 'conflict' });
    });

    it('pass to other organisers by those there are, and by owners where nobody is left', async () => {
      const opened = await publish();
      const person = async (persona: Persona) => ({ id: await userId(persona), name: persona });
      const stored = async (persona: Persona) => {
        const organising = await registrationsAs(site, persona).organising();
        const activity = (await organising.activities()).find(({ id }) => id === opened.activity.id);
        assert.ok(activity);
        return { organising, activity };
      };
      const mayDecide = async (): Promise<readonly boolean[]> => Promise.all([ORGANISER, OTHER, 'owner' as const, 'member' as const, ONE].map(async (persona) => (await registrationsAs(site, persona).organising()).mayDecide(opened.activity)));
      const save = async (by: Persona, ...organisers: readonly Persona[]): Promise<void> => {
        const { organising, activity } = await stored(by);
        await organising.saveActivity({ ...activity, organisers: await Promise.all(organisers.map(person)) });
      };
      assert.deepEqual(await mayDecide(), [true, false, true, false, false]);
      assert.deepEqual((await stored(ORGANISER)).activity.organisers.map(({ id }) => id), [await userId(ORGANISER)]);
      await save(ORGANISER, ORGANISER, OTHER);
      assert.deepEqual(await mayDecide(), [true, true, true, false, false]);
      await save(ORGANISER, OTHER);
      assert.deepEqual(await mayDecide(), [false, true, true, false, false]);
      await assert.rejects(save(ORGANISER, ORGANISER), { code: 'forbidden' });
      // The last one left the city: nobody but an owner can name another.
      await save('owner', ORGANISER);
      assert.deepEqual(await mayDecide(), [true, false, true, false, false]);
      const { organising } = await stored(ORGANISER);
      assert.equal((await organising.decide(opened, { kind: 'capacity', reason: '', content: { capacity: 9 } }, opened.decisions.at(-1)?.id ?? 0)).session.capacity, 9);
    });

    it('who claim a reserve are held to the directory by the table, and not by the computation', async () => {
      // Whoever has a profile may write what the directory does not keep from him.
      const opened = await publish({ capacity: 3, reserves: [{ id: 1, direction: 'Voirie', places: 2, until: null }] });
      site.advance(2);
      await (await page(ONE)).registrations.send(opened, { kind: 'register', claim: 1, clientKey: crypto.randomUUID() });
      const organising = await registrationsAs(site, ORGANISER).organising();
      const { people: [one] } = await organising.registrants(opened);
      assert.deepEqual([one?.claim, one?.standing.kind, one?.standing.kind === 'place' && one.standing.reserve], [1, 'place', 1]);
      const me = await userId(ONE);
      const said = await organising.directionsOf([me, 99_999]);
      const { direction } = await registrationsAs(site, ONE).profile();
      assert.deepEqual([...said], direction === '' ? [] : [[me, direction]]);
      assert.notEqual(direction, '');
    });

    it('before the opening, after the end, or beyond what is announced by who is no organiser, count for nothing', async () => {
      const { serverNow } = await page(ONE);
      const opened = await publish({ capacity: 1, opensAt: new Date(serverNow().getTime() + 86_400_000) });
      const { box, id } = opened.session;
      const hostile = await userId(HOSTILE);
      await steps.addTo(HOSTILE, `${box}/in`, columns(opened, stepKey(box, hostile, 0)));
      // Anybody may make a folder: a page that sees it reads the session again, and nothing more.
      await steps.makeFolder(HOSTILE, `${box}/after-${opened.decisions.at(-1)?.id ?? 0}`);
      assert.deepEqual((await placesOf(opened)).exclusions.map(({ reason, authorId }) => [reason, authorId]), [['early', hostile]]);
      site.advance(86_400 + 60);
      assert.deepEqual((({ outcome, standing, opened: fresh }) => [outcome, standing?.kind, fresh?.session.id])(await register(opened, ONE)), ['recorded', 'place', id]);
    });
  });
}
