import type { OpeningHub } from '../../../domain/requests/openingPlan';
import type { ReadOnlyStepId } from '../../../domain/requests/readOnlySpace';
import type { NamedLogin } from '../../../domain/people/NamedLogin';
import type { RequestState } from '../../../domain/requests/StateOfRequest';
import type { Connection } from '../../connection/Connection';
import { pause } from '../../connection/pause';
import { openWebOf } from '../../connection/openWebOf';
import { hasCode } from '../../DataError';
import { newClientKey } from '../../items/newClientKey';
import type { PlanSession } from '../../plans/PlanSession';
import { planSession } from '../../plans/PlanSession';
import { TablePlanNotes } from '../../plans/TablePlanNotes';
import type { KeyRow } from '../requestTables';
import { failureKind } from '../../plans/failureKind';
import type { HubRow } from '../../sites/hubIn';
import { hubIn } from '../../sites/hubIn';
import { openingStepsOf } from './openingStepsOf';
import type { OpeningSession, RequestOpenings } from './RequestOpenings';
import { archiveOf, planOf } from './RequestOpenings';
import type { DeskParts } from './TableOpeningDesk';
import { TableOpeningDesk } from './TableOpeningDesk';

interface UserRow {
  readonly Id: number;
  readonly LoginName: string;
  readonly Title: string;
}

/** Opens spaces beside the site of the requests, in the rights of who does it. */
export class SharePointOpenings implements RequestOpenings {
  /** @param openWeb a connection to a web of the same SharePoint, with nothing kept from before */
  public constructor(
    private readonly home: Connection,
    private readonly desk: DeskParts & { readonly team: { members(): Promise<{ readonly members: readonly { readonly id: number }[] }> } },
    private readonly openWeb: (webUrl: string) => Connection = openWebOf(home)
  ) {}

  public async session({ state }: { readonly state: RequestState }): Promise<OpeningSession> {
    const { home } = this;
    const [team, hub, me] = await Promise.all([this.team(), this.hub(), home.userId()]);
    const plan = planOf(state, { webUrl: home.webUrl, language: home.language ?? 'fr', team, hub });
    const desk = new TableOpeningDesk(this.desk, plan);
    const steps = openingStepsOf(plan, { home, desk, connectTo: async (webUrl) => this.openWeb(webUrl) });
    return { plan, ...planSession({ steps, notes: desk.notes, me: { id: me, holder: newClientKey() }, kindOf: failureKind, serverNow: () => home.serverNow(), pause }) };
  }

  public async readOnly({ state }: { readonly state: RequestState }): Promise<PlanSession<ReadOnlyStepId> | null> {
    const { home } = this;
    const archive = archiveOf(state);
    if (!archive) return null;
    // Of no use to who opens a space.
    const { readOnlySteps } = await import(/* webpackChunkName: 'requests-archive-data' */ './readOnlySteps');
    const notes = new TablePlanNotes(this.desk.keys, `archive-${state.id}`, ({ key, content }): KeyRow => ({ kind: 'plan', key, until: null, content }));
    const webUrl = new URL(archive.webUrl, home.webUrl).href;
    const steps = readOnlySteps(archive.isArchived, { notes, language: home.language ?? 'fr', round: archive.round, space: async () => this.openWeb(webUrl) });
    return planSession({ steps, notes, me: { id: await home.userId(), holder: newClientKey() }, kindOf: failureKind, serverNow: () => home.serverNow(), pause });
  }

  /** Members by their login names. */
  private async team(): Promise<readonly NamedLogin[]> {
    const { members } = await this.desk.team.members();
    const rows = await Promise.all(members.map(({ id }) => this.home.sp.at(`_api/web/getUserById(${id})`).select('Id', 'LoginName', 'Title')<UserRow>()));
    return rows.map(({ LoginName, Title }) => ({ login: LoginName, name: Title }));
  }

  /** That of the site of the requests, or the site itself. */
  private async hub(): Promise<OpeningHub | null> {
    const id = hubIn(await this.home.sp.at('_api/site').select('HubSiteId')<HubRow>());
    if (id === null) return null;
    try {
      const { SiteUrl } = await this.home.sp.at(`_api/hubsites/getbyid('${id}')`).select('SiteUrl')<{ readonly SiteUrl: string }>();
      return { id, webUrl: SiteUrl.replace(/\/$/, '') };
    } catch (error) {
      if (hasCode(error, 'forbidden') || hasCode(error, 'notFound')) return { id, webUrl: this.home.webUrl };
      throw error;
    }
  }
}

