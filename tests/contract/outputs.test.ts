import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { variantsPoll } from '../../src/domain/synthesis/variantsPoll';
import { callServicesOf } from '../../src/data/calls/callServicesOf';
import { createPollServices } from '../../src/data/polls/pollServices';
import { openLocalCalls } from './localCalls';
import { openLocalSite } from './localSite';
import { openMemoryCalls } from './memoryCalls';
import { outputsContract } from './outputs.contract';

const runner = {
  describe: (name: string, body: () => void) => void describe(name, { concurrency: false }, body),
  it: (name: string, body: () => Promise<void>) => void it(name, body),
  before: (body: () => Promise<void>) => before(body),
  after: (body: () => Promise<void>) => after(body),
  afterEach: (body: () => Promise<void>) => afterEach(body)
};

outputsContract('in memory', openMemoryCalls, runner);
outputsContract('on the local SharePoint', openLocalCalls, runner);

describe('a poll on the variants of a text', () => {
  it('is a draft of its owner, made once; where there are no polls, and for others, it is refused', async () => {
    const site = await openLocalSite();
    try {
      const connection = site.connection('owner');
      const outputs = await callServicesOf(connection).outputs();
      const draft = variantsPoll('Quelle rédaction ?', [{ text: 'Deux jours', link: '' }, { text: 'Trois jours', link: 'https://ville.example/?parvis=contribution-3' }]);
      await assert.rejects(outputs.makePoll(draft, 'key-0'), (error) => error instanceof DataError && error.code === 'notFound');
      const polls = createPollServices(connection);
      await polls.setup.setUp();
      const id = await outputs.makePoll(draft, 'key-1');
      assert.equal(await outputs.makePoll(draft, 'key-1'), id);
      assert.deepEqual((await polls.polls.get(id)).options, draft.options);
      const others = await callServicesOf(site.connection('visitor')).outputs();
      await assert.rejects(others.makePoll(draft, 'key-2'), (error) => error instanceof DataError && error.code === 'forbidden');
    } finally {
      await site.close();
    }
  });
});
