import { after, afterEach, before, describe, it } from 'node:test';

/** What contracts that run in jest too need of a runner, from Node's own. */
export const nodeRunner = {
  describe: (name: string, body: () => void) => void describe(name, { concurrency: false }, body),
  it: (name: string, body: () => Promise<void>) => void it(name, body),
  before: (body: () => Promise<void>) => before(body),
  after: (body: () => Promise<void>) => after(body),
  afterEach: (body: () => Promise<void>) => afterEach(body)
};
