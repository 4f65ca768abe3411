import type { Person } from '../../domain/people/Person';
import type { StepCounts } from '../../domain/registrations/availability';
import { NO_COUNTS } from '../../domain/registrations/availability';
import type { Mark } from '../../domain/registrations/Mark';
import type { RegistrationStep } from '../../domain/registrations/RegistrationStep';
import type { Readers } from '../../domain/registrations/Activity';
import { OWN_DISCREET, ownDiscreet, REGISTRATION_DECISIONS, REGISTRATION_STEPS } from '../../lists/heads/registrations';
import { chunksOf } from '../append/chunksOf';
import { BallotFolders } from '../ballots/BallotFolders';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import { listOf } from '../items/ListApi';
import type { Stored } from '../items/Table';
import { loadOnce } from '../loadOnce';
import { siteReader } from '../provisioning/SiteReader';
import type { FolderCount } from '../../domain/ballots/Tally';
import { MOST_STEPS } from './mostSteps';
import type { RegistrationRights } from './RegistrationServices';
import type { OwnStep, RegistrationSite, SessionBox, StepStored, StepToStore } from './RegistrationSite';
import type { AnswerValues, DiscreetValues } from './registrationTables';
import type { OwnStepRow, StepRow } from './stepRows';
import { OWN_STEP_COLUMNS, STEP_COLUMNS, toOwnStep, toStep } from './stepRows';

const COUNTED = ['in', 'out'];
/** Boxes in one filter: keeps the address of a request well under SharePoint's limit. */
const BOXES_A_QUERY = 40;
/** What SharePoint reads at most at once. */
const MOST_OWN = 5000;

/** Registrations on a SharePoint site. */
export class SharePointRegistrationSite implements RegistrationSite {
  protected readonly folders: BallotFolders;
  protected readonly root: string;
  private readonly writing = loadOnce(async () => {
    const { OwnRows } = await import(/* webpackChunkName: 'registrations-writing' */ './OwnRows');
    return new OwnRows(this.connection, () => this.me());
  });

  /** @param userName as the page has it; SharePoint is not asked for it */
  public constructor(
    protected readonly connection: Connection,
    private readonly userName = ''
  ) {
    this.folders = new BallotFolders(connection, REGISTRATION_STEPS.url);
    this.root = connection.listPath(REGISTRATION_STEPS.url);
  }

  public async me(): Promise<Person> {
    return { id: await this.connection.userId(), name: this.userName };
  }

  public serverNow(): Date {
    return this.connection.serverNow();
  }

  public async rights(): Promise<RegistrationRights> {
    const { lists, permissions } = await siteReader(this.connection).facts();
    const mayAdd = (url: string): boolean => {
      const facts = lists.get(url);
      if (!facts) throw new DataError('notFound', url);
      return hasRight(facts.permissions, 'addListItems');
    };
    return { mayRegister: mayAdd(REGISTRATION_STEPS.url), mayOrganise: mayAdd(REGISTRATION_DECISIONS.url), mayOwn: hasRight(permissions, 'managePermissions') };
  }

  public decisionFolder(box: string): string {
    return `${this.connection.listPath(REGISTRATION_DECISIONS.url)}/${box}`;
  }

  public async ownSteps(session: SessionBox | null): Promise<readonly OwnStep[]> {
    return this.stepsOf(await this.connection.userId(), session);
  }

  public async counts({ box }: SessionBox): Promise<StepCounts> {
    return toCounts(await this.folders.readSome(box, COUNTED));
  }

  public async countsOf(boxes: readonly string[]): Promise<ReadonlyMap<string, StepCounts>> {
    const read = chunksOf(boxes, BOXES_A_QUERY).map(async (some): Promise<ReadonlyArray<readonly [string, StepCounts]>> => {
      try {
        const all = await this.folders.read(some);
        return some.map((box, index) => [box, toCounts(all[index] ?? [])]);
      } catch (error) {
        // A draft has no folder yet.
        if (!hasCode(error, 'notFound')) throw error;
        return some.map((box) => [box, NO_COUNTS]);
      }
    });
    return new Map((await Promise.all(read)).flat());
  }

