import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import { variantsPoll } from '../../src/domain/synthesis/variantsPoll';
import { callServicesOf } from '../../src/data/calls/callServicesOf';
import { createPollServices } from '../../src/data/polls/pollServices';
import { openLocalCalls } from './localCalls';
import { openLocalSite } from './localSite';
import { nodeRunner } from './nodeRunner';
import { outputsContract } from './outputs.contract';

// In memory it runs beside the code: src/data/calls/testing.
outputsContract('on the local SharePoint', openLocalCalls, nodeRunner);

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
