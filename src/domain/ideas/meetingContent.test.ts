/** @jest-environment node */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { ROOM_FILE_BYTES } from '../live/roomFile';
import type { RoomRecord } from '../live/roomState';
import { roomState } from '../live/roomState';
import { arrange } from './arrange';
import { brainstorm } from './brainstorm';
import type { Campaign } from './Campaign';
import type { CampaignDecision } from './CampaignDecision';
import type { Idea, IdeaRecord } from './Idea';
import type { MeetingContent } from './meetingContent';
import { contentOfMeeting, meetingFile, meetingRoom, meetingSteps } from './meetingContent';
import type { Place } from './Place';
import { camille, campaignWith, day, decision, ideaWith, merged, nadia, publication, record, shuffled, theo } from './testing/campaignWith';

const around = { room: meetingRoom(4), position: 7, alive: 100, viewers: 40, units: 50 };
const said = (id: number, kind: RoomRecord['kind'], step = '', seconds = 0): RoomRecord => ({ id, kind, step, seconds, author: camille, created: day(6, id), isAltered: false });

interface Meeting {
  readonly campaign?: Campaign;
  readonly ideas?: readonly Idea[];
  readonly records?: readonly IdeaRecord[];
  readonly decisions?: readonly CampaignDecision[];
  readonly places?: readonly Place[];
  readonly room?: readonly RoomRecord[];
  readonly counts?: Readonly<Record<number, number>>;
  readonly areCountsShown?: boolean;
}

function meeting({ campaign = campaignWith(), ideas = [], records = [], decisions = [], places = [], room = [], counts = {}, areCountsShown = true }: Meeting): MeetingContent {
  const storm = brainstorm({ campaign, ideas, records, decisions: [publication(campaign), ...decisions] }, day(6));
  const arrangement = arrange(places, ideas.map(({ id }) => id), { campaignId: 4, clusters: storm.state.clusters });
  return contentOfMeeting({ storm, room: roomState(room, meetingSteps), arrangement, counts, areCountsShown }, around);
}

const opened = said(1, 'opened', 'throw');
const at = (step: (typeof meetingSteps)[number], ...more: readonly RoomRecord[]): readonly RoomRecord[] => [opened, ...(step === 'throw' ? [] : [said(2, 'step', step)]), ...more];
const two = [ideaWith(100), ideaWith(101, { author: theo })];

