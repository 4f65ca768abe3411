import { PollRecordsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { Condition } from '../items/Table';
import type { RecordValues } from '../polls/pollTables';
import type { ThreadStream } from './ThreadStream';
import { isAnyFollowed, threadStream } from './ThreadStream';

const RECORDS: Readonly<Partial<Record<RecordValues['kind'], 'pollOpened' | 'pollResults'>>> = { published: 'pollOpened', certified: 'pollResults' };

/** Polls, for who follows the site. */
export function pollStream(connection: Connection): ThreadStream {
  return threadStream<RecordValues>({
    id: 'pollRecords',
    url: PollRecordsList.url,
    table: new ListTable(connection, PollRecordsList),
    where: (follows) => (isAnyFollowed(follows, 'site') ? (['published', 'certified'] as const).map((value): Condition<RecordValues> => ({ column: 'kind', is: 'eq', value })) : []),
    tell: ({ poll, kind, content }) => {
      const told = RECORDS[kind];
      return told ? { kind: told, about: poll, title: content.name ?? '' } : null;
    }
  });
}
