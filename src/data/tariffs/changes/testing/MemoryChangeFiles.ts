import type { Person } from '../../../../domain/people/Person';
import { DelegationsList, ProposalsList, TariffStepsList } from '../../../../lists/changeFiles';
import type { FolderState } from '../../../append/FolderGroups';
import type { FolderAccess } from '../../../append/testing/MemoryFolderTable';
import { MemoryFolderTable } from '../../../append/testing/MemoryFolderTable';
import { DataError } from '../../../DataError';
import { MemoryTable } from '../../../items/MemoryTable';
import type { MemoryTariffs } from '../../testing/MemoryTariffs';
import type { ChangeFiles } from '../ChangeFiles';
import type { ChangeSite } from '../ChangeSite';
import type { Members } from '../Members';
import { proposalColumns, stepColumns } from '../changeTables';
import { isIn, uniqueName } from '../SharePointChangeSite';
import { TableChangeFiles } from '../TableChangeFiles';
import type { FolderKeeper, FolderList } from '../TariffFolders';
import { TariffFolders } from '../TariffFolders';

const EVIDENCE = '/sites/intranet/ParvisTariffEvidence';

/** What everybody's page of one city shares. */
interface State {
  readonly tables: ReturnType<typeof tablesIn>;
  readonly folders: Readonly<Record<'files' | 'proposals' | 'steps', Map<number, string>>>;
  /** The group that writes in a folder, by `list/folder`; null: nobody but owners. */
  readonly rights: Map<string, number | null>;
  /** People by group. */
  readonly groups: Map<number, Set<number>>;
  /** Groups whose people the server tells nobody. */
  readonly hidden: Set<number>;
  readonly evidence: Map<string, Uint8Array>;
}

function tablesIn({ tables: { files, rules } }: MemoryTariffs, now: () => Date) {
  return {
    files,
    proposals: new MemoryTable(ProposalsList, { now, derive: proposalColumns }),
    steps: new MemoryTable(TariffStepsList, { now, derive: stepColumns }),
    delegations: new MemoryTable(DelegationsList, { now }),
    rules
  };
}

/** Change files in memory: the repositories that ship, on lists and rights in memory, held to the same contract as on SharePoint. */
export class MemoryChangeFiles {
  public readonly state: State;

  public constructor(
    private readonly tariffs: MemoryTariffs,
    from?: MemoryChangeFiles
  ) {
    this.state = from?.state ?? { tables: tablesIn(tariffs, () => tariffs.serverNow()), folders: { files: new Map(), proposals: new Map(), steps: new Map() }, rights: new Map(), groups: new Map(), hidden: new Set(), evidence: new Map() };
  }

  /** As somebody reads and writes them. @param isOwner has he full control? */
  public as(person: Person, isOwner = false): ChangeFiles {
    const { tables, folders } = this.state;
    const access = (list: FolderList, level: 'append' | 'contribute') => (folder: string): FolderAccess => {
      const key = `${list}/${folder}`;
      if (isOwner) return folder !== '' && !this.state.rights.has(key) ? null : 'contribute';
      if (folder === '') return 'none';
      const group = this.state.rights.get(key);
      return group === undefined ? null : group !== null && this.state.groups.get(group)?.has(person.id) ? level : 'none';
    };
    const shared = this.tariffs.tables;
    return new TableChangeFiles(
      {
        ...shared,
        files: new MemoryFolderTable(tables.files.as(person), folders.files, access('files', 'contribute')),
        proposals: new MemoryFolderTable(tables.proposals.as(person), folders.proposals, access('proposals', 'contribute')),
        steps: new MemoryFolderTable(tables.steps.as(person), folders.steps, access('steps', 'append')),
        delegations: tables.delegations.as(person),
        rules: tables.rules.as(person)
      },
      this.siteOf(person, access('evidence', 'append'), { files: access('files', 'contribute'), steps: access('steps', 'append') }),
      this.tariffs.prices,
      () => this.tariffs.writer(),
      'Europe/Paris'
    );
  }

  /** For an owner. */
  public folders(): TariffFolders {
    const { rights } = this.state;
    const keeper: FolderKeeper = {
      check: async (list, folder, group): Promise<FolderState> => (!rights.has(`${list}/${folder}`) ? 'missing' : rights.get(`${list}/${folder}`) === group ? 'same' : 'other'),
      give: async (list, folder, group) => void rights.set(`${list}/${folder}`, group),
      members: async (groups) => this.membersOf(groups)
    };
    return new TariffFolders(this.tariffs.tables.settings, keeper);
  }

  private siteOf(person: Person, access: (folder: string) => FolderAccess, writing: Readonly<Record<'files' | 'steps', (folder: string) => FolderAccess>>): ChangeSite {
    return {
      userId: async () => person.id,
      mayWrite: async (list, folder) => ['append', 'contribute'].includes(writing[list](folder) ?? 'none'),
      members: async (groups) => this.membersOf(groups),
      attach: async (folder, name, content) => {
        if (access(folder) === 'none' || access(folder) === null) throw new DataError('forbidden', folder);
        const path = `${EVIDENCE}/${folder}/${uniqueName(name, content)}`;
        this.state.evidence.set(path, content);
        return { path: encodeURI(path), name, size: content.length };
      },
      isEvidence: (folder, path) => isIn(`${EVIDENCE}/${folder}`, path),
      serverNow: () => this.tariffs.serverNow()
    };
  }

  private membersOf(groups: readonly number[]): ReadonlyMap<number, Members> {
    return new Map(groups.map((group) => [group, this.state.hidden.has(group) ? null : (this.state.groups.get(group) ?? new Set())]));
  }
}
