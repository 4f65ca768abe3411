import { allLists } from '../../../lists/allLists';
import { dutyAnswer } from '../../../lists/duties/dutyAnswers';
import { siteGroups } from '../../../lists/siteGroups';
import { TariffSettingsList } from '../../../lists/tariffs';
import { everyRow } from '../../append/windows';
import type { Connection } from '../../connection/Connection';
import { hasCode } from '../../DataError';
import { itemPages } from '../../items/itemPages';
import { ListTable } from '../../items/ListTable';
import { noneIfGone } from '../../noneIfGone';
import { PERSON } from '../../people/principalType';
import type { SiteFacts } from '../../provisioning/SiteFacts';
import { rowPage } from '../listPages';
import type { DutyHeld } from './DutyHeld';

/** Rows a page: SharePoint's largest. */
const PAGE = 5_000;

interface UserRow {
  readonly LoginName: string;
  readonly Title: string;
  readonly PrincipalType: number;
}

interface DraftRow {
  readonly Id: number;
  readonly Author?: { readonly Name: string; readonly Title: string };
}

/** People in groups that may do something with Parvis: ours, that of owners, and those that lists name; one operation a group, three more. @throws DataError */
export async function groupDuties(connection: Connection, { lists }: SiteFacts): Promise<readonly DutyHeld[]> {
  const { sp, webUrl } = connection;
  const ours = new Set(Object.values(siteGroups).flatMap(({ title }) => [title.fr, title.en]));
  const [groups, owners, named] = await Promise.all([
    sp.rows('_api/web/sitegroups').select('Id', 'Title')<readonly { readonly Id: number; readonly Title: string }[]>(),
    sp.at('_api/web/associatedownergroup').select('Id')<{ readonly Id?: number }>().catch(noneIfGone),
    lists.has(TariffSettingsList.url) ? groupsNamed(connection) : new Set<number>()
  ]);
  const asked = groups.filter(({ Id, Title }) => Id === owners?.Id || ours.has(Title) || named.has(Id));
  const members = await Promise.all(
    asked.map(({ Id }) =>
      sp.rows(`_api/web/sitegroups/getById(${Id})/users`).select('LoginName', 'Title', 'PrincipalType').top(PAGE)<readonly UserRow[]>().catch((error: unknown): readonly UserRow[] => {
        // Whose members are not shown to the person.
        if (hasCode(error, 'forbidden')) return [];
        throw error;
      })
    )
  );
  return asked.flatMap(({ Id, Title }, index) =>
    personsOf(members[index] ?? []).map(({ LoginName, Title: name }): DutyHeld => ({ role: 'group', holder: { login: LoginName, name }, of: Title, link: `${webUrl}/_layouts/15/people.aspx?MembershipGroupId=${Id}` }))
  );
}

/** Who writes what is not published yet: one operation for each 5,000 rows of a list. @throws DataError */
export async function draftDuties(connection: Connection, { lists }: SiteFacts): Promise<readonly DutyHeld[]> {
  const found: DutyHeld[] = [];
  for (const schema of allLists.filter(({ url }) => dutyAnswer(url).author === 'draft')) {
    const list = lists.get(schema.url);
    if (!list || list.itemCount === 0) continue;
    for await (const page of itemPages<DraftRow>(connection, schema, { select: ['Id', 'Author/Name', 'Author/Title'], expand: ['Author'], size: PAGE })) {
      for (const { Id, Author } of page) if (Author) found.push({ role: 'draft', holder: { login: Author.Name, name: Author.Title }, of: `${list.title}, ${Id}`, link: rowPage(connection.webUrl, list.id, Id) });
    }
  }
  return found;
}

/** Of directions that propose tariffs, and of steps that answer. */
async function groupsNamed(connection: Connection): Promise<ReadonlySet<number>> {
  const rows = await everyRow(new ListTable(connection, TariffSettingsList), []);
  return new Set(rows.flatMap(({ content: { group, steps = [] } }) => [group, ...steps.map((step) => step.group)].flatMap((each) => each?.id ?? [])));
}

function personsOf(users: readonly UserRow[]): readonly UserRow[] {
  // SharePoint's own accounts are nobody.
  return users.filter(({ PrincipalType, LoginName }) => PrincipalType === PERSON && LoginName.includes('|'));
}
