import { SPQueryable } from '@pnp/sp';
import { judgeRecords } from '../../domain/polls/trustedRecords';
import type { Words } from '../../lists/defineList';
import { PollRecordsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import type { BasePermissions } from '../connection/permissions';
import { hasRight } from '../connection/permissions';
import { allRows } from '../items/allRows';
import { ListApi } from '../items/ListApi';
import { toRecords } from './pollRecords';
import { toRecordValues } from './recordValues';
import type { PollTables } from './pollTables';

const PAGE = 1000;

export interface Refused {
  /** Of the records that were added. */
  readonly ids: readonly number[];
  /** What was done, a sentence a poll. */
  readonly changes: readonly Words[];
}

/**
 * Adds a record that names the decisions which were written while nothing kept others from writing them: all of them where the list had no
 * protection, else those of whoever may not decide now. An owner who knows better deletes that record.
 * @param own ids of such records that this set-up added before
 */
export async function refuseRecords(connection: Connection, records: PollTables['records'], wasUnprotected: boolean, own: readonly number[] = []): Promise<Refused> {
  const rows = await allRows(records, { size: PAGE });
  const refused = new Set(judgeRecords(toRecords(rows)).distrusted.map(({ record }) => record.id));
  // A refusal that was planted is refused too.
  const open = rows.filter(({ id }) => !refused.has(id) && !own.includes(id));
  // What somebody else changed counts for nothing already: what is left was changed by nobody but its author.
  const allowed = wasUnprotected ? new Set<number>() : await mayDecide(connection, new Set(open.map(({ author }) => author.id)));
  const wrong = open.filter(({ author }) => !allowed.has(author.id));
  const byPoll = new Map<number, number[]>();
  for (const { id, poll } of wrong) byPoll.set(poll, [...(byPoll.get(poll) ?? []), id]);
  const ids = await records.addMany([...byPoll].map(([poll, recordIds]) => ({ values: toRecordValues(poll, { kind: 'refused', recordIds }), clientKey: `refused:${poll}:${Math.max(...recordIds)}` })));
  const changes = [...byPoll].map(([poll, { length }]): Words => ({
    fr: `Sondage n° ${poll} : ${length === 1 ? 'une décision trouvée' : `${length} décisions trouvées`} sans protection ne ${length === 1 ? 'compte' : 'comptent'} plus. Si vous savez qu’elles sont vraies, supprimez l’élément « ${poll} refused » de la liste « ${PollRecordsList.title.fr} ».`,
    en: `Poll no. ${poll}: ${length === 1 ? 'a decision' : `${length} decisions`} found without protection no longer ${length === 1 ? 'counts' : 'count'}. If you know that they are true, delete the item “${poll} refused” of the list “${PollRecordsList.title.en}”.`
  }));
  return { ids, changes };
}

/** Who of them may add decisions now. */
async function mayDecide(connection: Connection, authors: ReadonlySet<number>): Promise<ReadonlySet<number>> {
  const { list } = new ListApi(connection.sp, connection.listPath(PollRecordsList.url));
  const allowed = await Promise.all(
    [...authors].map(async (id) => {
      const { LoginName } = await connection.sp.at(`_api/web/getUserById(${id})`).select('LoginName')<{ readonly LoginName: string }>();
      const query = SPQueryable(list, 'getUserEffectivePermissions(@user)');
      query.query.set('@user', `'${LoginName.replace(/'/g, "''")}'`);
      return hasRight(await query<BasePermissions>(), 'addListItems') ? [id] : [];
    })
  );
  return new Set(allowed.flat());
}
