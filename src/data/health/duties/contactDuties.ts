import { SitesList, ToolsList } from '../../../lists/usages';
import { everyRow } from '../../append/windows';
import type { Connection } from '../../connection/Connection';
import { ListTable } from '../../items/ListTable';
import { siteReader } from '../../provisioning/SiteReader';
import { rowPage } from '../listPages';
import type { DutyHeld } from './DutyHeld';

/** Whom agents are told to ask, of tools and of sites of the directory: two operations. @throws DataError */
export async function contactDuties(connection: Connection): Promise<readonly DutyHeld[]> {
  const [tools, sites, { lists }] = await Promise.all([everyRow(new ListTable(connection, ToolsList), []), everyRow(new ListTable(connection, SitesList), []), siteReader(connection).facts()]);
  const held = (url: string, rows: readonly { readonly id: number; readonly title: string; readonly contact: string }[]): readonly DutyHeld[] =>
    rows.flatMap(({ id, title, contact }) => (contact === '' ? [] : [{ role: 'contact', holder: { words: contact }, of: title, link: rowPage(connection.webUrl, lists.get(url)?.id ?? '', id) }]));
  return [...held(ToolsList.url, tools), ...held(SitesList.url, sites)];
}
