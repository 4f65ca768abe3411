import { foldSkill } from '../../domain/thread/Follow';
import { HelpList } from '../../lists/thread';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { Condition } from '../items/Table';
import type { HelpValues } from './ownRows';
import type { Told, ThreadStream } from './ThreadStream';
import { followedIds, threadStream } from './ThreadStream';

const KINDS: Readonly<Partial<Record<HelpValues['kind'], Told['kind']>>> = { asked: 'helpAsked', replied: 'helpReplied' };

/** Requests for help in skills that one named, replies to one's own, and what people whom one follows ask and reply. */
export function helpStream(connection: Connection): ThreadStream {
  return threadStream<HelpValues>({
    id: 'help',
    url: HelpList.url,
    table: new ListTable(connection, HelpList),
    where: (follows) => [
      ...[...new Set(follows.flatMap(({ kind, name }) => (kind === 'skill' ? [foldSkill(name)] : [])))].sort().map((value): Condition<HelpValues> => ({ column: 'skillKey', is: 'eq', value })),
      ...followedIds(follows, 'help').map((value): Condition<HelpValues> => ({ column: 'request', is: 'eq', value })),
      ...followedIds(follows, 'person').map((value): Condition<HelpValues> => ({ column: 'author', is: 'eq', value }))
    ],
    tell: ({ id, kind, request, title, skill, author }) => {
      const told = KINDS[kind];
      return told ? { kind: told, about: kind === 'asked' ? id : request, part: kind === 'asked' ? 0 : id, by: author, title, skill } : null;
    }
  });
}
