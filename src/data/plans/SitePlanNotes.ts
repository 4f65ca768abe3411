import type { EntityOf } from '../../lists/defineList';
import { PlanNotesList, planLists } from '../../lists/plans';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { ListTable } from '../items/ListTable';
import { Provisioner } from '../provisioning/Provisioner';
import { isUsable } from '../provisioning/SetUpStatus';
import { setUpWhole } from '../provisioning/setUpWhole';
import type { PlanNote, PlanNotes } from './PlanNotes';
import { TablePlanNotes } from './TablePlanNotes';

type NoteRow = EntityOf<typeof PlanNotesList>;

/** Notes of a plan for a site, in a list of the site that its owners alone read: it is made with the first note. */
export class SitePlanNotes implements PlanNotes {
  private readonly notes: PlanNotes;
  private readonly lists: Provisioner;

  /** @param plan its name: small letters and hyphens */
  public constructor(site: Connection, plan: string) {
    const table = new ListTable(site, PlanNotesList, { derive: ({ key }) => ({ Title: key }) });
    this.lists = new Provisioner(site, planLists);
    this.notes = new TablePlanNotes<NoteRow>(table, plan, (row) => row);
  }

  /** One operation, once the list is there. */
  public async read(): Promise<readonly PlanNote[]> {
    try {
      return await this.notes.read();
    } catch (error) {
      if (await this.isMissing(error)) return [];
      throw error;
    }
  }

  /** @throws DataError `forbidden` for who may make no list */
  public async add(key: string, note: { readonly holder?: string; readonly text?: string }): Promise<boolean> {
    try {
      return await this.notes.add(key, note);
    } catch (error) {
      if (!(await this.isMissing(error))) throw error;
      await setUpWhole(this.lists);
      return this.notes.add(key, note);
    }
  }

  /** Of a set-up that was cut off there is a list without its columns. */
  private async isMissing(error: unknown): Promise<boolean> {
    return hasCode(error, 'notFound') || (hasCode(error, 'unknown') && error.status === 400 && !isUsable(await this.lists.status()));
  }
}
