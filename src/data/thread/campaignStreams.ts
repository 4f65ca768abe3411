import { placeOf, readPlace } from '../../domain/ideas/ideaFolders';
import { CampaignDecisionsList, IdeaRecordsList, IdeasList } from '../../lists/ideas';
import type { Connection } from '../connection/Connection';
import { wordsScope } from '../ideas/ideaRows';
import type { CampaignDecisionValues, IdeaRecordValues, IdeaValues } from '../ideas/ideaTables';
import { ListTable } from '../items/ListTable';
import type { Condition, Stored } from '../items/Table';
import type { Told, ThreadStream } from './ThreadStream';
import { followedIds, isAnyFollowed, threadStream } from './ThreadStream';

/** Brainstorms. Reserved ideas and records lie in other lists, which are never asked. */
export function campaignStreams(connection: Connection): readonly ThreadStream[] {
  return [
    threadStream<IdeaValues>({
      id: 'ideas',
      url: IdeasList.url,
      table: new ListTable(connection, IdeasList),
      where: (follows) => [
        ...followedIds(follows, 'campaign', 'theme').map((value): Condition<IdeaValues> => ({ column: 'campaign', is: 'eq', value })),
        ...followedIds(follows, 'person').map((value): Condition<IdeaValues> => ({ column: 'author', is: 'eq', value }))
      ],
      tell: ({ id, campaign, title, category, author }) => ({ kind: 'ideaThrown', about: campaign, part: id, category, title, by: author })
    }),
    threadStream<IdeaRecordValues>({
      id: 'ideaRecords',
      url: IdeaRecordsList.url,
      table: new ListTable(connection, IdeaRecordsList),
      where: (follows) => [
        // Whether a title still stands is said there.
        ...followedIds(follows, 'campaign', 'theme').map((campaign): Condition<IdeaRecordValues> => ({ column: 'scope', is: 'eq', value: wordsScope(campaign) })),
        ...followedIds(follows, 'person').map((value): Condition<IdeaRecordValues> => ({ column: 'author', is: 'eq', value }))
      ],
      tell: toldByRecord
    }),
    threadStream<CampaignDecisionValues>({
      id: 'campaignDecisions',
      url: CampaignDecisionsList.url,
      table: new ListTable(connection, CampaignDecisionsList),
      where: (follows) => [
        ...followedIds(follows, 'campaign', 'theme').map((value): Condition<CampaignDecisionValues> => ({ column: 'campaign', is: 'eq', value })),
        ...(isAnyFollowed(follows, 'site') ? (['published', 'certified', 'archived'] as const).map((value): Condition<CampaignDecisionValues> => ({ column: 'kind', is: 'eq', value })) : [])
      ],
      tell: toldByDecision
    }),
    threadStream<CampaignDecisionValues>({
      id: 'campaignCourse',
      url: CampaignDecisionsList.url,
      table: new ListTable(connection, CampaignDecisionsList),
      isAhead: true,
      // What was decided on single ideas lies elsewhere.
      where: (follows) => followedIds(follows, 'campaign').map((campaign): Condition<CampaignDecisionValues> => ({ column: 'place', is: 'eq', value: placeOf(campaign, 0) })),
      tell: toldByDates
    })
  ];
}

const RECORDS: Readonly<Partial<Record<IdeaRecordValues['kind'], Told['kind']>>> = { comment: 'ideaCommented', withdrawn: 'ideaWithdrawn', restored: 'ideaRestored', corrected: 'ideaCorrected' };

function toldByRecord({ campaign, place, kind, author }: Stored<IdeaRecordValues>): Told | null {
  const told = RECORDS[kind];
  const at = readPlace(place);
  return told && at?.campaign === campaign ? { kind: told, about: campaign, part: at.idea, by: author } : null;
}

const DECISIONS: Readonly<Partial<Record<CampaignDecisionValues['kind'], Told['kind']>>> = { published: 'campaignOpened', staged: 'ideaDecided', certified: 'campaignRanked', archived: 'campaignArchived', hidden: 'ideaHidden', shown: 'ideaShown' };

function toldByDecision({ campaign, place, kind, content }: Stored<CampaignDecisionValues>): Told | null {
  const told = DECISIONS[kind];
  const at = readPlace(place);
  // What hides a comment hides no idea.
  return told && at?.campaign === campaign && content.record === undefined ? { kind: told, about: campaign, part: at.idea, title: content.name ?? '' } : null;
}

function toldByDates({ campaign, place, kind, content: { starts, name: title = '' }, created }: Stored<CampaignDecisionValues>): Told | null {
  const isOfAll = readPlace(place)?.idea === 0;
  if (!isOfAll || (kind !== 'archived' && !starts)) return null;
  if (kind === 'archived') return { kind: 'campaignOver', about: campaign };
  if (kind === 'dates') return { kind: 'campaignDated', about: campaign, starts };
  // Without a date of its own, or with one that was past, collecting begins with the publication.
  return kind === 'published' && starts ? { kind: 'campaignDated', about: campaign, title, starts: { ...starts, collect: starts.collect && starts.collect > created ? starts.collect : created } } : null;
}