describe('what a meeting shows', () => {
  it('is how many ideas there are while they are thrown, and not one word of them', () => {
    const content = meeting({ ideas: two, room: at('throw') });
    expect(content).toMatchObject({ isOpen: true, step: 'throw', thrown: 2, people: 2, ideas: [], left: 0 });
    expect(JSON.stringify(content)).not.toContain('Idée');
  });

  it('is nothing before it is opened, and nothing stays of it when it is closed', () => {
    expect(meeting({ ideas: two })).toMatchObject({ isOpen: false, step: '', ideas: [] });
    expect(meeting({ ideas: two, room: [...at('show'), said(3, 'closed')] })).toMatchObject({ isOpen: false, ideas: [], clusters: [] });
  });

  it('has no author before they are shown, and never one where the campaign hides them', () => {
    expect(JSON.stringify(meeting({ ideas: two, room: at('show') }))).not.toMatch(/Nadia|Théo/);
    expect(meeting({ ideas: two, room: at('show', said(3, 'namesShown')) }).ideas.map(({ names }) => names)).toEqual([[nadia.name], [theo.name]]);
    const hidden = campaignWith({ names: 'hidden' });
    const release = decision(5, day(6), 'released', { title: 'Idée 100', text: 'Le soir.', at: day(5) }, { idea: 100 });
    const content = meeting({ campaign: hidden, ideas: two, decisions: [release], room: at('show', said(3, 'namesShown')) });
    expect(content).toMatchObject({ namesShown: false, waiting: 1, thrown: 2 });
    // What waits is in nobody's file.
    expect(content.ideas.map(({ id }) => id)).toEqual([100]);
    expect(JSON.stringify(content)).not.toMatch(/Nadia|Théo/);
  });

  it('has clusters once ideas are gathered, and one idea of those that were merged', () => {
    const clustered = decision(5, day(6), 'clustered', { cluster: 1, name: 'Horaires', colour: 3 });
    const places: readonly Place[] = [{ id: 1, campaignId: 4, idea: 101, cluster: 1, order: 'i000', editor: camille }];
    const content = meeting({ ideas: [...two, ideaWith(102)], decisions: [clustered, merged(6, 100, [102], day(6))], places, room: at('gather') });
    expect(content.clusters).toEqual([{ id: 1, name: 'Horaires', colour: 3 }]);
    expect(content.ideas.map(({ id, cluster, joined }) => [id, cluster, joined])).toEqual([[100, 0, 1], [101, 1, undefined]]);
  });

  it('tells no figure of an idea before the result, and then those of the campaign', () => {
    const counts = { [100 * 4]: 2, [101 * 4]: 5 };
    const voting = meeting({ ideas: two, counts, room: at('vote') });
    expect([voting.votes, voting.ideas.every(({ votes }) => votes === undefined)]).toEqual([7, true]);
    expect(meeting({ ideas: two, counts, room: at('result') }).ideas.map(({ id, votes }) => [id, votes?.counts])).toEqual([[101, [5]], [100, [2]]]);
    expect(meeting({ ideas: two, counts, room: at('result'), areCountsShown: false }).ideas.every(({ votes }) => votes === undefined)).toBe(true);
  });

  it('has what can be voted for alone, where there is a short list', () => {
    const campaign = campaignWith({ vote: { on: 'shortList' } });
    const decisions = [decision(5, day(6), 'shortListed', {}, { targets: [101] })];
    expect(meeting({ campaign, ideas: two, decisions, room: at('vote') }).ideas.map(({ id }) => id)).toEqual([101]);
    expect(meeting({ campaign, ideas: two, decisions, room: at('show') }).ideas).toHaveLength(2);
  });

  it('is the same from any order of what was read, with any duplicates', () => {
    const decisions = [decision(5, day(6), 'clustered', { cluster: 1, name: 'Horaires', colour: 3 }), decision(6, day(6, 12), 'hidden', { reasonId: 1 }, { idea: 103 }), merged(7, 100, [102], day(6))];
    const records = [record(1, day(6), 'corrected', { idea: 101, title: 'Mieux', author: theo }), record(2, day(6), 'withdrawn', { idea: 104, text: 'Déjà fait.' })];
    const ideas = [...two, ideaWith(102), ideaWith(103), ideaWith(104), ideaWith(105, { isAltered: true })];
    const room = at('result', said(3, 'timerStarted', '', 60), said(4, 'namesShown'));
    const counts = { [100 * 4]: 2, [102 * 4]: 1, [101 * 4]: 5 };
    const first = meeting({ ideas, records, decisions, room, counts });
    expect(first.ideas.map(({ id, title }) => [id, title])).toEqual([[101, 'Mieux'], [100, 'Idée 100']]);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const byId = [...shuffled(ideas, seed)].sort((a, b) => a.id - b.id);
        expect(meeting({ ideas: byId, records: shuffled([...records, ...records], seed), decisions: shuffled([...decisions, ...decisions], seed), room: shuffled([...room, ...room], seed), counts })).toEqual(first);
      })
    );
  });
});

describe('the file of a meeting', () => {
  const words = (index: number, length: number): string => Array.from({ length: length }, (_, part) => `mot${(index * 7919 + part * 104_729) % 9973} `).join('').slice(0, length);
  const many = (count: number, length: number): readonly Idea[] => Array.from({ length: count }, (_, index) => ideaWith(1000 + index, { title: `Idée ${index} ${words(index, 40)}`, text: words(index, length) }));
  const written = (content: MeetingContent): string => meetingFile.write({ ...around, content });

  it.each([[5, 4000], [50, 300], [200, 300], [500, 1000], [2000, 4000]])('of %i ideas of %i signs is no larger than it may be, and says what it leaves out', (count, length) => {
    const content = meeting({ ideas: many(count, length), room: at('show') });
    expect(gzipSync(written(content)).length).toBeLessThanOrEqual(ROOM_FILE_BYTES);
    expect(content.ideas.length + content.left).toBe(count);
    expect(content.ideas.every(({ text, isCut }) => isCut === true || text.length === length)).toBe(true);
    // Those that were there first stay.
    expect(content.ideas.map(({ id }) => id)).toEqual(content.ideas.map((_, index) => 1000 + index));
  });

  it('holds the texts of what a meeting throws, and the titles of some hundred ideas', () => {
    expect(meeting({ ideas: many(40, 200), room: at('show') }).ideas.filter(({ isCut }) => isCut)).toEqual([]);
    const titles = meeting({ ideas: many(150, 1000), room: at('show') });
    expect(titles.ideas.length).toBeGreaterThanOrEqual(100);
  });

  it('keeps what is hostile as text, and is read as nothing where somebody wrote something else', () => {
    const hostile = ['<img src=x onerror=alert(1)>', '"},{"id":1', '\u202e\u0000', '😀'.repeat(200)];
    const content = meeting({ ideas: hostile.map((text, index) => ideaWith(100 + index, { title: text, text })), room: at('show') });
    const read = meetingFile.read(written(content));
    expect(read).toEqual({ ok: true, value: { ...around, content } });
    for (const forged of [{ ...content, step: 'elsewhere' }, { ...content, ideas: [{ id: '<b>' }] }, { ...content, thrown: -1 }]) expect(meetingFile.read(JSON.stringify({ ...around, content: forged })).ok).toBe(false);
  });
});
