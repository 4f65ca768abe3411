import { RowFormat } from '../../../src/data/items/RowFormat';
import { keyWithin } from '../../../src/data/items/keyWithin';
import type { Connection } from '../../../src/data/connection/Connection';
import { changeFilesOf } from '../../../src/data/tariffs/changes/changeFilesOf';
import { proposalRow } from '../../../src/data/tariffs/changes/changeRows';
import { proposalColumns } from '../../../src/data/tariffs/changes/changeTables';
import { tariffServicesOf } from '../../../src/data/tariffs/tariffServicesOf';
import type { CalendarDay } from '../../../src/domain/calendar/calendarDay';
import { addDays, dayOf, yearOf } from '../../../src/domain/calendar/calendarDay';
import { ChangeFilesList, ProposalsList } from '../../../src/lists/changeFiles';
import type { CallsStore } from '../calls/seedCalls';

/** Far past the five working days of finance, which is asked first in this direction. */
const AGE = 24;
const BY = 'fatou.diallo';
const [DIRECTION, SERVICE] = ['population', 'cimetieres'];
const LINES = [['dispersion', 6700, 310], ['caveau', 380, 95], ['plaque', 8800, 120]] as const;

/** A file past its delay: its rows are stored as of then, since the server stamps with now what is sent to it. */
export async function seedLateFile(as: (login: string) => Connection, store: CallsStore, today: CalendarDay): Promise<void> {
  const connection = as(BY);
  const changes = changeFilesOf(connection, tariffServicesOf(connection), 'Europe/Paris');
  const title = 'Cimetières : dispersion, caveau provisoire et plaques';
  if ((await changes.page(DIRECTION)).files.some((file) => file.title === title)) return;
  const created = new Date(`${addDays(today, -AGE)}T08:00:00Z`);
  const wantedDay = dayOf(yearOf(today) + 1, 4, 1);
  const seed = (values: object, key: string) => ({ author: BY, created, folder: DIRECTION, values: { ...values, ClientKey: keyWithin('demo-late', key) } });
  const file = new RowFormat(ChangeFilesList).write({
    title, service: SERVICE, direction: DIRECTION, wantedDay, reason: 'Le marché de gravure a augmenté.', submittedAt: new Date(created.getTime() + 3_600_000),
    content: { act: { kind: 'deliberation', votedOn: null, publishedOn: null, transmittedOn: null } }
  });
  const [id = 0] = store.addItems(connection.listPath(ChangeFilesList.url), [seed(file, 'file')]);
  const starts = (await changes.starts((await changes.open(id)).file, [SERVICE])).get(SERVICE);
  const proposals = new RowFormat(ProposalsList, proposalColumns);
  store.addItems(
    connection.listPath(ProposalsList.url),
    LINES.map(([code, cents, volume]) => {
      const line = `${SERVICE}:${code}`;
      return seed(proposals.write(proposalRow(id, { line, base: starts?.now(line).base ?? null, after: { cents }, volume, reason: '' })), line);
    })
  );
}
