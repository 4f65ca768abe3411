import { campaignState } from '../../../src/domain/ideas/campaignState';
import { certifiedRanking } from '../../../src/domain/ideas/campaignResults';
import { mergeForest } from '../../../src/domain/ideas/mergeForest';
import { toNoon } from '../../../src/domain/ideas/outside/days';
import { orderBetween } from '../../../src/domain/ideas/orderBetween';
import { chance } from '../calls/chance';
import { momentBetween, some } from '../calls/charterSaid';
import { between, later } from '../calls/demoCalls';
import type { DemoCampaign } from './demoCampaigns';
import type { IdeaRows, Thrown } from './IdeaRows';
import type { DemoIdea } from './texts';
import { PLATFORM, platformIdeas } from './platformIdeas';
import { deskIdeas, energyIdeas, welcomeIdeas } from './texts';

const OWNER = 'julien.roux';
const ANIMATORS = ['karim.benali', 'sophie.petit'] as const;

/** Decided a year ago: voted, certified, answered idea by idea, and put away. */
export function fillWelcome(rows: IdeaRows, campaign: DemoCampaign): void {
  const { publishedAt, draft: { starts, vote } } = campaign;
  const [voted, decided] = [starts.vote ?? publishedAt, starts.decide ?? publishedAt];
  rows.publish(campaign, OWNER);
  const thrown = throwAll(rows, campaign, welcomeIdeas, publishedAt, later(publishedAt, 18));
  const choices = voteFor(rows, campaign, welcomeIdeas, thrown, { from: voted, to: decided, voters: 180, seed: 31 });
  const state = campaignState({ ...campaign.draft, id: campaign.id }, [], decided);
  const windows = { rules: { ...state.rules, vote }, voting: [{ from: voted, to: new Date(decided.getTime() - 1000) }] };
  const given = [...choices.values()].reduce((sum, targets) => sum + targets.length, 0);
  const ranking = certifiedRanking(thrown.map(({ id }) => id), { choices, read: given, excluded: 0, lastBallotId: given }, mergeForest([]), windows);
  rows.decide(campaign, { kind: 'certified', content: { ranking } }, ANIMATORS[0], later(decided, 1));
  const stages = thrown.flatMap((idea, index) => (welcomeIdeas[index]?.course ?? []).map(([stage, day, reason]) => ({ idea, stage, reason, at: later(publishedAt, day) })));
  for (const { idea, stage, reason, at } of [...stages].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    rows.decide(campaign, { kind: 'staged', idea: idea.id, reason, content: { stage, owner: 'Bureau de l’accueil des agents' } }, ANIMATORS[1], at);
  }
  rows.decide(campaign, { kind: 'archived', reason: 'Trois idées sont réalisées, une est en cours, deux n’ont pas été retenues : chacune a reçu sa réponse.' }, OWNER, later(publishedAt, 240));
}

/** Gathered, and being voted on with five votes each. */
export function fillDesks(rows: IdeaRows, campaign: DemoCampaign, now: Date): void {
  const { publishedAt, draft: { starts } } = campaign;
  const [gathered, voted] = [starts.gather ?? now, starts.vote ?? now];
  rows.publish(campaign, OWNER);
  const thrown = throwAll(rows, campaign, deskIdeas, publishedAt, gathered);
  ['Répondre juste, et une fois', 'Moins d’attente', 'Des horaires pour tous', 'Voir, entendre, se faire comprendre'].forEach((name, index) => rows.decide(campaign, { kind: 'clustered', content: { cluster: index + 1, name, colour: index + 1 } }, ANIMATORS[0], later(gathered, 1 + index / 24)));
  // Both animators arranged them: within a cluster, what many want comes first.
  const arranged = deskIdeas.map((idea, index) => ({ ...idea, index })).filter(({ cluster }) => cluster > 0).sort((one, other) => other.liked - one.liked);
  let order: string | null = null;
  for (const [nth, { cluster, index }] of arranged.entries()) {
    const idea = thrown[index];
    order = orderBetween(order, null);
    if (idea && order) rows.place(campaign, { idea: idea.id, cluster, order }, nth % 2 === 0 ? ANIMATORS[0] : ANIMATORS[1], later(gathered, 2 + nth / 24));
  }
  const [evening, saturday] = [thrown[2], thrown[3]];
  if (evening && saturday) {
    rows.decide(campaign, { kind: 'merged', targets: [saturday.id], content: { parent: evening.id }, reason: 'Deux façons d’ouvrir hors des heures de bureau : on choisira ensemble laquelle.' }, ANIMATORS[0], later(gathered, 3));
    rows.decide(campaign, { kind: 'summarized', idea: evening.id, content: { text: 'Ouvrir un soir par semaine ou le samedi matin, dans une mairie de quartier à tour de rôle, avec une récupération choisie par l’agent.' } }, ANIMATORS[0], later(gathered, 3.1));
  }
  const votable = deskIdeas.map((idea, index) => (index === 3 ? { ...idea, liked: 0 } : idea));
  voteFor(rows, campaign, votable, thrown, { from: voted, to: now, voters: 140, seed: 77 });
}

