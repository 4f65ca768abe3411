import type { ReadableColumn } from '../../domain/leave/readable/ReadableSite';
import type { FieldDefinition, ListSchema } from '../../lists/defineList';
import type { ReadColumn } from './columnsToExport';

/** Lists of single gestures and of what the program keeps for itself: they are in the data files, and what they add up to is told. */
const UNTOLD: readonly string[] = [
  'Lists/ParvisBallots', 'Lists/ParvisConfidentialBallots', 'Lists/ParvisSupports', 'Lists/ParvisUsageFavourites', 'Lists/ParvisUsageOpens', 'Lists/ParvisReferences', 'Lists/ParvisIdeaPlaces',
  'Lists/ParvisOpenPlaces', 'Lists/ParvisRoomLeases', 'Lists/ParvisRoomCounters', 'Lists/ParvisRoomRecords', 'Lists/ParvisRequestKeys', 'Lists/ParvisPlans', 'ParvisRooms', 'ParvisTariffPrices', 'ParvisCallWork'
];

export function isTold(url: string): boolean {
  return !UNTOLD.includes(url);
}

/** Columns that name things of another list by number: of the same name wherever they stand. */
const TARGETS: Readonly<Record<string, string>> = {
  Poll: 'Lists/ParvisPolls', Call: 'Lists/ParvisCalls', Campaign: 'Lists/ParvisCampaigns', Idea: 'Lists/ParvisIdeas', Contribution: 'Lists/ParvisContributions', BuildsOn: 'Lists/ParvisIdeas',
  Session: 'Lists/ParvisSessions', Activity: 'Lists/ParvisActivities', Act: 'Lists/ParvisTariffActs', File: 'Lists/ParvisChangeFiles'
};

/** What readers are told of the columns: which lead to other things, which say nothing to them. */
export function readColumns(schema: ListSchema | undefined, columns: readonly ReadColumn[]): readonly ReadableColumn[] {
  return columns.map((column): ReadableColumn => {
    const field: FieldDefinition | undefined = schema?.fields[column.name];
    const list = column.list ?? targetOf(column, schema);
    return { ...column, ...(list === undefined ? {} : { list }), ...shownAs(column.name, schema), isHidden: field?.type === 'clientKey' || field?.derived === true || HIDDEN.includes(column.name) };
  });
}

const HIDDEN: readonly string[] = ['Box', 'BallotKey', 'StepKey', 'ResultKey', 'ProposalKey', 'VersionKey', 'LinkKey', 'ClientKey', 'Targets', 'Origin', 'Scope', 'Space'];

/** Columns whose values are no words to readers. */
function shownAs(name: string, schema: ListSchema | undefined): Pick<ReadableColumn, 'shownAs' | 'of'> {
  // Elsewhere a place is where people meet.
  if (name === 'Place' && schema?.fields['Campaign']) return { shownAs: 'place', of: 'Lists/ParvisIdeas' };
  return name === 'Person' || name === 'Follower' ? { shownAs: 'person' } : {};
}

function targetOf({ name, type }: ReadColumn, schema: ListSchema | undefined): string | undefined {
  if (type !== 'number' || schema === undefined) return undefined;
  if (name === 'Answers') return schema.url;
  if (name === 'Request') return schema.url === 'Lists/ParvisHelp' ? schema.url : 'Lists/ParvisRequestBox';
  return TARGETS[name];
}
