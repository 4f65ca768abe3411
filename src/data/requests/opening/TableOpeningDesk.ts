import type { OpeningPlan } from '../../../domain/requests/openingPlan';
import { keyWithin } from '../../items/keyWithin';
import type { Table } from '../../items/Table';
import type { PlanNotes } from '../../plans/PlanNotes';
import { TablePlanNotes } from '../../plans/TablePlanNotes';
import type { RequestNames } from '../RequestNames';
import type { Communities, TeamRequests } from '../RequestServices';
import type { KeyRow } from '../requestTables';
import type { OpeningDesk } from './OpeningDesk';

export interface DeskParts {
  readonly keys: Table<KeyRow>;
  readonly names: Pick<RequestNames, 'holds' | 'reserve'>;
  readonly team: Pick<TeamRequests, 'open' | 'say' | 'publish'>;
  readonly communities: Pick<Communities, 'list'>;
}

/** The desk on the lists of requests: what counts are the records that the team adds. */
export class TableOpeningDesk implements OpeningDesk {
  public readonly notes: PlanNotes;

  public constructor(
    private readonly parts: DeskParts,
    private readonly plan: OpeningPlan
  ) {
    this.notes = new TablePlanNotes(parts.keys, `plan-${plan.request}`, ({ key, content }): KeyRow => ({ kind: 'plan', key, until: null, content }));
  }

  public address(): Promise<'ours' | 'free' | 'taken'> {
    return this.parts.names.holds(this.plan.request, this.plan.slug);
  }

  public async reserve(): Promise<void> {
    await this.parts.names.reserve(this.plan.request, this.plan.slug);
  }

  public async listedAt(): Promise<string> {
    const found = (await this.parts.communities.list()).find(({ request }) => request === this.plan.request);
    return found?.state === 'open' ? found.address : '';
  }

  /** Made from the records: where they lead is where it leads. */
  public async list(): Promise<void> {
    const { team } = this.parts;
    await team.publish(await team.open(this.plan.request));
  }

  public async isWelcomed(): Promise<boolean> {
    const { state } = await this.parts.team.open(this.plan.request);
    return state.course.some(({ said }) => said.kind === 'message' && said.text.includes(this.plan.webUrl));
  }

  public async welcome(): Promise<void> {
    const { team } = this.parts;
    await team.say(await team.open(this.plan.request), { kind: 'message', text: welcomeText(this.plan) }, keyWithin('welcome', String(this.plan.request)));
  }

  public async isOpened(): Promise<boolean> {
    return (await this.parts.team.open(this.plan.request)).state.opened !== null;
  }

  public async recordOpening(url: string): Promise<void> {
    const { team } = this.parts;
    await team.say(await team.open(this.plan.request), { kind: 'opened', url }, keyWithin('opened', String(this.plan.request)));
  }
}

function welcomeText({ name, webUrl, language }: OpeningPlan): string {
  return language === 'fr'
    ? `Votre espace « ${name} » est ouvert\u202f: ${webUrl}\nLes animateurs en sont propriétaires\u202f: ils ajoutent des membres et changent les pages. Écrivez ici si quelque chose manque.`
    : `Your space “${name}” is open: ${webUrl}\nIts animators own it: they add members and change pages. Write here if something is missing.`;
}
