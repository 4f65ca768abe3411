import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import type { ListSchema } from '../../src/lists/defineList';
import { registrationLists } from '../../src/lists/registrationLists';
import { setUpCutOff } from './cutOff';
import { joinGroup } from './joinGroup';
import { OTHER_ORGANISER as OTHER, registrationPersonas, registrationsAs } from './localRegistrations';
import { replayed } from './preparations';
import { recordedVersions } from './recordedVersions';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

const { one: ONE, two: TWO, organiser: ORGANISER } = registrationPersonas;
/** French: lists and groups have French names. */
const FRENCH = { language: 1036 } as const;

/** What is promised of lists of registrations that an earlier version made. */
export function run(name: string, open: OpenSite): void {
  describe(`lists of registrations of other versions on ${name}`, { concurrency: false }, () => {
    for (const { file, writes } of recordedVersions('registrations')) {
      describe(`from ${file}`, () => {
        let site: SiteUnderTest;
        const as = (persona: Persona) => registrationsAs(site, persona);
        const provisioner = (persona: Persona = 'owner', schemas: readonly ListSchema[] = registrationLists, options = {}): Provisioner => new Provisioner(site.connection(persona, { ...FRENCH, ...options }), schemas);
        const stored = async (): Promise<readonly unknown[]> => {
          const { catalogue } = as(ONE);
          const opened = [...(await catalogue.list(new Date()))].sort((one, other) => one.session.id - other.session.id);
          const organising = await as(ORGANISER).organising();
          return Promise.all(
            opened.map(async (entry) => [
              entry.activity.title, entry.session.capacity, entry.counts?.in, (await as(TWO).registrations.standing(entry)).standing?.kind,
              (await organising.registrants(entry)).people.map(({ standing }) => standing.kind), (await organising.answers(entry)).length
            ])
          );
        };
        const expected = [['open', 2, 2, 'place', ['place', 'place'], 2], ['discreet', 1, undefined, 'waiting', ['place', 'waiting'], 2]];

        before(async () => {
          site = await open(replayed(writes));
        });
        after(() => site.close());

        it('are read before anybody upgrades them, and upgraded however often it is cut off, with nothing lost', async () => {
          assert.deepEqual(await stored(), expected);
          const old = (await provisioner('visitor').status()).lists.filter(({ state }) => state === 'older').map(({ url }) => url);
          assert.ok(old.length > 0);
          for (const schema of registrationLists.filter(({ url }) => old.includes(url))) {
            await setUpCutOff((options) => provisioner('owner', [schema], options), async (cut) => assert.equal(isUsable(await provisioner('visitor').status()), true, `${schema.url}, cut ${cut}`));
          }
          // Whose a group is was recorded of another site: a set-up of the whole part gives it back, and finds nothing to change after that.
          assert.deepEqual((await provisioner().setUp()).left, []);
          assert.deepEqual((await provisioner().setUp()).changes, []);
          const { state, lists } = await provisioner().status();
          assert.deepEqual([state, lists.flatMap(({ faults }) => faults)], ['current', []]);
          assert.deepEqual(await stored(), expected);
        });

        it('then give the folder of an activity to its organisers, when one of them saves it', async () => {
          await joinGroup(site, 'organisers', OTHER);
          const [organising, other] = await Promise.all([ORGANISER, OTHER].map((persona) => as(persona).organising()));
          const [activity] = (await organising?.activities()) ?? [];
          assert.ok(organising && other && activity);
          assert.deepEqual([await organising.mayDecide(activity), await other.mayDecide(activity)], [true, true]);
          await organising.saveActivity(activity);
          assert.deepEqual([await organising.mayDecide(activity), await other.mayDecide(activity)], [true, false]);
        });
      });
    }
  });
}
