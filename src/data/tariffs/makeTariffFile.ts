import type { MadeState } from '../../domain/making/MadeState';
import type { MakingPlace, Proposal } from '../../domain/making/Proposal';
import { settingName } from '../../domain/tariffs/settingName';
import { shortened } from '../../domain/text/shortened';
import { ChangeFilesList } from '../../lists/changeFiles';
import { TariffActsList, TariffSettingsList } from '../../lists/tariffs';
import { ListFolderTable } from '../append/ListFolderTable';
import { mayAddIn } from '../append/mayAddIn';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { allRows } from '../items/allRows';
import { ListTable } from '../items/ListTable';
import type { Stored } from '../items/Table';
import type { SettingRow } from './tariffTables';

/** As the list takes them. */
const TITLE_LENGTH = 255;
const REASON_LENGTH = ChangeFilesList.fields.Reason.maxLength;
const PAGE = 1000;

/** Directions in whose folder the agent may write. Two requests: an operation for the settings, and one for each direction, as only the server knows who is in a group of the directory. */
export async function tariffPlaces(connection: Connection): Promise<readonly MakingPlace[]> {
  const directions = (await settingsOf(connection)).filter(({ kind }) => kind === 'direction');
  const may = await Promise.all(directions.map(({ key }) => mayAddIn(connection, ChangeFilesList.url, settingName(key))));
  return directions.filter((_, index) => may[index]).map(({ id, title }) => ({ id, title }));
}

/**
 * A change file of which the subject and the reason are said; its lines, its day and what decides it come from its direction.
 * @throws DataError `conflict` where the direction is none any more, `notFound` where it has no folder, `forbidden` for who does not write in it
 */
export async function makeTariffFile(connection: Connection, { title, text, into }: Proposal, clientKey: string): Promise<number> {
  const settings = await settingsOf(connection);
  const chosen = settings.find(({ id, kind }) => id === into && kind === 'direction');
  if (!chosen) throw new DataError('conflict', `direction ${into}`);
  const direction = settingName(chosen.key);
  const [service, ...others] = settings.filter(({ kind, content }) => kind === 'service' && content.direction === direction);
  const file = {
    title: shortened(title, TITLE_LENGTH),
    // Of several services, the direction says which.
    service: service && others.length === 0 ? settingName(service.key) : '',
    direction,
    wantedDay: null,
    reason: text.length > REASON_LENGTH ? shortened(text, REASON_LENGTH) : text,
    submittedAt: null,
    content: {}
  };
  return (await new ListFolderTable(connection, ChangeFilesList).addIn(direction, file, clientKey)).id;
}

/** A file that an act decides is not open any more. @throws DataError `notFound` */
export async function tariffFileMade(connection: Connection, id: number): Promise<MadeState> {
  const acts = new ListTable(connection, TariffActsList).entries({ where: [{ column: 'file', is: 'eq', value: id }], size: 1 });
  const [{ submittedAt }, { rows }] = await Promise.all([new ListFolderTable(connection, ChangeFilesList).get(id), acts]);
  return rows.length > 0 ? 'closed' : submittedAt === null ? 'preparing' : 'open';
}

function settingsOf(connection: Connection): Promise<readonly Stored<SettingRow>[]> {
  return allRows(new ListTable(connection, TariffSettingsList), { size: PAGE });
}
