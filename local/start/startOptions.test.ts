import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { StartError } from './startError';
import { parseCommandLine } from './startOptions';

test('without options: port 4321, data in .local, the demo city, a browser', () => {
  assert.deepEqual(parseCommandLine([], '/repo'), {
    port: 4321, dataDir: join('/repo', '.local'), reset: false, seed: 'demo', people: 0, apps: [], dev: false, open: true, help: false
  });
});

test('all options', () => {
  const args = ['--port', '0', '--data', '/elsewhere', '--reset', '--seed', 'none', '--people', '50000', '--app', 'a.sppkg', '--app', '/b.sppkg', '--dev', '--no-open'];
  assert.deepEqual(parseCommandLine(args, '/repo'), {
    port: 0, dataDir: '/elsewhere', reset: true, seed: 'none', people: 50_000, apps: [join('/repo', 'a.sppkg'), '/b.sppkg'], dev: true, open: false, help: false
  });
});

for (const [args, sentence] of [
  [['--port', 'eighty'], /--port takes a number from 0 to 65535, not eighty\./],
  [['--port', '70000'], /not 70000\./],
  [['--seed', 'all'], /--seed takes demo or none, not all\./],
  [['--people', 'many'], /--people takes a number from 0 to 200000, not many\./],
  [['--prot', '1'], /Unknown option '--prot'/],
  [['--data'], /--data/]
] as const) {
  test(`one sentence for ${args.join(' ')}`, () => {
    assert.throws(() => parseCommandLine(args, '/repo'), (error: unknown) => error instanceof StartError && sentence.test(error.message));
  });
}
