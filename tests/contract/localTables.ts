import { ListTable } from '../../src/data/items/ListTable';
import type { RawRow } from '../../src/data/items/RowFormat';
import { openLocalSite } from './localSite';
import type { Persona } from './SiteUnderTest';
import type { TablesUnderTest } from './table.contract';
import { NotesList, OwnNotesList } from './tableLists';
import { withLists } from './preparations';

/** The tables of the contract, on the local SharePoint. */
export async function openLocalTables(): Promise<TablesUnderTest> {
  const site = await openLocalSite(withLists(NotesList, OwnNotesList));
  const [mine, theirs] = [site.connection('member'), site.connection('colleague')];
  const plant = async (persona: Persona, url: string, item: RawRow): Promise<number> => {
    const answer = await site.rest(persona, `_api/web/GetList('/sites/intranet/${url}')/items`, { method: 'POST', body: JSON.stringify(item) });
    if (!answer.ok) throw new Error(await answer.text());
    return ((await answer.json()) as { readonly Id: number }).Id;
  };
  return {
    mine: new ListTable(mine, NotesList),
    theirs: new ListTable(theirs, NotesList),
    own: new ListTable(mine, OwnNotesList),
    othersOwn: new ListTable(theirs, OwnNotesList),
    plant: (item) => plant('member', NotesList.url, item),
    plantOwn: (item) => plant('member', OwnNotesList.url, item),
    loseAnswers: async (count) => {
      await site.clearFaults();
      if (count > 0) await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count });
    },
    close: () => site.close()
  };
}
