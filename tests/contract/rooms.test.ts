import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { roomsOf } from '../../src/data/live/roomsOf';
import { memoryRoomLists, MemoryRooms } from '../../src/data/live/testing/MemoryRooms';
import { ideaPersonas, withIdeas } from './localIdeas';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { nodeRunner } from './nodeRunner';
import type { RoomPersona } from './rooms.contract';
import { roomsContract } from './rooms.contract';

const people = { agent: { id: 7, name: 'Nadia Benali' }, colleague: { id: 8, name: 'Hugo Martin' }, animator: { id: 9, name: 'Inès Lopez' }, owner: { id: 10, name: 'Camille Roux' } } as const;

roomsContract(
  'in memory',
  async () => {
    let aheadMs = 0;
    const now = (): Date => new Date(Date.now() + aheadMs);
    const lists = memoryRoomLists(() => people.owner, now);
    return {
      as: (persona: RoomPersona) => new MemoryRooms(lists, people[persona], persona === 'animator' || persona === 'owner'),
      loseAnswers: async (count) => lists.records.loseAnswers(count),
      advance: (seconds) => void (aheadMs += seconds * 1000),
      now,
      close: async () => undefined
    };
  },
  nodeRunner
);

roomsContract(
  'on the local SharePoint',
  async () => {
    const site = await openLocalSite(withIdeas);
    let aheadMs = 0;
    return {
      as: (persona) => roomsOf(site.connection(ideaPersonas[persona])),
      loseAnswers: async (count) => {
        await site.clearFaults();
        if (count > 0) await site.fault({ kind: 'dropAfter', method: 'POST', path: '_api', count });
      },
      advance: (seconds) => {
        aheadMs += seconds * 1000;
        site.advance(seconds);
      },
      now: () => new Date(Date.now() + aheadMs),
      close: () => site.close()
    };
  },
  nodeRunner
);

describe('rooms over REST, past the product', { concurrency: false }, () => {
  let site: LocalSite;
  const room = 'campaign-9';
  before(async () => {
    site = await openLocalSite(withIdeas);
    const animator = roomsOf(site.connection(ideaPersonas.animator));
    await animator.write(room, 'as it was');
    await animator.hold(room, 'tab-a', null);
    await animator.say(room, { kind: 'opened', step: 'throw' }, 0);
  });
  after(() => site.close());
  const file = `_api/web/getFileByServerRelativePath(decodedUrl='/sites/intranet/ParvisRooms/${room}.json')`;
  const item = (list: string): string => `_api/web/GetList('/sites/intranet/Lists/${list}')/items(1)`;
  const merge = { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'IF-Match': '*' } };

  const tries: readonly (readonly [what: string, path: string, init: RequestInit])[] = [
    ['write over the file', `${file}/$value`, { method: 'POST', headers: { 'X-HTTP-Method': 'PUT' }, body: 'forged' }],
    ['upload it again', `_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/ParvisRooms')/files/addUsingPath(decodedurl='${room}.json',overwrite=true)`, { method: 'POST', body: 'forged' }],
    ['upload another', "_api/web/getFolderByServerRelativePath(decodedUrl='/sites/intranet/ParvisRooms')/files/addUsingPath(decodedurl='campaign-10.json',overwrite=true)", { method: 'POST', body: 'forged' }],
    ['remove it', `${file}/recycle`, { method: 'POST' }],
    ['move it', `${file}/moveTo(newurl='/sites/intranet/ParvisRooms/gone.json',flags=1)`, { method: 'POST' }],
    ['take the lease', item('ParvisRoomLeases'), { ...merge, body: JSON.stringify({ Holder: 'mine' }) }],
    ['remove the lease', item('ParvisRoomLeases'), { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' } }],
    ['say a step', "_api/web/GetList('/sites/intranet/Lists/ParvisRoomRecords')/items", { method: 'POST', body: JSON.stringify({ Room: room, Kind: 'closed' }) }],
    ['change a step', item('ParvisRoomRecords'), { ...merge, body: JSON.stringify({ Kind: 'closed' }) }]
  ];
  for (const [what, path, init] of tries) {
    for (const persona of ['agent', 'colleague'] as const) {
      it(`${persona} may not ${what}`, async () => {
        assert.equal((await site.rest(ideaPersonas[persona], path, init)).status, 403);
        const read = await roomsOf(site.connection('visitor')).file(room, null);
        assert.ok(read && read !== 'same' && read.text === 'as it was');
      });
    }
  }

  it('a step that was said is changed by no animator either', async () => {
    assert.equal((await site.rest(ideaPersonas.animator, item('ParvisRoomRecords'), { ...merge, body: JSON.stringify({ Kind: 'closed' }) })).status, 403);
  });

  it('the file has no versions: what was shown once is not kept', async () => {
    const animator = roomsOf(site.connection(ideaPersonas.animator));
    for (const text of ['1', '2', '3']) await animator.write(room, text);
    const answer = await site.rest('owner', `${file}/versions`);
    assert.deepEqual(((await answer.json()) as { value: unknown[] }).value, []);
    await animator.write(room, 'as it was');
  });

  it('a file that did not change is answered with 304 and no bytes, and is charged as one operation', async () => {
    const first = await site.rest('visitor', `${file}/$value`);
    const again = await site.rest('visitor', `${file}/$value`, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
    assert.deepEqual([again.status, await again.text()], [304, '']);
  });
});
