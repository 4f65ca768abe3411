import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { createPollServices } from '../../src/data/polls/pollServices';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import type { Poll } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { defineList } from '../../src/lists/defineList';
import { pollLists, PollsList } from '../../src/lists/polls';
import type { Write } from './fixtures/recording';
import type { OpenSite, Persona, Preparation, SiteUnderTest } from './SiteUnderTest';
import { CROWD } from './SiteUnderTest';
import { replayed, withLists } from './preparations';

/** It looks up a list of the same part, and so is made after it. */
const CommentsList = defineList({
  url: 'Lists/ParvisTestComments',
  title: { fr: 'Sondages : avis', en: 'Polls: comments' },
  description: { fr: 'Essai', en: 'Trial' },
  version: 1,
  since: 2,
  read: 'all',
  write: 'own',
  access: 'contribute',
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Avis', en: 'Comment' } },
    Poll: { type: 'lookup', list: PollsList.url, title: { fr: 'Sondage', en: 'Poll' } }
  }
});
const withComments = [...pollLists, CommentsList];

const recorded = (file: string): readonly Write[] => JSON.parse(readFileSync(join(__dirname, 'fixtures', file), 'utf8')) as readonly Write[];

/** What is promised of a list that joins a part of which other lists are there already. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const provisioner = (persona: Persona = 'owner', schemas: ConstructorParameters<typeof Provisioner>[1] = withComments, options?: Partial<ConnectionOptions>): Provisioner =>
    new Provisioner(site.connection(persona, options), schemas);
  const standing = (status: SetUpStatus): readonly unknown[] => [status.state, status.lists.flatMap(({ faults }) => faults.map(({ kind }) => kind)), isUsable(status)];
  const remove = async (): Promise<void> => {
    const answer = await site.rest('admin', `_api/web/GetList('/sites/intranet/${CommentsList.url}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'IF-Match': '*' } });
    assert.ok(answer.ok, await answer.text());
  };
  const openPoll = async (): Promise<Poll> => {
    const { polls } = createPollServices(site.connection('owner'));
    const draft = { ...emptyPollDraft(), question: 'Oui ou non ?', options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }] };
    return polls.publish(await polls.create(draft, crypto.randomUUID()));
  };
  const vote = async (persona: Persona, poll: Poll): Promise<string> => (await createPollServices(site.connection(persona)).ballots.cast(poll, [1])).outcome;
  const sites: readonly (readonly [string, Preparation])[] = [
    ['version 1', replayed(recorded('version-1.json'))],
    ['the version before', withLists(...pollLists)]
  ];

  describe(`lists that join a part on ${name}`, { concurrency: false }, () => {
    for (const [version, preparation] of sites) {
      describe(`whose lists are of ${version}`, () => {
        let poll: Poll;
        before(async () => {
          site = await open(preparation);
          poll = await openPoll();
        });
        after(() => site.close());

        it('are no damage: the part is older, and agents vote', async () => {
          for (const persona of ['visitor', 'owner'] as const) assert.deepEqual(standing(await provisioner(persona).status()), ['older', [], true]);
          assert.equal(await vote('visitor', poll), 'recorded');
        });

        it('are made by their owner’s update, cut off at each of its writes and begun again, while agents vote', async () => {
          let stops = 0;
          for (let isDone = false; !isDone; stops++) {
            let writes = 0;
            const breaking: typeof fetch = async (input, init) => {
              if (init?.method === 'POST' && !String(input).endsWith('contextinfo') && ++writes > stops) throw new TypeError('Failed to fetch');
              return fetch(input, init);
            };
            isDone = await provisioner('owner', withComments, { fetch: breaking, tries: 1 }).setUp().then(() => true, () => false);
            const [state, faults, usable] = standing(await provisioner('visitor').status());
            assert.deepEqual([faults, usable], [[], true], `after ${stops} stops`);
            assert.equal(state, isDone ? 'current' : 'older');
            assert.equal(await vote(`agent${stops + 1}`, poll), 'recorded');
            assert.ok(stops < CROWD);
          }
          assert.ok(stops > 5, `${stops} stops`);
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
          assert.deepEqual((await provisioner().setUp()).changes, []);
        });

        it('make the part newer for a package without them, which works on and leaves them', async () => {
          assert.deepEqual(standing(await provisioner('owner', pollLists).status()), ['newer', [], true]);
          assert.equal(await vote('colleague', poll), 'recorded');
          assert.deepEqual(await provisioner('owner', pollLists).setUp(), { changes: [], left: [], request: null });
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
        });

        it('are damage when they were there and are gone, and set-up makes them again', async () => {
          await remove();
          for (const persona of ['visitor', 'owner'] as const) assert.deepEqual(standing(await provisioner(persona).status()), ['broken', ['missing'], false]);
          const { changes } = await provisioner().setUp();
          assert.ok(changes.some(({ fr }) => fr.includes(CommentsList.title.fr)), JSON.stringify(changes));
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
        });
      });
    }

    describe('on a new site', () => {
      before(async () => {
        site = await open();
      });
      after(() => site.close());

      it('are made with the others, and missed from then on', async () => {
        assert.equal((await provisioner().status()).state, 'missing');
        await Promise.all([provisioner().setUp(), provisioner('admin').setUp()]);
        assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
        await remove();
        assert.deepEqual(standing(await provisioner().status()), ['broken', ['missing'], false]);
      });
    });
  });
}
