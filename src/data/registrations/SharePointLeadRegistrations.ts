import { ownDiscreetLists, RegistrationDecisionsList, RegistrationStepsList } from '../../lists/registrations';
import { isAltered } from '../append/asArrived';
import { AppendWriter } from '../append/AppendWriter';
import { FolderTree } from '../append/FolderTree';
import { Recycler } from '../append/Recycler';
import { rowsInWindows } from '../append/windows';
import { makeFolder, makeFolders } from '../ballots/makeFolders';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { hasRight } from '../connection/permissions';
import { directionsOf } from '../profile/directionsOf';
import { Provisioner } from '../provisioning/Provisioner';
import { siteReader } from '../provisioning/SiteReader';
import type { Readers } from '../../domain/registrations/Activity';
import { DISCREET_REGISTRATIONS, OWN_DISCREET } from '../../lists/heads/registrations';
import { mayAddIn } from '../append/mayAddIn';
import { allRows } from '../items/allRows';
import { ListTable } from '../items/ListTable';
import type { Stored } from '../items/Table';
import { STEP_FOLDERS } from '../../domain/registrations/RegistrationStep';
import type { EntityOf } from '../../lists/defineList';
import { hashedGuid } from '../../lists/hashedGuid';
import { DecisionFolders } from './DecisionFolders';
import type { LongTask } from './RegistrationServices';
import type { LeadRegistrationSite, NamedSteps, OwnStep, SessionBox } from './RegistrationSite';
import type { RegistrationDecisionValues } from './registrationTables';
import { decisionColumns } from './registrationTables';
import { SharePointRegistrationSite } from './SharePointRegistrationSite';

type StepValues = EntityOf<typeof RegistrationStepsList>;

/** Rows a page; above the list view threshold, in windows of ids. */
const PAGE = 5000;

/** What organisers do on a SharePoint site; its code is loaded for them. */
export class SharePointLeadRegistrations extends SharePointRegistrationSite implements LeadRegistrationSite {
  private readonly steps: ListTable<typeof RegistrationStepsList>;
  private readonly decisions: ListTable<typeof RegistrationDecisionsList>;
  private readonly decisionFolders: DecisionFolders;
  private readonly decider: AppendWriter<typeof RegistrationDecisionsList>;

  public constructor(connection: Connection, userName?: string) {
    super(connection, userName);
    this.steps = new ListTable<typeof RegistrationStepsList>(connection, RegistrationStepsList, { asksFolder: true });
    this.decisions = new ListTable<typeof RegistrationDecisionsList>(connection, RegistrationDecisionsList, { derive: decisionColumns, asksFolder: true });
    this.decisionFolders = new DecisionFolders(connection);
    this.decider = new AppendWriter<typeof RegistrationDecisionsList>(connection, RegistrationDecisionsList, new FolderTree(connection, RegistrationDecisionsList.url), () => this.me(), { derive: decisionColumns });
  }

  public async addresses(): Promise<ReadonlyMap<number, string>> {
    const users = await this.connection.sp.at('_api/web/siteusers').select('Id', 'Email')<readonly { readonly Id: number; readonly Email?: string | null }[]>();
    return new Map(users.flatMap(({ Id, Email }) => (Email ? [[Id, Email] as const] : [])));
  }

  public directionsOf(people: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return directionsOf(this.connection, people);
  }

  public stepsBy(person: number): Promise<readonly OwnStep[]> {
    return this.stepsOf(person, null);
  }

  public async allSteps({ id, box }: SessionBox, options: LongTask = {}): Promise<NamedSteps> {
    const rows = await this.rowsOf(id, options);
    const names = new Map<number, string>();
    const lies = `${this.root}/${box}/`;
    const steps = rows.flatMap((row) => {
      const { folder = '', stepKey, claim, author, editor, created } = row;
      if (!stepKey || !folder.startsWith(lies)) return [];
      names.set(author.id, author.name);
      return [{ id: row.id, key: stepKey, claim, folder: folder.slice(lies.length), authorId: author.id, editorId: editor.id, created, altered: isAltered(row) }];
    });
    return { steps, names };
  }

  public async openDecisionBox(box: string, organisers: readonly number[]): Promise<void> {
    await this.decisionFolders.open(box, organisers, (await this.me()).id);
  }

  public mayDecide(box: string): Promise<boolean> {
    return mayAddIn(this.connection, RegistrationDecisionsList.url, box);
  }

  public makeStepBox(box: string): Promise<void> {
    return makeFolders(this.connection, this.folders, box, STEP_FOLDERS);
  }

  public announce({ box }: SessionBox, announced: string): Promise<void> {
    return makeFolder(this.connection, this.folders, box, announced);
  }

  public async readsDiscreet(readers: Readers): Promise<boolean> {
    const { url } = readers === 'shared' ? DISCREET_REGISTRATIONS : OWN_DISCREET[readers];
    const facts = (await siteReader(this.connection).facts()).lists.get(url);
    return facts !== undefined && hasRight(facts.permissions, 'manageLists');
  }

  public async makeDiscreetList(readers: Exclude<Readers, 'shared'>): Promise<void> {
    const { left } = await new Provisioner(this.connection, [{ ...ownDiscreetLists[readers], isOnDemand: false }]).setUp();
    if (left.length > 0) throw new DataError('forbidden', left[0]?.en);
  }

  public async decide(box: string, values: RegistrationDecisionValues, clientKey: string): Promise<Stored<RegistrationDecisionValues>> {
    try {
      return await this.decider.store(box, '', values, clientKey);
    } catch (error) {
      const first = hasCode(error, 'duplicate') ? await this.decisions.byKey(clientKey) : null;
      if (!first) throw error;
      // A key that lies elsewhere was taken by somebody who may not decide here.
      return first.folder === this.decisionFolder(box) ? first : this.decide(box, values, hashedGuid(`beside|${clientKey}`));
    }
  }

  public removeSteps({ box }: SessionBox): Promise<void> {
    return new Recycler(this.connection).folder(RegistrationStepsList.url, box);
  }

  private async rowsOf(session: number, options: LongTask): Promise<readonly Stored<StepValues>[]> {
    const where = [{ column: 'session', is: 'eq', value: session }] as const;
    try {
      return await allRows(this.steps, { where, size: PAGE, ...(options.signal ? { signal: options.signal } : {}) });
    } catch (error) {
      if (!hasCode(error, 'tooLarge')) throw error;
      return rowsInWindows(this.steps, where, { from: 1, ...options });
    }
  }
}
