/** @jest-environment node */
import { campaignDraft, ideaDraft } from '../../../../tests/contract/ideaTexts';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import type { ActivityDraft } from '../../../domain/registrations/Activity';
import type { SessionDraft } from '../../../domain/registrations/Session';
import { MemoryIdeaServices } from '../../ideas/testing/MemoryIdeaServices';
import { MemoryRegistrationServices } from '../../registrations/testing/MemoryRegistrationServices';
import { brainstormRule, registrationRule } from './partRules';

const DAY_MS = 86_400_000;
const OWNER = { id: 900, name: 'Camille Roux' };
const NADIA = { id: 21, name: 'Nadia Benali' };
let days = 0;
const now = (): Date => new Date(Date.now() + days * DAY_MS);
const at = (day: number): Date => new Date(Math.floor(Date.now() / 1000) * 1000 + day * DAY_MS);
beforeEach(() => {
  days = 0;
});

it('what was said in a brainstorm goes once it was put away for as long as its participants were told, and not while it goes on', async () => {
  const owner = new MemoryIdeaServices(OWNER, { role: 'owner', now });
  const [old, goesOn] = [await owner.publish(campaignDraft({ question: 'Fini ?', retentionMonths: 6 })), await owner.publish(campaignDraft({ retentionMonths: 6 }))];
  for (const { campaign } of [old, goesOn]) await owner.as(NADIA).ideas.add(campaign, ideaDraft('Ouvrir un soir'), `key-${campaign.id}`);
  const [{ id: known } = { id: 0 }] = old.decisions;
  await (await owner.animation()).decide(old, { kind: 'archived', idea: 0, targets: [], reason: 'Fini', content: {} }, known);
  const rule = brainstormRule({ campaigns: owner.campaigns, owning: () => owner.owning(), serverNow: now });
  days = 150;
  expect(await rule.due(now())).toEqual([]);
  days = 200;
  const due = await rule.due(now());
  expect(due.map(({ title, count, refused }) => [title, count, refused])).toEqual([['Fini ?', 1, null]]);
  // Whatever it is told: only what is over its time.
  for (const { campaign } of [old, goesOn]) await rule.remove({ key: String(campaign.id), title: '', count: null, oldest: now(), refused: null });
  const left = async ({ campaign }: OpenedCampaign): Promise<number> => (await (await owner.owning()).holdings(campaign)).ideas;
  expect([await left(old), await left(goesOn)]).toEqual([0, 1]);
  expect(await rule.due(now())).toEqual([]);
});

it('names and answers of a session go at their time, however many sessions came before it', async () => {
  const owner = new MemoryRegistrationServices(OWNER, { role: 'owner', now });
  const activity: ActivityDraft = { title: 'Visite', kind: 'event', details: '', pictureAddress: '', pictureText: '', organisers: [], directions: [], professions: [], questions: [], visibility: 'open', readers: 'shared', template: '' };
  const session = (day: number): SessionDraft => ({ title: `Jour ${day}`, place: 'Salle A', link: '', agreement: false, mode: 'arrival', capacity: 2, waitingSize: 5, opensAt: null, closesAt: null, cancelUntil: null, startsAt: at(day), endsAt: new Date(at(day).getTime() + 3_600_000), answerHours: 48, lastHours: 24, reserves: [] });
  const opened = await owner.publish(activity, session(3));
  const later = await owner.publish(activity, session(300));
  for (const each of [opened, later]) await owner.as(NADIA).registrations.send(each, { kind: 'register', claim: 0, clientKey: `key-${each.session.id}` });
  // What nobody took part in, and what was never published, before it.
  await (await owner.organising()).addSessions(opened.session.activityId, Array.from({ length: 510 }, (_, index) => session(-index - 1)), 'series');
  const rule = registrationRule({ catalogue: owner.catalogue, organising: () => owner.organising(), serverNow: now }, 'names');
  days = 360;
  expect(await rule.due(now())).toEqual([]);
  days = 370;
  const due = await rule.due(now());
  expect(due.map(({ title, refused }) => [title, refused])).toEqual([['Jour 3', null]]);
  for (const thing of due) await rule.remove(thing);
  const held = async ({ session: of }: typeof opened): Promise<number> => (await (await owner.organising()).holdings(of)).steps;
  expect([await held(opened), await held(later)]).toEqual([0, 1]);
  expect(await rule.due(now())).toEqual([]);
});
