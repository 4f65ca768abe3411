import { CallDecisionsList, ContributionsList } from '../../lists/calls';
import { isRecordRow, scopeKey } from '../calls/callRows';
import type { ContributionValues, DecisionValues } from '../calls/callTables';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { Condition } from '../items/Table';
import type { Told, ThreadStream } from './ThreadStream';
import { followedIds, isAnyFollowed, threadStream } from './ThreadStream';

const DECISIONS: Readonly<Partial<Record<DecisionValues['kind'], Told['kind']>>> = {
  published: 'callOpened', version: 'callVersion', closed: 'callClosed', reopened: 'callReopened', disposed: 'callAnswered', opinion: 'callOpinion', synthesis: 'callSynthesis'
};

/** Calls for comment, and comments under articles. What only animators can read lies in another list, which is never asked. */
export function callStreams(connection: Connection): readonly ThreadStream[] {
  return [
    threadStream<DecisionValues>({
      id: 'callDecisions',
      url: CallDecisionsList.url,
      table: new ListTable(connection, CallDecisionsList),
      where: (follows) => [
        ...followedIds(follows, 'call').map((value): Condition<DecisionValues> => ({ column: 'call', is: 'eq', value })),
        ...(isAnyFollowed(follows, 'site') ? (['published', 'synthesis'] as const).map((value): Condition<DecisionValues> => ({ column: 'kind', is: 'eq', value })) : [])
      ],
      tell: ({ call, kind, content }) => {
        const told = DECISIONS[kind];
        // The comments of an article have a publication of their own, without a name: nothing opens with it.
        return told && !(kind === 'published' && content.name === undefined && content.file === undefined) ? { kind: told, about: call, title: content.name ?? '' } : null;
      }
    }),
    threadStream<DecisionValues>({
      id: 'callCourse',
      url: CallDecisionsList.url,
      table: new ListTable(connection, CallDecisionsList),
      isAhead: true,
      // What was decided on single contributions lies elsewhere.
      where: (follows) => followedIds(follows, 'call').map((call): Condition<DecisionValues> => ({ column: 'scope', is: 'eq', value: scopeKey(call, 'call') })),
      tell: toldByDates
    }),
    threadStream<ContributionValues>({
      id: 'contributions',
      url: ContributionsList.url,
      table: new ListTable(connection, ContributionsList),
      where: (follows) => [
        ...followedIds(follows, 'page').map((value): Condition<ContributionValues> => ({ column: 'call', is: 'eq', value })),
        ...followedIds(follows, 'person').map((value): Condition<ContributionValues> => ({ column: 'author', is: 'eq', value }))
      ],
      tell: (row) => (isRecordRow(row) ? null : { kind: 'contributed', about: row.call, part: row.id, by: row.author })
    })
  ];
}

function toldByDates({ call, kind, content: { closesAt, name: title = '' } }: DecisionValues): Told | null {
  if (kind === 'closed' || kind === 'archived') return { kind: 'callOver', about: call };
  // A publication of an earlier version says no date: the call's own row does, which is not read here.
  const isDated = kind === 'reopened' || (kind === 'published' && closesAt !== undefined);
  return isDated ? { kind: 'callDated', about: call, title, closes: closesAt ?? null } : null;
}
