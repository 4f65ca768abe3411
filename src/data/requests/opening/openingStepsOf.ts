import { spPost } from '@pnp/sp';
import type { Person } from '../../../domain/people/Person';
import type { PlanStep, StepCheck } from '../../../domain/plans/PlanStep';
import type { OpeningPlan, OpeningStepId } from '../../../domain/requests/openingPlan';
import type { Connection } from '../../connection/Connection';
import { hasCode } from '../../DataError';
import { tryTwice } from '../../connection/tryTwice';
import type { PlanNote } from '../../plans/PlanNotes';
import { DONE, isDone, TODO } from '../../plans/stepChecks';
import { missingLists, setUpLists } from '../../siteParts/partLists';
import type { OpeningActions } from './deskActions';
import { deskActions, stepsWith } from './deskActions';
import type { OpeningDesk } from './OpeningDesk';
import { takeAwayLeft } from '../../pages/publishAfresh';
import { SpaceHome } from './SpaceHome';
import { partsFor } from './spaceParts';
import { SpacePeople } from './SpacePeople';
import type { SiteStanding } from './SpaceSite';
import { SpaceSite } from './SpaceSite';
import { SpaceWelcome } from './SpaceWelcome';

/** So long a creation of which nobody hears anything may still come. */
const SILENT_MINUTES = 10;

export interface OpeningPlaces {
  /** The site of the requests. */
  readonly home: Connection;
  readonly desk: OpeningDesk;
  /** To a web, with nothing kept from before. */
  connectTo(webUrl: string): Promise<Connection>;
}

/** The steps that open a space. Whatever is done twice at once, or again after an answer that was lost, ends as one. */
export function openingStepsOf(plan: OpeningPlan, { home, desk, connectTo }: OpeningPlaces): readonly PlanStep<OpeningStepId>[] {
  const site = new SpaceSite(home, connectTo, plan);
  const people = new SpacePeople(home, plan);
  const parts = partsFor(plan.usages);
  const page = new SpaceHome(plan);
  const news = new SpaceWelcome(plan);
  const seen = async (): Promise<{ readonly notes: readonly PlanNote[]; readonly standing: SiteStanding; readonly known: string | undefined }> => {
    const notes = await desk.notes.read();
    const known = notes.find(({ key }) => key === 'site')?.text;
    return { notes, known, standing: await site.standing(known) };
  };

  const actions: OpeningActions = {
    ...deskActions(desk, plan),
    create: {
      check: async () => creationCheck(await seen(), home.serverNow()),
      do: async () => {
        const attempts = attemptsIn(await desk.notes.read());
        // Another page asks at this moment: the site tells.
        if (!(await tryTwice(() => desk.notes.add(`asked:${attempts.length + 1}`, {})))) return;
        try {
          await site.create();
        } catch (error) {
          if (hasCode(error, 'forbidden')) await tryTwice(() => desk.notes.add(`refused:${attempts.length + 1}`, {}));
          throw error;
        }
      }
    },
    ready: {
      check: async () => {
        const { standing, known } = await seen();
        if (standing.is !== 'ready') return { is: 'waiting', seconds: 15 };
        return known === standing.id && (await people.missingTeam(await site.open())).length === 0 ? DONE : TODO;
      },
      // Whoever of the team opens this page from now on can go on.
      do: async () => {
        const { standing } = await seen();
        if (standing.is !== 'ready') return;
        await tryTwice(() => desk.notes.add('site', { text: standing.id }));
        await people.admitTeam(await site.open());
      }
    },
    people: {
      check: async () => {
        const { owners, visitors } = await people.missing(await site.open());
        return owners.length + visitors.length === 0 ? DONE : TODO;
      },
      do: async () => people.admit(await site.open())
    },
    contents: {
      check: async () => isDone(missingLists(await site.open(), parts).then((missing) => missing.length === 0)),
      do: async ({ goOn }) => setUpLists(await site.open(), parts, goOn)
    },
    home: { check: async () => isDone(page.isThere(await site.open())), do: async () => page.make(await site.open()) },
    partners: {
      check: async () => isDone(people.missingPartners(await site.open()).then((missing) => missing.length === 0)),
      do: async () => people.admitPartners(await site.open())
    },
    // Said twice: to who asked, where he asked, and to who comes into the space.
    welcome: {
      check: async () => isDone(Promise.all([desk.isWelcomed(), site.open().then((space) => news.isThere(space))]).then((all) => all.every(Boolean))),
      do: async () => {
        const space = await site.open();
        if (!(await news.isThere(space))) await news.post(space);
        if (await desk.isWelcomed()) return;
        await takeAwayLeft(space);
        await desk.welcome();
      }
    },
    hub: { check: async () => isDone(hasJoined(await site.open(), plan)), do: async () => joinHub(await site.open(), plan) }
  };
  return stepsWith(plan, actions);
}

/** What is known of the creation: what SharePoint tells, and what was asked of it. */
export function creationCheck({ notes, standing, known }: { readonly notes: readonly PlanNote[]; readonly standing: SiteStanding; readonly known: string | undefined }, now: Date): StepCheck {
  const open = attemptsIn(notes).filter(({ number }) => !notes.some(({ key }) => key === `refused:${number}`));
  const last = open.at(-1);
  switch (standing.is) {
    case 'ready':
      return DONE;
    case 'foreign':
      return { is: 'barred', why: 'taken' };
    case 'closed':
      // Whoever asked for it owns it, and lets the team in when he opens the plan again.
      return last ? { is: 'barred', why: 'closed', by: last.by } : { is: 'barred', why: 'taken' };
    case 'coming':
      // It is waited for in the next step, if it is this plan's.
      return last ? DONE : { is: 'waiting', seconds: 30 };
    case 'error':
      return last ? { is: 'unsure', since: last.at } : TODO;
    default:
      if (known !== undefined) return { is: 'barred', why: 'gone' };
      if (!last) return TODO;
      return now.getTime() - last.at.getTime() < SILENT_MINUTES * 60_000 ? { is: 'waiting', seconds: 30 } : { is: 'unsure', since: last.at };
  }
}

function attemptsIn(notes: readonly PlanNote[]): readonly { readonly number: number; readonly at: Date; readonly by: Person }[] {
  return notes
    .flatMap(({ key, at, by }) => {
      const number = /^asked:(\d{1,6})$/.exec(key)?.[1];
      return number === undefined ? [] : [{ number: Number(number), at, by }];
    })
    .sort((a, b) => a.number - b.number);
}

async function hasJoined({ sp }: Connection, { hub }: OpeningPlan): Promise<boolean> {
  const { HubSiteId } = await sp.at('_api/site').select('HubSiteId')<{ readonly HubSiteId?: string }>();
  return hub === null || HubSiteId?.toLowerCase() === hub.id.toLowerCase();
}

async function joinHub({ sp }: Connection, { hub }: OpeningPlan): Promise<void> {
  if (hub) await spPost(sp.at(`_api/site/joinHubSite('${hub.id}')`));
}
