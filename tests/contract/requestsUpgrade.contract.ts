import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { requestLists } from '../../src/lists/requests';
import { requestsAs } from './localRequests';
import { replayed } from './preparations';
import { recordedVersions } from './recordedVersions';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import type { Who } from './requests.contract';
import { setUpCutOff } from './cutOff';

/** French: lists and groups have French names. */
const FRENCH = { language: 1036 } as const;

/** What is promised of lists of requests for communities that an earlier version made. */
export function run(name: string, open: OpenSite): void {
  describe(`lists of requests of other versions on ${name}`, { concurrency: false }, () => {
    for (const { file, writes } of recordedVersions('requests')) {
      describe(`from ${file}`, () => {
        let site: SiteUnderTest;
        const as = (who: Who) => requestsAs(site, who, FRENCH);
        const provisioner = (persona: Persona = 'owner', options = {}): Provisioner => new Provisioner(site.connection(persona, { ...FRENCH, ...options }), requestLists);
        const stored = async (): Promise<readonly unknown[]> => {
          const [{ sent }, { invited }, draft, board] = await Promise.all([as('requester').agent.mine(), as('animator').agent.mine(), as('colleague').agent.draft(), (await as('team').team()).board()]);
          // What was recorded has the times of then: whether it counts by the clock of today is not asked, only whether it is read.
          return [sent.map(({ state }) => [state.form.slug, [...new Set([...state.course.map(({ said }) => said.kind), ...state.ignored.map(({ kind }) => kind)])].sort()]), invited.map(({ state }) => state.form.slug), draft?.form.slug, board.entries.map(({ request }) => request === sent[0]?.state.id), board.unopened];
        };
        const expected = [[['reseau', ['contacted', 'invited', 'joined', 'received']]], ['reseau'], 'brouillon', [true], []];

        before(async () => {
          site = await open(replayed(writes));
        });
        after(() => site.close());

        it('are read before anybody upgrades them, upgraded however often it is cut off, and read as before', async () => {
          assert.deepEqual(await stored(), expected);
          for (const schema of requestLists.filter(({ version }) => version > 1)) await setUpCutOff((options) => new Provisioner(site.connection('owner', { ...FRENCH, ...options }), [schema]), async (cuts) => assert.equal(isUsable(await provisioner('visitor').status()), true, `${schema.url}, cut ${cuts}`));
          // Whose a group is was recorded of another site: a set-up of the whole part gives it back, and finds nothing to change after that.
          assert.deepEqual((await provisioner().setUp()).left, []);
          assert.deepEqual((await provisioner().setUp()).changes, []);
          const { state, lists } = await provisioner().status();
          assert.deepEqual([state, lists.flatMap(({ faults }) => faults)], ['current', []]);
          assert.deepEqual(await stored(), expected);
        });
      });
    }
  });
}
