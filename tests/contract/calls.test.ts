import { after, afterEach, before, describe, it } from 'node:test';
import { callsContract } from './calls.contract';
import { openLocalCalls } from './localCalls';
import { openMemoryCalls } from './memoryCalls';

const runner = {
  describe: (name: string, body: () => void) => void describe(name, { concurrency: false }, body),
  it: (name: string, body: () => Promise<void>) => void it(name, body),
  before: (body: () => Promise<void>) => before(body),
  after: (body: () => Promise<void>) => after(body),
  afterEach: (body: () => Promise<void>) => afterEach(body)
};

callsContract('in memory', openMemoryCalls, runner);
callsContract('on the local SharePoint', openLocalCalls, runner);