/** Ideas are being thrown, and supported at once. */
export function fillEnergy(rows: IdeaRows, campaign: DemoCampaign, now: Date): void {
  rows.publish(campaign, OWNER);
  const thrown = throwAll(rows, campaign, energyIdeas, campaign.publishedAt, later(campaign.publishedAt, 3));
  takeIn(rows, campaign, ANIMATORS[1], later(campaign.publishedAt, 4));
  voteFor(rows, campaign, energyIdeas, thrown, { from: later(campaign.publishedAt, 3), to: now, voters: 60, seed: 12 });
}

/** What inhabitants proposed on the city's participation platform, as an animator takes it in by a file. */
function takeIn(rows: IdeaRows, campaign: DemoCampaign, animator: string, at: Date): void {
  const outside = platformIdeas.map(({ id, title, text, category, supports, daysBefore }) => {
    const idea = rows.throw(campaign, { title, text, category, buildsOn: 0 }, animator, at);
    return { idea: idea.id, id, on: toNoon(later(campaign.publishedAt, -daysBefore)), supports };
  });
  rows.decide(campaign, { kind: 'imported', targets: outside.map(({ idea }) => idea), content: { origin: PLATFORM, outside } }, animator, later(at, 0.001));
}

function throwAll(rows: IdeaRows, campaign: DemoCampaign, ideas: readonly DemoIdea[], from: Date, to: Date): readonly Thrown[] {
  const thrown: Thrown[] = [];
  for (const [index, { title, text, category, author, buildsOn = 0 }] of ideas.entries()) {
    const at = inOfficeHours(between(from, to, (index + 1) / (ideas.length + 2)));
    thrown.push(rows.throw(campaign, { title, text, category, buildsOn: thrown[buildsOn - 1]?.id ?? 0 }, author, at));
  }
  for (const [index, { comments = [] }] of ideas.entries()) {
    const idea = thrown[index];
    comments.forEach(([author, text], nth) => idea && rows.record(campaign, idea, { kind: 'comment', text }, author, later(to, (nth + index / 50) / 10)));
  }
  return thrown;
}

const HOUR = 3_600_000;

/** The same day between 7:00 and 16:00 UTC, in the order of the whole day: nobody of the city throws ideas at night. */
function inOfficeHours(date: Date): Date {
  const midnight = new Date(date).setUTCHours(0, 0, 0, 0);
  return new Date(midnight + 7 * HOUR + Math.round(((date.getTime() - midnight) * 9) / 24));
}

interface Voting {
  readonly from: Date;
  readonly to: Date;
  readonly voters: number;
  readonly seed: number;
}

/** @returns targets by voter */
function voteFor(rows: IdeaRows, campaign: DemoCampaign, ideas: readonly DemoIdea[], thrown: readonly Thrown[], { from, to, voters, seed }: Voting): ReadonlyMap<number, readonly number[]> {
  const random = chance(seed);
  const { vote } = campaign.draft;
  const given = some(voters, seed).flatMap(({ login }, voter) => {
    const at = momentBetween(from, to, random);
    const liked = thrown.flatMap((idea, index) => (random.share() < (ideas[index]?.liked ?? 0) ? [idea] : []));
    // Who likes one idea above all gives it two votes.
    const votes = vote.kind === 'budget' ? liked.slice(0, vote.votes - 1).flatMap((idea, index) => (index === 0 && random.share() < 0.4 ? [[idea, 0], [idea, 1]] as const : ([[idea, 0]] as const))) : liked.map((idea) => [idea, 0] as const);
    return votes.map(([idea, nth]) => ({ voter, login, idea, nth, at }));
  });
  const choices = new Map<number, number[]>();
  // Ids rise with time; of one agent, the steps of his budget in their order.
  for (const { voter, login, idea, nth, at } of [...given].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    choices.set(voter, [...(choices.get(voter) ?? []), rows.vote(campaign, idea, nth, login, at)]);
  }
  return choices;
}
