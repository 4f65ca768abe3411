import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DataError } from '../../src/data/DataError';
import type { Proposal } from '../../src/domain/making/Proposal';
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
      const draft: Proposal = { title: 'Quelle rédaction ?', text: '', variants: [{ text: 'Deux jours', link: '' }, { text: 'Trois jours', link: 'https://ville.example/?parvis=contribution-3' }], origin: null, charter: [] };
      assert.deepEqual(await outputs.making.makings(), []);
      await assert.rejects(outputs.making.make('poll', draft, 'key-0'), (error) => error instanceof DataError && error.code === 'notFound');
      const polls = createPollServices(connection);
      await polls.setup.setUp();
      const now = await callServicesOf(site.connection('owner')).outputs();
      assert.deepEqual((await now.making.makings()).map(({ kind }) => kind), ['poll']);
      await assert.rejects(outputs.making.make('forum', draft, 'key-0'), (error) => error instanceof DataError && error.code === 'notFound');
      const id = await outputs.making.make('poll', draft, 'key-1');
      assert.equal(await outputs.making.make('poll', draft, 'key-1'), id);
      assert.deepEqual((await polls.polls.get(id)).options.map(({ text, link = '' }) => ({ text, link })), draft.variants);
      const others = await callServicesOf(site.connection('visitor')).outputs();
      await assert.rejects(others.making.make('poll', draft, 'key-2'), (error) => error instanceof DataError && error.code === 'forbidden');
    } finally {
      await site.close();
    }
  });
});
