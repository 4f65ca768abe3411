import type { PhaseStarts } from '../ideas/Campaign';
import type { Person } from '../people/Person';

/** What news are read from, each a stream of its own, newest first; `campaignCourse`, `callCourse`: the dates of campaigns and calls, which are told when they come. */
export const streamIds = ['ideas', 'ideaRecords', 'campaignDecisions', 'campaignCourse', 'callDecisions', 'callCourse', 'contributions', 'pollRecords', 'help'] as const;
export type StreamId = (typeof streamIds)[number];

export const newsKinds = [
  'ideaThrown',
  'ideaCommented',
  'ideaDecided',
  'campaignOpened',
  'campaignRanked',
  'campaignArchived',
  'campaignCollects',
  'campaignGathers',
  'campaignVotes',
  'campaignDecides',
  'campaignFollows',
  'callOpened',
  'callVersion',
  'callClosed',
  'callReopened',
  'callAnswered',
  'callOpinion',
  'callSynthesis',
  'contributed',
  'pollOpened',
  'pollResults',
  'helpAsked',
  'helpReplied',
  'helpClosed',
  // Shown by no line: they say whether an idea's title still stands.
  'ideaHidden',
  'ideaShown',
  'ideaWithdrawn',
  'ideaRestored',
  'ideaCorrected',
  // Shown by no line: they say when phases begin.
  'campaignDated',
  'campaignOver',
  // Shown by no line: they say when calls close.
  'callDated',
  'callOver'
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What one row of a list tells. */
export interface News {
  readonly stream: StreamId;
  /** Of the row. */
  readonly id: number;
  readonly kind: NewsKind;
  /** By the server's clock. */
  readonly at: Date;
  /** The campaign, call, poll or request that it is about. */
  readonly about: number;
  /** The idea, contribution or reply that it leads to; 0: what it is about. */
  readonly part: number;
  /** Of an idea, within its campaign; 0: none. */
  readonly category: number;
  /** Who said it, under his name; null: what animators and owners decided is nobody's own. */
  readonly by: Person | null;
  /** Of the idea or the request, or of the campaign, call or poll where the row says it. */
  readonly title: string;
  /** Of a request. */
  readonly skill: string;
  /** When the phases of a campaign begin, as this row says it. */
  readonly starts?: PhaseStarts | undefined;
  /** When a call closes, as this row says it; null: it has no end. */
  readonly closes?: Date | null | undefined;
}
