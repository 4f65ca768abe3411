import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { createRegistrationServices } from '../../src/data/registrations/registrationServicesOf';
import { followTrainings } from '../../src/data/requests/training/followTrainings';
import { requestServicesOf } from '../../src/data/requests/requestServicesOf';
import { cityMoments } from '../../src/domain/calendar/cityMoment';
import { blankForm } from '../../src/domain/requests/RequestForm';
import { sessionOf, sessionOfLink } from '../../src/domain/requests/trainingSession';
import { joinGroup } from './joinGroup';
import { openLocalSite } from './localSite';
import type { LocalSite } from './localSite';
import { loginOf, PERSONAS, withRequests } from './localRequests';
import { registrationsAs, withRegistrations } from './localRegistrations';
import { activityDraft, sessionDraft } from './registrationTexts';

const newKey = (): string => crypto.randomUUID();
const organiser = 'member';

/** Requests and registrations of one site: a training is a session, and who was there is trained. */
describe('trainings of animators', () => {
  let site: LocalSite;
  before(async () => {
    site = await openLocalSite({ name: 'requests and registrations', settings: withRequests.settings, run: async (under) => {
      await withRequests.run(under);
      await withRegistrations.run(under);
      await joinGroup(under, 'organisers', organiser);
    } });
  });
  after(() => site.close());
  const as = (who: keyof typeof PERSONAS) => requestServicesOf(site.connection(PERSONAS[who]), 'Europe/Paris', (webUrl) => nodeConnection(webUrl, PERSONAS[who]));
  /** A request that was accepted, with two who agreed to animate. */
  const accepted = async (slug: string) => {
    const { state: sent } = await as('requester').agent.send({ ...blankForm, name: slug, slug, objectives: ['Partager'], success: 'Dix', directions: ['dsi'], animators: [{ login: loginOf('animator'), name: 'Animator' }, { login: loginOf('second'), name: 'Second' }], usages: ['files'], charter: 'c1' }, newKey());
    const team = await as('team').team();
    await team.board();
    await team.say(await team.open(sent.id), { kind: 'contacted', at: sent.receivedAt, how: 'phone', text: 'Oui' }, newKey());
    const people = new Map<string, number>();
    for (const who of ['animator', 'second'] as const) {
      await team.invite(await team.open(sent.id), { login: loginOf(who), name: who }, newKey());
      await as(who).agent.say(await as(who).agent.open(sent.id), { kind: 'joined', word: '' }, newKey());
      people.set(who, await as(who).userId());
    }
    const opened = await team.say(await team.open(sent.id), { kind: 'decided', outcome: 'accepted', reason: 'Utile', changes: '', alternative: '', into: '', partners: [] }, newKey());
    return { team, people, opened };
  };

  it('are sessions to register in; who is marked as present there is trained, once, and the space can open', async () => {
    const organising = await registrationsAs(site, organiser).organising();
    const key = newKey();
    const { id } = await organising.addActivity(activityDraft({ title: 'Animer une communauté', questions: [] }), key);
    await registrationsAs(site, organiser).catalogue.list(new Date());
    const [stored] = await organising.addSessions(id, [sessionDraft(registrationsAs(site, organiser).serverNow())], key);
    assert.ok(stored);
    const session = await organising.publish(stored, key);
    const { team, people, ...decided } = await accepted('reseau');
    let { opened } = decided;
    const sent = opened.state;

    const trainings = await as('team').trainings();
    const [found] = await trainings.sessions();
    assert.ok(found);
    assert.deepEqual([found.title, found.thing.id, sessionOf(found.key)], ['Animer une communauté', session.session.id, found.thing]);
    assert.equal((await trainings.session(found.thing)).startsAt.getTime(), found.startsAt.getTime());
    const today = (more = 0) => cityMoments('Europe/Paris')(new Date(found.startsAt.getTime() + more)).day;
    opened = await team.say(opened, { kind: 'scheduled', session: found.key, day: today(), where: found.place, animators: [...people.values()] }, newKey());
    // The animator finds the session by his request, and registers as anybody does.
    const named = sessionOf((await as('animator').agent.open(sent.id)).state.trainings[0]?.said.session ?? '');
    assert.ok(named);
    const own = registrationsAs(site, PERSONAS.animator);
    // He is asked to until he has; the other one, who has not, still is.
    const until = (who: 'animator' | 'second') => as(who).trainings().then((each) => each.registerBy(named));
    assert.equal((await until('animator'))?.getTime(), (session.session.closesAt ?? session.session.startsAt).getTime());
    assert.equal((await own.registrations.send(await own.catalogue.open(named.id), { kind: 'register', claim: 0, clientKey: newKey() })).outcome, 'recorded');
    assert.deepEqual([await until('animator'), (await until('second')) === null], [null, false]);

    // Before the day nothing is asked; after it, who was marked as absent is not trained.
    assert.equal(await followTrainings(opened, today(-2 * 86_400_000), team, trainings), null);
    site.advance(31 * 86_400);
    await organising.record(session.session, people.get('second') ?? 0, 'absent', newKey());
    assert.equal(await followTrainings(opened, today(), team, trainings), null);
    await organising.record(session.session, people.get('animator') ?? 0, 'present', newKey());
    const followed = await followTrainings(opened, today(), team, trainings);
    assert.deepEqual([followed?.state.step, followed?.state.blockers, followed?.state.animators.map(({ isTrained }) => isTrained)], ['ready', [], [true, false]]);
    // A colleague's page, from what it showed before: it is recorded once.
    const again = await followTrainings(opened, today(), await as('team').team(), trainings);
    assert.equal(again?.state.course.filter(({ said }) => said.kind === 'attended').length, 1);
  });

  it('of another site count for who somebody is there; without registrations, the team keeps a date and notes who came', async () => {
    const webUrl = `${new URL(site.siteUrl).origin}/sites/formation`;
    const made = await site.rest('admin', '_api/SPSiteManager/create', { method: 'POST', body: JSON.stringify({ request: { Title: 'Formation', Url: webUrl, Lcid: 1036, WebTemplate: 'STS#3', Owner: 'admin@ville.example' } }) });
    assert.ok(made.ok);
    const there = nodeConnection(webUrl, 'admin');
    // Each site has numbers of its own for people.
    const idThere = async (login: string): Promise<number> => ((await there.sp.web.ensureUser(login)) as { readonly Id: number }).Id;
    // Of the site, before its lists have rights of their own.
    await there.sp.web.roleAssignments.add(await idThere(loginOf('team')), 1073741826);
    const registrations = createRegistrationServices(there, { userName: 'Agent admin' });
    await registrations.setup.setUp();
    const organising = await registrations.organising();
    const key = newKey();
    const { id } = await organising.addActivity(activityDraft({ title: 'Modérer', questions: [] }), key);
    await registrations.catalogue.list(new Date());
    const [stored] = await organising.addSessions(id, [sessionDraft(there.serverNow())], key);
    assert.ok(stored);
    const { session } = await organising.publish(stored, key);
    const { team, people, opened: decided } = await accepted('ailleurs');
    const present = await idThere(loginOf('animator'));
    assert.notEqual(present, people.get('animator'));
    const thing = sessionOfLink(`${webUrl}/SitePages/Accueil.aspx?parvis=session-${session.id}`, new URL(webUrl).origin);
    assert.ok(thing);
    const trainings = await as('team').trainings();
    const found = await trainings.session(thing);
    const { day } = cityMoments('Europe/Paris')(found.startsAt);
    const opened = await team.say(decided, { kind: 'scheduled', session: found.key, day, where: found.place, animators: [...people.values()] }, newKey());
    site.advance(31 * 86_400);
    await organising.record(session, present, 'present', newKey());
    const followed = await followTrainings(opened, day, team, trainings);
    assert.deepEqual([followed?.state.blockers, followed?.state.animators.map(({ isTrained }) => isTrained)], [[], [true, false]]);

    const own = await accepted('a-nous');
    const planned = await own.team.say(own.opened, { kind: 'scheduled', session: '', day, where: 'Mairie', animators: [...own.people.values()] }, newKey());
    assert.deepEqual([planned.state.animators.map(({ trainingOn }) => trainingOn), planned.state.blockers, await followTrainings(planned, day, own.team, trainings)], [[day, day], ['training'], null]);
    const noted = await own.team.say(planned, { kind: 'attended', session: '', animators: [own.people.get('second') ?? 0] }, newKey());
    assert.deepEqual([noted.state.step, noted.state.ignored, noted.state.animators.map(({ isTrained }) => isTrained)], ['ready', [], [false, true]]);
  });
});
