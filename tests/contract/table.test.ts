import { after, afterEach, before, describe, it } from 'node:test';
import { openLocalTables } from './localTables';
import { openMemoryTables } from './memoryTables';
import { tableContract } from './table.contract';

const runner = {
  describe: (name: string, body: () => void) => void describe(name, { concurrency: false }, body),
  it: (name: string, body: () => Promise<void>) => void it(name, body),
  before: (body: () => Promise<void>) => before(body),
  after: (body: () => Promise<void>) => after(body),
  afterEach: (body: () => Promise<void>) => afterEach(body)
};

tableContract('in memory', openMemoryTables, runner);
tableContract('on the local SharePoint', openLocalTables, runner);
