import type { InferOutput } from 'valibot';
import { array, boolean, integer, minValue, nullable, number, object, optional, picklist, pipe, readonly, string } from 'valibot';
import { personName } from '../people/personName';
import type { RoomFile } from '../live/roomFile';
import { fitsRoomFile, largestThat, roomFileFormat } from '../live/roomFile';
import type { RoomState } from '../live/roomState';
import type { Arrangement } from './arrange';
import type { Brainstorm } from './brainstorm';
import type { ShownCount } from './countOf';
import { countOf } from './countOf';
import type { IdeaState } from './ideaState';
import { countsByIdea } from './voteTargets';

/** What a meeting goes through, in this order where its animator does not choose another. */
export const meetingSteps = ['throw', 'show', 'gather', 'vote', 'result'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

const id = pipe(number(), integer(), minValue(1));
const count = pipe(number(), integer(), minValue(0));
const list = <S extends Parameters<typeof array>[0]>(schema: S) => pipe(array(schema), readonly());

const meetingIdea = pipe(
  object({
    id,
    title: string(),
    /** As far as there is room for it. */
    text: string(),
    isCut: optional(boolean()),
    /** Of its authors, once they are shown. */
    names: optional(list(string())),
    /** 0: in none. */
    cluster: count,
    /** How many went under it. */
    joined: optional(count),
    /** Once the result is shown: one figure, from one to the other, or each for itself. */
    votes: optional(pipe(object({ kind: picklist(['exact', 'between', 'apart']), counts: list(count) }), readonly()))
  }),
  readonly()
);

/** What a meeting shows. */
export const meetingContent = pipe(
  object({
    isOpen: boolean(),
    step: picklist(['', ...meetingSteps]),
    /** Ends at a second since 1970, or was stopped with so many left. */
    timer: nullable(pipe(object({ endsAt: optional(count), left: optional(count) }), readonly())),
    namesShown: boolean(),
    /** Ideas that were thrown, and by how many people; shown in any step. */
    thrown: count,
    people: count,
    /** What an animator has not let through yet. */
    waiting: count,
    /** Given in all. */
    votes: count,
    /** Of the result: may figures be shown? */
    areCountsShown: boolean(),
    clusters: list(pipe(object({ id, name: string(), colour: id }), readonly())),
    ideas: list(meetingIdea),
    /** Ideas for which there was no room. */
    left: count
  }),
  readonly()
);

export type MeetingContent = InferOutput<typeof meetingContent>;
export type MeetingIdea = MeetingContent['ideas'][number];

export const meetingFile = roomFileFormat('a brainstorm', meetingContent);

/** All that a meeting's file is made of. */
export interface MeetingRecords {
  readonly storm: Brainstorm;
  readonly room: RoomState;
  readonly arrangement: Arrangement;
  /** By target. */
  readonly counts: Readonly<Record<number, number>>;
  /** The campaign shows figures to everybody (`areCountsShown`). */
  readonly areCountsShown: boolean;
}

/** In which length texts are tried. */
const TEXTS = [4000, 600, 300, 150, 60, 0] as const;

/** The name of a campaign's room. */
export function meetingRoom(campaignId: number): string {
  return `campaign-${campaignId}`;
}

/**
 * What is shown of a meeting: a function of what was said and decided alone, whoever reads it and in whatever order. What everybody may not read is not in it. Where it is too
 * much for the file, texts are cut, then left out; then those ideas are left out that were thrown last, or that have the fewest votes once the result is shown: nobody's
 * list loses what stood in it.
 * @param around the rest of the file
 */
export function contentOfMeeting(records: MeetingRecords, around: Omit<RoomFile<MeetingContent>, 'content'>): MeetingContent {
  const all = shownIdeas(records);
  const head = headOf(records);
  const form = (most: number, text: number): MeetingContent => ({ ...head, ideas: all.slice(0, most).map((idea) => cut(idea, text)), left: all.length - most });
  const fits = (content: MeetingContent): boolean => fitsRoomFile(meetingFile.write({ ...around, content }));
  const text = TEXTS.find((length) => fits(form(all.length, length)));
  return text === undefined ? form(largestThat(all.length, (most) => fits(form(most, 0))), 0) : form(all.length, text);
}

function headOf({ storm, room, counts, areCountsShown }: MeetingRecords): Omit<MeetingContent, 'ideas' | 'left'> {
  const counting = storm.ideas.filter((state) => state.counts && isStanding(state));
  return {
    isOpen: room.isOpen,
    step: meetingSteps.find((step) => step === room.step) ?? '',
    timer: room.timer && ('left' in room.timer ? { left: room.timer.left } : { endsAt: Math.floor(room.timer.endsAt.getTime() / 1000) }),
    namesShown: areNamesShown(storm, room),
    thrown: counting.length,
    people: new Set(counting.flatMap(({ idea: { author } }) => (author && author.id > 0 ? [author.id] : []))).size,
    waiting: counting.filter(({ visibility }) => visibility === 'waiting').length,
    votes: Object.values(counts).reduce((sum, each) => sum + each, 0),
    areCountsShown,
    clusters: room.isOpen && room.step !== 'throw' ? storm.state.clusters.map(({ id: cluster, name, colour }) => ({ id: cluster, name, colour })) : []
  };
}

/** Whole; none while everybody throws in silence, and none after the end: nothing of it stays in the file. */
function shownIdeas(records: MeetingRecords): readonly MeetingIdea[] {
  const { storm, room, arrangement, counts, areCountsShown } = records;
  if (!room.isOpen || room.step === 'throw') return [];
  const { rules, shortList } = storm.state;
  const isResult = room.step === 'result' && areCountsShown;
  const isVote = room.step === 'vote' || room.step === 'result';
  const clusterOf = new Map(arrangement.clusters.flatMap(({ cluster, ideas }) => ideas.map((idea) => [idea, cluster.id] as const)));
  const byIdea = countsByIdea(counts, rules.vote);
  const roots = storm.ideas
    .filter((state) => state.counts && state.visibility === 'visible' && isStanding(state) && storm.forest.rootOf(state.idea.id) === state.idea.id)
    .filter(({ idea }) => !isVote || rules.vote.on !== 'shortList' || shortList?.includes(idea.id) === true);
  const shown = roots.map((state): MeetingIdea => {
    const { idea, title, text, coauthors } = state;
    const joined = storm.forest.leavesOf(idea.id).length - 1;
    return {
      id: idea.id,
      title,
      text,
      cluster: clusterOf.get(idea.id) ?? 0,
      ...(areNamesShown(storm, room) && idea.author ? { names: [idea.author, ...coauthors].map((person) => personName(person)) } : {}),
      ...(joined > 0 ? { joined } : {}),
      ...(isResult ? { votes: figuresOf(countOf(idea.id, byIdea, storm.forest, rules.vote)) } : {})
    };
  });
  return isResult ? [...shown].sort((a, b) => sumOf(b) - sumOf(a) || a.id - b.id) : shown;
}

/** Never where the campaign hides them: who is an animator reads them, and the file is for everybody. */
function areNamesShown({ state }: Pick<Brainstorm, 'state'>, room: RoomState): boolean {
  return room.namesShown && state.rules.names === 'shown';
}

function isStanding({ withdrawn, visibility }: IdeaState): boolean {
  return withdrawn === null && visibility !== 'hidden';
}

function figuresOf(count: ShownCount): NonNullable<MeetingIdea['votes']> {
  if (count.kind === 'exact') return { kind: 'exact', counts: [count.count] };
  return count.kind === 'between' ? { kind: 'between', counts: [count.least, count.most] } : { kind: 'apart', counts: count.counts.map((each) => each.count) };
}

function sumOf({ votes }: MeetingIdea): number {
  return votes ? Math.max(...votes.counts) : 0;
}

function cut(idea: MeetingIdea, length: number): MeetingIdea {
  if (idea.text.length <= length) return idea;
  // Not between the two halves of one sign.
  const text = idea.text.slice(0, length).replace(/[\ud800-\udbff]$/, '').trimEnd();
  return { ...idea, text: text === '' ? '' : `${text}…`, isCut: true };
}
