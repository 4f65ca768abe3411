import type { EntityOf } from '../../lists/defineList';
import { PlanNotesList, planLists } from '../../lists/plans';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { ListTable } from '../items/ListTable';
import { Provisioner } from '../provisioning/Provisioner';
import type { PlanNote, PlanNotes } from './PlanNotes';
import { TablePlanNotes } from './TablePlanNotes';

type NoteRow = EntityOf<typeof PlanNotesList>;

/** Notes of a plan for a site, in a list of the site that its owners alone read: it is made with the first note. */
export class SitePlanNotes implements PlanNotes {
  private readonly notes: PlanNotes;

  /** @param plan its name: small letters and hyphens */
  public constructor(
    private readonly site: Connection,
    plan: string
  ) {
    const table = new ListTable(site, PlanNotesList, { derive: ({ key }) => ({ Title: key }) });
    this.notes = new TablePlanNotes<NoteRow>(table, plan, (row) => row);
  }

  /** Two operations at most. */
  public async read(): Promise<readonly PlanNote[]> {
    try {
      return await this.notes.read();
    } catch (error) {
      if (hasCode(error, 'notFound')) return [];
      throw error;
    }
  }

  /** @throws DataError `forbidden` for who may make no list */
  public async add(key: string, note: { readonly holder?: string; readonly text?: string }): Promise<boolean> {
    try {
      return await this.notes.add(key, note);
    } catch (error) {
      if (!hasCode(error, 'notFound')) throw error;
      const { request } = await new Provisioner(this.site, planLists).setUp();
      if (request) throw new DataError('forbidden', 'the levels of the site are another one’s to make');
      return this.notes.add(key, note);
    }
  }
}
