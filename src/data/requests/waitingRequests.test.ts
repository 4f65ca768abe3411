import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { readDay } from '../../domain/calendar/calendarDay';
import { sessionKey } from '../../domain/requests/trainingSession';
import { form } from '../../domain/requests/testing/requestCity';
import type { RequestServices } from './RequestServices';
import { MemoryRequestServices } from './testing/MemoryRequestServices';
import { waitingRequests } from './waitingRequests';

const LEA = { id: 1, name: 'Léa' };
const CAMILLE = { id: 900, name: 'Camille Roux' };
const PAUL = { id: 20, name: 'Paul' };
let now = new Date('2026-11-03T09:00:00Z');
const key = (): string => crypto.randomUUID();
const awaits = async (services: RequestServices): Promise<readonly string[]> => {
  const found = await waitingRequests(() => services, '/sites/intranet').waiting(now, { fetch: (_, read) => read() }, 'Europe/Paris');
  return found.map(({ what, asks, until }) => `${what} ${asks ?? ''} ${until?.toISOString() ?? ''}`.trim());
};

it('asks the team to follow, the requester to answer, an animator to accept, and a named person what is too late', async () => {
  const city = new MemoryRequestServices(LEA, { now: () => now });
  city.introduce(form.animators[0]?.login ?? '', PAUL);
  const { state } = await city.filed(form, CAMILLE);
  const [camille, paul] = [city.as(CAMILLE, 'team'), city.as(PAUL)];
  const team = await camille.team();
  expect([await awaits(camille), await awaits(city), await awaits(paul)]).toEqual([[`${form.name} requestToPick 2026-11-10T16:00:00.000Z`], [], []]);
  let opened = await team.say(await team.open(state.id), { kind: 'claimed', follower: CAMILLE, reason: '' }, key());
  opened = await team.invite(opened, form.animators[0] ?? { login: '', name: '' }, key());
  await team.say(opened, { kind: 'asked', to: LEA, text: 'Combien ?' }, key());
  expect([await awaits(camille), await awaits(city), await awaits(paul)]).toEqual([[`${form.name} requestToFollow`], [`${form.name} requestQuestion`], [`${form.name} requestInvited`]]);
  const mine = await city.agent.open(state.id);
  await city.agent.say(mine, { kind: 'answered', question: mine.state.questions[0]?.id ?? 0, text: '30' }, key());
  now = new Date('2026-11-12T09:00:00Z');
  expect(await awaits(camille)).toEqual([`${form.name} requestEscalated`]);
  expect(await awaits(city.as({ id: 901, name: 'Rachid' }, 'team'))).toEqual([]);
});

it('asks who leads a community how it is, once nothing was heard of it; its partners of him; and the correspondent when nobody leads it', async () => {
  now = new Date('2026-11-03T09:00:00Z');
  let ticks = 0;
  const city = new MemoryRequestServices(LEA, { now: () => new Date(now.getTime() + 1000 * ticks++) });
  const [login, second] = form.animators.map((each) => each.login) as [string, string];
  city.introduce(login, PAUL);
  city.introduce(second, LEA);
  const { state } = await city.filed({ ...form, partners: [{ name: 'Olga', organisation: 'Métropole', reason: 'Réseau', until: null }] }, CAMILLE);
  const [camille, paul] = [city.as(CAMILLE, 'team'), city.as(PAUL)];
  const team = await camille.team();
  const say = async (said: Parameters<typeof team.say>[1]): Promise<unknown> => team.say(await team.open(state.id), said, key());
  await say({ kind: 'contacted', at: city.serverNow(), how: 'phone', text: 'Oui' });
  for (const animator of form.animators) await team.invite(await team.open(state.id), animator, key());
  for (const each of [paul, city]) await each.agent.say(await each.agent.open(state.id), { kind: 'joined', word: '' }, key());
  await say({ kind: 'decided', outcome: 'accepted', reason: 'Utile', changes: '', alternative: '', into: '', partners: [{ name: 'Olga', isAllowed: true, until: null }] });
  const session = { kind: 'session', id: 12, webPath: '/sites/formation' };
  const startsAt = new Date('2026-11-20T08:00:00Z');
  city.registrations.sessions.push({ key: sessionKey(session), thing: session, title: 'Animer', place: '', startsAt });
  await say({ kind: 'scheduled', session: sessionKey(session), day: readDay('2026-11-20') as CalendarDay, where: 'Animer', animators: [PAUL.id] });
  // Picked for Paul, until he has registered; Léa is told nothing of it.
  expect([await awaits(paul), await awaits(city)]).toEqual([[`${form.name} requestTraining ${startsAt.toISOString()}`], []]);
  city.registrations.registered.add(`${sessionKey(session)} ${PAUL.id}`);
  expect(await awaits(paul)).toEqual([]);
  await say({ kind: 'waived', reason: 'Formés' });
  await say({ kind: 'opened', url: 'https://ville.test/sites/x' });
  await team.publish(await team.open(state.id));
  const asked = async (services: RequestServices): Promise<readonly string[]> => (await awaits(services)).map((each) => each.split(' ').find((word) => /^(request|community)[A-Z]/.test(word)) ?? '');
  expect([await asked(paul), await asked(camille)]).toEqual([[], []]);
  now = new Date('2027-04-01T09:00:00Z');
  expect(await asked(paul)).toEqual(['communityAsleep']);
  // A word of his is a sign of life.
  await paul.agent.say(await paul.agent.open(state.id), { kind: 'message', text: 'Nous reprenons en mai.' }, key());
  expect(await asked(paul)).toEqual([]);
  now = new Date('2027-11-01T09:00:00Z');
  expect(await asked(paul)).toEqual(['requestPartner', 'communityAsleep']);
  await (await city.as({ id: 99, name: 'Sophie' }, 'owner').owner()).saveRules({ ...(await city.agent.frame()).rules, approvers: [{ direction: form.directions[0] ?? '', people: [CAMILLE] }] }, key());
  const [sheet] = await camille.communities.list();
  if (sheet) await camille.communities.save({ ...sheet, animators: sheet.animators.map((each) => ({ ...each, isGone: true })), seeksAnimators: true });
  expect(await asked(camille)).toContain('communityUnled');
  expect(await asked(paul)).toContain('communitySeeks');
});