  public async storeStep(session: SessionBox, step: StepToStore, announced: string): Promise<StepStored> {
    const [added, read] = await both(
      this.connection,
      async (sp) => {
        const written = await listOf(this.connection, REGISTRATION_STEPS, sp).addToFolder(this.folders.path(session.box, step.folder), [
          { FieldName: 'Session', FieldValue: String(session.id) },
          { FieldName: 'Kind', FieldValue: step.kind },
          { FieldName: 'Claim', FieldValue: String(step.claim) },
          { FieldName: 'StepKey', FieldValue: step.key }
        ]);
        const failed = written.find(({ HasException }) => HasException);
        // It answers 200 for a value that a column refused; the only rule on these columns is the unique key.
        if (failed && failed.FieldName !== 'StepKey') throw new DataError('unknown', failed);
        return !failed;
      },
      async (sp) => Promise.all([this.folders.readSome(session.box, COUNTED, sp), this.folders.has(session.box, announced, sp)])
    );
    if (added.status === 'rejected') {
      if (hasCode(added.reason, 'duplicate')) return { isStored: false, counts: null, isNews: false };
      throw added.reason;
    }
    if (!added.value) return { isStored: false, counts: null, isNews: false };
    if (read.status === 'fulfilled') return { isStored: true, counts: toCounts(read.value[0]), isNews: read.value[1] };
    const [counts, isNews] = await tryTwice(() => Promise.all([this.counts(session), this.hasNews(session, announced)]));
    return { isStored: true, counts, isNews };
  }

  public hasNews({ box }: SessionBox, announced: string): Promise<boolean> {
    return this.folders.has(box, announced);
  }

  public async stepsSince(session: SessionBox, mark: Mark | null): Promise<readonly RegistrationStep[] | null> {
    const filters = mark ? [`Id gt ${mark.id} and Session eq ${session.id}`, `Created gt datetime'${new Date(mark.at * 1000).toISOString()}' and Id le ${mark.id} and Session eq ${session.id}`] : [`Session eq ${session.id}`];
    try {
      const rows = (await Promise.all(filters.map((filter) => listOf(this.connection, REGISTRATION_STEPS).items.select(...STEP_COLUMNS).filter(filter).orderBy('ID').top(MOST_STEPS + 1)<StepRow[]>()))).flat();
      return rows.length > MOST_STEPS ? null : this.inBox(rows, session);
    } catch (error) {
      if (hasCode(error, 'tooLarge')) return null;
      throw error;
    }
  }

  public async storeDiscreet(readers: Readers, values: DiscreetValues, clientKey: string): Promise<Stored<DiscreetValues>> {
    return (await this.writing()).discreet(readers, values, clientKey);
  }

  public async discreetLists(): Promise<readonly Readers[]> {
    const { lists } = await siteReader(this.connection).facts();
    return ['shared', ...ownDiscreet.filter((letter) => lists.has(OWN_DISCREET[letter].url))];
  }

  public async storeAnswers(values: AnswerValues, clientKey: string): Promise<Stored<AnswerValues>> {
    return (await this.writing()).answers(values, clientKey);
  }

  /** The author first: that column is indexed and an agent has few steps, whatever the size of the list. */
  protected async stepsOf(agent: number, session: SessionBox | null): Promise<readonly OwnStep[]> {
    const filter = session ? `AuthorId eq ${agent} and startswith(StepKey,'${session.box}:')` : `AuthorId eq ${agent}`;
    const rows = await listOf(this.connection, REGISTRATION_STEPS).items.select(...OWN_STEP_COLUMNS).filter(filter).orderBy('ID').top(MOST_OWN)<OwnStepRow[]>();
    // Folders are items too.
    return rows.filter(({ StepKey }) => StepKey).map((row) => toOwnStep(row, this.root));
  }

  /** What lies elsewhere, or says another session, is none of its steps. */
  protected inBox(rows: readonly StepRow[], { box }: SessionBox): readonly RegistrationStep[] {
    return rows.filter(({ StepKey }) => StepKey).map((row) => toStep(row, this.root)).filter((step) => step.box === box);
  }
}

function toCounts(folders: readonly FolderCount[]): StepCounts {
  const count = (name: string): number => folders.find((folder) => folder.name === name)?.itemCount ?? 0;
  return { in: count('in'), out: count('out') };
}
