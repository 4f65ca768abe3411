import assert from 'node:assert/strict';
import type { IdeaServices } from '../../src/data/ideas/IdeaServices';
import type { MeetingReading, MeetingServices } from '../../src/data/ideas/MeetingServices';
import { meetingSources } from '../../src/data/ideas/MeetingReader';
import type { Campaign, CampaignDraft } from '../../src/domain/ideas/Campaign';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import type { MeetingContent } from '../../src/domain/ideas/meetingContent';
import { contentOfMeeting, meetingFile, meetingRoom } from '../../src/domain/ideas/meetingContent';
import { planVote } from '../../src/domain/ideas/votes';
import type { RoomDraft } from '../../src/data/live/Rooms';
import type { IdeaPersona, IdeasUnderTest } from './ideas.contract';
import { campaignDraft, ideaDraft } from './ideaTexts';
import type { Runner } from './table.contract';

let keys = 0;
const newKey = (): string => `00000000-0000-4000-9200-${String(++keys).padStart(12, '0')}`;

/** What meetings of brainstorms promise, as those have them who lead and who follow. */
export function meetingsContract(name: string, open: () => Promise<IdeasUnderTest>, { describe, it, before, after }: Runner): void {
  describe(`meetings ${name}`, () => {
    let site: IdeasUnderTest;
    before(async () => {
      site = await open();
    });
    after(() => site.close());

    const publish = async (changes: Partial<CampaignDraft> = {}): Promise<OpenedCampaign> => {
      const animation = await site.as('owner').animation();
      const key = newKey();
      return animation.publish(await animation.saveDraft(campaignDraft(changes), key), key);
    };
    const throwIdea = (campaign: Campaign, title: string, persona: IdeaPersona = 'agent') => site.as(persona).ideas.add(campaign, ideaDraft(title), newKey());
    const say = async ({ id }: Campaign, draft: RoomDraft): Promise<void> => {
      const { rooms } = await site.as('animator').meetings();
      const newest = Math.max(0, ...(await rooms.records(meetingRoom(id))).map((record) => record.id));
      await rooms.say(meetingRoom(id), draft, newest);
    };
    const readerOf = async (persona: IdeaPersona, opened: OpenedCampaign): Promise<{ readonly services: IdeaServices; readonly meetings: MeetingServices; readonly reader: MeetingReading }> => {
      const services = site.as(persona);
      const meetings = await services.meetings();
      return { services, meetings, reader: meetings.reader(await services.campaigns.open(opened.campaign.id)) };
    };
    const complete = async (reader: MeetingReading): Promise<void> => {
      for (let turn = 0; turn < meetingSources.length * 2; turn++) await reader.turn();
    };
    const shown = (reader: MeetingReading): { readonly position: number; readonly content: MeetingContent } => {
      const { position } = reader.known;
      return { position, content: contentOfMeeting(reader.known, { room: 'x', position, alive: 1, viewers: 10, units: 50 }) };
    };

    it('are the same from two consoles and for who follows by himself, and rise', async () => {
      const opened = await publish();
      const { campaign } = opened;
      await say(campaign, { kind: 'opened', step: 'throw' });
      const [early, viewer] = [(await readerOf('animator', opened)).reader, (await readerOf('colleague', opened)).reader];
      await complete(early);
      await throwIdea(campaign, 'Ouvrir le soir');
      await throwIdea(campaign, 'Fermer le midi', 'colleague');
      site.advance(10);
      await complete(early);
      assert.equal(shown(early).content.thrown, 2);
      assert.deepEqual(shown(early).content.ideas, []);
      const before = shown(early).position;
      await say(campaign, { kind: 'step', step: 'show' });
      await say(campaign, { kind: 'namesShown' });
      site.advance(10);
      const late = (await readerOf('owner', opened)).reader;
      for (const reader of [early, late, viewer]) await complete(reader);
      assert.deepEqual(shown(late), shown(early));
      assert.deepEqual(shown(viewer), shown(early));
      assert.ok(shown(early).position > before);
      assert.deepEqual(shown(early).content.ideas.map(({ title }) => title), ['Ouvrir le soir', 'Fermer le midi']);
      assert.ok(shown(early).content.ideas.every(({ names }) => names?.length === 1));
    });

    it('show votes given by the ballot box, and rise when one is taken back', async () => {
      const opened = await publish();
      const idea = await throwIdea(opened.campaign, 'Ouvrir le soir');
      site.advance(5);
      await say(opened.campaign, { kind: 'opened', step: 'result' });
      const { reader } = await readerOf('animator', opened);
      await complete(reader);
      const { services } = await readerOf('agent', opened);
      const { campaign, decisions } = await services.campaigns.open(opened.campaign.id);
      const book = await services.ideas.book({ campaign, decisions });
      const vote = async (isOn: boolean): Promise<number> => {
        const known = reader.known.storm;
        const voted = { campaign, state: known.state, ideas: known.ideas };
        const votes = await services.votes.read(voted);
        const steps = isOn ? planVote(idea.id, votes.mine, known.state.rules.vote, known.forest) : votes.mine.map((target) => ({ target, isOn: false }));
        assert.ok(typeof steps !== 'string');
        await services.votes.cast(voted, steps, votes);
        site.advance(5);
        await complete(reader);
        return shown(reader).position;
      };
      assert.equal(book.ideas.length, 1);
      const given = await vote(true);
      assert.deepEqual(shown(reader).content.ideas.map(({ votes }) => votes?.counts), [[1]]);
      const takenBack = await vote(false);
      assert.deepEqual(shown(reader).content.ideas.map(({ votes }) => votes?.counts), [[0]]);
      assert.ok(takenBack > given);
    });

    it('hold nothing in what everybody reads that is not for everybody', async () => {
      const opened = await publish({ names: 'hidden' });
      const { campaign } = opened;
      const first = await throwIdea(campaign, 'À relire');
      await throwIdea(campaign, 'Ouvrir le dimanche', 'colleague');
      await say(campaign, { kind: 'opened', step: 'show' });
      await say(campaign, { kind: 'namesShown' });
      const animator = await readerOf('animator', opened);
      const known = await animator.services.campaigns.open(campaign.id);
      await (await animator.services.animation()).decide(known, { kind: 'released', idea: first.id, targets: [], reason: '', content: { title: 'À relire', text: 'Le soir.', link: '', category: 1, buildsOn: 0, at: first.created } }, 0);
      site.advance(10);
      await complete(animator.reader);
      const { content, position } = shown(animator.reader);
      assert.deepEqual([content.thrown, content.waiting, content.ideas.map(({ title, names }) => [title, names])], [2, 1, [['À relire', undefined]]]);
      const text = meetingFile.write({ room: meetingRoom(campaign.id), position, alive: 1, viewers: 10, units: 50, content });
      assert.doesNotMatch(text, /dimanche|Agent|Benali|Martin/);
    });

    it('keep nothing of it when they are closed', async () => {
      const opened = await publish();
      await throwIdea(opened.campaign, 'Ouvrir le soir');
      await say(opened.campaign, { kind: 'opened', step: 'show' });
      await say(opened.campaign, { kind: 'closed' });
      site.advance(10);
      const { reader } = await readerOf('animator', opened);
      await complete(reader);
      assert.deepEqual([shown(reader).content.isOpen, shown(reader).content.ideas], [false, []]);
    });
  });
}
