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
