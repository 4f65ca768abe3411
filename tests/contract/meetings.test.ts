import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rememberWebRights, webRights } from '../../src/data/connection/webRights';
import type { IdeaServices } from '../../src/data/ideas/IdeaServices';
import { meetingRoom } from '../../src/domain/ideas/meetingContent';
import { campaignDraft, ideaDraft } from './ideaTexts';
import { ideaPersonas, ideasAs, openLocalIdeas, withIdeas } from './localIdeas';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { meetingsContract } from './meetings.contract';
import { openMemoryIdeas } from './memoryIdeas';
import { nodeRunner } from './nodeRunner';
import { operationsIn } from './operationsIn';
import type { Persona } from './SiteUnderTest';

meetingsContract('in memory', openMemoryIdeas, nodeRunner);
meetingsContract('on the local SharePoint', openLocalIdeas, nodeRunner);

describe('what a meeting costs', { concurrency: false }, () => {
  let site: LocalSite;
  before(async () => {
    site = await openLocalSite(withIdeas);
  });
  after(() => site.close());

  const counting = async (persona: Persona): Promise<{ readonly services: IdeaServices; readonly operations: string[] }> => {
    const known = site.connection(persona);
    const [userId, rights] = [await known.userId(), await webRights(known)];
    const operations: string[] = [];
    const fetching: typeof fetch = (input, init) => {
      operations.push(...operationsIn(String(input), init));
      return fetch(input, init);
    };
    return { services: ideasAs(site, persona, { userId, fetch: fetching }, (connection) => rememberWebRights(connection, rights)), operations };
  };

  it('is one operation a turn of a console while nothing is new, three at most, and one for a viewer', async () => {
    const owner = ideasAs(site, 'owner');
    const animation = await owner.animation();
    const { campaign } = await animation.publish(await animation.saveDraft(campaignDraft(), crypto.randomUUID()), crypto.randomUUID());
    const room = meetingRoom(campaign.id);
    const leading = await counting(ideaPersonas.animator);
    const { rooms, reader } = await leading.services.meetings();
    await rooms.say(room, { kind: 'opened', step: 'throw' }, 0);
    const meeting = reader(await leading.services.campaigns.open(campaign.id));
    const turn = async (): Promise<number> => {
      leading.operations.length = 0;
      await meeting.turn();
      return leading.operations.length;
    };
    site.advance(10);
    while ((await turn()) > 1) assert.ok(leading.operations.length <= 3, leading.operations.join('\n'));
    assert.equal(await turn(), 1);
    for (let index = 0; index < 30; index += 1) await ideasAs(site, `agent${index + 2}`).ideas.add(campaign, ideaDraft(`n° ${index}`), crypto.randomUUID());
    site.advance(10);
    for (let again = 0; again < 6; again += 1) assert.ok((await turn()) <= 3, leading.operations.join('\n'));
    assert.equal(await turn(), 1);
    assert.equal(meeting.known.storm.ideas.length, 30);

    await rooms.write(room, 'x'.repeat(12_000));
    const following = await counting('visitor');
    const viewer = (await following.services.meetings()).rooms;
    const read = await viewer.file(room, null);
    assert.ok(read && read !== 'same');
    following.operations.length = 0;
    assert.equal(await viewer.file(room, read.etag), 'same');
    assert.equal(following.operations.length, 1);
  });
});
