import { settingName } from '../../../domain/tariffs/settingName';
import type { FolderState } from '../../append/FolderGroups';
import type { Person } from '../../../domain/people/Person';
import { hasCode } from '../../DataError';
import { newClientKey } from '../../items/newClientKey';
import { allRows } from '../../items/allRows';
import type { Table } from '../../items/Table';
import type { SettingRow } from '../tariffTables';
import type { Members } from './Members';

/** Lists of tariffs whose rows lie in folders: those of directions, and the one of steps. */
export const folderLists = ['lines', 'files', 'proposals', 'evidence', 'steps'] as const;
export type FolderList = (typeof folderLists)[number];

/** Rights of the folders of a site; for owners. */
export interface FolderKeeper {
  check(list: FolderList, folder: string, group: number | null): Promise<FolderState>;
  /** Makes the folder and gives it to the group alone; null: to nobody. Begun again it ends the same. */
  give(list: FolderList, folder: string, group: number | null): Promise<void>;
  members(groups: readonly number[]): Promise<ReadonlyMap<number, Members>>;
}

export interface CheckedFolder {
  readonly list: FolderList;
  /** Of the direction, or of the step. */
  readonly folder: string;
  /** As the settings say; null: no group is named. */
  readonly group: { readonly id: number; readonly name: string } | null;
  /** `ambiguous`: two chains give the step to two groups; owners say which before it is repaired. */
  readonly state: FolderState | 'ambiguous';
  /** Nobody is in its group, or there is none: whatever waits for it waits for ever. */
  readonly isNobodys: boolean;
}

type Wanted = Pick<CheckedFolder, 'list' | 'folder' | 'group'> & { readonly isAmbiguous: boolean };

/** Who should write in which folder, as the settings say, and who does. */
export class TariffFolders {
  public constructor(
    private readonly settings: Table<SettingRow>,
    private readonly keeper: FolderKeeper
  ) {}

  /** Changes nothing. @throws DataError `forbidden` for who is no owner */
  public async check(onProgress?: (done: number) => void): Promise<readonly CheckedFolder[]> {
    const wanted = wantedFolders(await allRows(this.settings, { size: 1000 }));
    const members = await this.keeper.members([...new Set(wanted.flatMap(({ group }) => group?.id ?? []))]);
    const found: CheckedFolder[] = [];
    for (const [at, { isAmbiguous, ...each }] of wanted.entries()) {
      const { list, folder, group } = each;
      const state = isAmbiguous ? 'ambiguous' : await this.keeper.check(list, folder, group?.id ?? null);
      found.push({ ...each, state, isNobodys: group === null || members.get(group.id)?.size === 0 });
      onProgress?.((at + 1) / wanted.length);
    }
    return found;
  }

  /** Gives each folder that is not as it should be its rights. @returns what is left: what owners have to say first */
  public async repair(found: readonly CheckedFolder[], onProgress?: (done: number) => void): Promise<readonly CheckedFolder[]> {
    const wrong = found.filter(({ state }) => state !== 'same' && state !== 'ambiguous');
    for (const [at, { list, folder, group }] of wrong.entries()) {
      await this.keeper.give(list, folder, group?.id ?? null);
      onProgress?.((at + 1) / wrong.length);
    }
    return found.filter(({ state }) => state === 'ambiguous');
  }

  /** Notes who is in the group of each step now: what they said counts on when they leave. Begun again it ends the same. @throws DataError `forbidden` */
  public async notePeople(): Promise<void> {
    const wanted = wantedFolders(await allRows(this.settings, { size: 1000 })).filter(({ list }) => list === 'steps');
    const members = await this.keeper.members([...new Set(wanted.flatMap(({ group }) => group?.id ?? []))]);
    for (const { folder, group } of wanted) {
      const now = group === null ? null : members.get(group.id);
      if (now && now.size > 0) await this.noteIn(folder, [...now].map((id) => ({ id, name: '' })));
    }
  }

  /** An owner says that somebody was in the group of a step when he recorded something there. @throws DataError `forbidden` */
  public wasIn(step: string, person: Person): Promise<void> {
    return this.noteIn(step, [person]);
  }

  /** Nobody is ever taken out: what he said stays said. */
  private async noteIn(step: string, people: readonly Person[], triesLeft = 3): Promise<void> {
    const key = `people:${step}`;
    const { rows: [row] } = await this.settings.page({ where: [{ column: 'key', is: 'eq', value: key }], size: 1 });
    const known = row?.content.people ?? [];
    const missing = people.filter(({ id }) => !known.some((each) => each.id === id));
    if (missing.length === 0) return;
    const values: SettingRow = { title: step, kind: 'people', key, content: { people: [...known, ...missing] } };
    try {
      if (row) await this.settings.update({ ...values, id: row.id, etag: row.etag });
      else await this.settings.add(values, newClientKey());
    } catch (error) {
      // Another owner noted somebody meanwhile.
      if (triesLeft === 0 || !(hasCode(error, 'conflict') || hasCode(error, 'duplicate'))) throw error;
      await this.noteIn(step, people, triesLeft - 1);
    }
  }
}

function wantedFolders(settings: readonly SettingRow[]): readonly Wanted[] {
  const directions = settings
    .filter(({ kind }) => kind === 'direction')
    .flatMap(({ key, content: { group = null } }) => folderLists.filter((list) => list !== 'steps').map((list): Wanted => ({ list, folder: settingName(key), group, isAmbiguous: false })));
  const steps = new Map<string, Wanted>();
  for (const { key, group } of settings.flatMap((row) => (row.kind === 'chain' ? (row.content.steps ?? []) : []))) {
    const known = steps.get(key);
    steps.set(key, { list: 'steps', folder: key, group: known ? known.group : group, isAmbiguous: known !== undefined && (known.isAmbiguous || known.group?.id !== group?.id) });
  }
  return [...directions, ...steps.values()];
}
