import { judgeRecords } from '../../../domain/polls/trustedRecords';
import type { Connection } from '../../connection/Connection';
import { pollServicesOf } from '../../polls/pollServices';
import type { AuditedThing } from './AuditedThing';

/** Published polls: their ballots, and what was decided of them. */
export async function pollAudits(connection: Connection): Promise<readonly AuditedThing[]> {
  const { polls, ballots } = pollServicesOf(connection);
  const listed = [...(await polls.list())];
  for (let before = polls.olderThan(); before !== null; ) {
    const { polls: older, next } = await polls.older(before);
    listed.push(...older);
    before = next;
  }
  const published = listed.filter(({ records }) => records.some(({ kind }) => kind === 'published'));
  return published.map((poll): AuditedThing => ({
    kind: 'poll', id: poll.id, title: poll.question,
    look: async (options) => {
      const { exclusions } = await ballots.audit(poll, options);
      return { whys: [...exclusions.map(({ reason }) => reason), ...judgeRecords(poll.records).distrusted.map(({ reason }) => reason)], duties: [] };
    }
  }));
}
