import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CallServices } from '../../src/data/calls/CallServices';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import type { Call } from '../../src/domain/calls/Call';
import { callLists } from '../../src/lists/callLists';
import { ContributionsList } from '../../src/lists/calls';
import type { ListSchema } from '../../src/lists/defineList';
import { defineList } from '../../src/lists/defineList';
import { SupportsList } from '../../src/lists/supports';
import { callDraft, contribution, textOf } from './callTexts';
import { callPersonas, callsAs } from './localCalls';
import type { OpenSite, Persona, Preparation, SiteUnderTest } from './SiteUnderTest';
import { replayed } from './preparations';
import { recordedVersions } from './recordedVersions';
import { setUpCutOff } from './cutOff';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = callPersonas;
/** French: lists and groups have French names. */
const LANGUAGE = 1036;
const versions = recordedVersions('calls');
const standing = (status: SetUpStatus): readonly unknown[] => [status.state, status.lists.flatMap(({ faults }) => faults.map(({ kind }) => kind)), isUsable(status)];
const key = (): string => crypto.randomUUID();

/** What is promised of lists of calls that an earlier version made, and of those that a later one did. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const as = (persona: Persona): CallServices => callsAs(site, persona);
  const provisioner = (persona: Persona = 'owner', schemas: readonly ListSchema[] = callLists, options?: Partial<ConnectionOptions>): Provisioner =>
    new Provisioner(site.connection(persona, { language: LANGUAGE, ...options }), schemas);
  const onSite = (preparation: Preparation, make: () => Promise<unknown> = async () => undefined): void => {
    before(async () => {
      site = await open(preparation);
      await make();
    });
    after(() => site.close());
  };
  const callNamed = async (title: string): Promise<Call> => {
    const opened = (await as(AGENT).calls.list()).find(({ call }) => call.title === title);
    assert.ok(opened, title);
    return opened.call;
  };
  /** What people said and animators decided, as each has it before him. */
  const stored = async (): Promise<readonly unknown[]> => {
    const [call, hidden] = [await callNamed('Charte du télétravail'), await callNamed('Réservé')];
    const { threads } = await as(COLLEAGUE).contributions.page(call, [1, 2]);
    const [published] = (await as(AGENT).calls.open(call.id)).decisions;
    assert.ok(published);
    const text = await as(AGENT).calls.text(published);
    const animation = await as(ANIMATOR).animation();
    return [
      threads.map(({ contribution: said, records, replies, decisions }) => [said.text, said.wording, said.kind, said.author?.name, said.isAltered, said.isMisplaced, records.map((each) => each.text), replies.map((each) => each.contribution.text), decisions.map(({ reason }) => reason)]),
      (await as(AGENT).contributions.groupDecisions(call)).map(({ kind, targets }) => [kind, targets]),
      await as(AGENT).contributions.counts(call, [0]),
      (await as(AGENT).contributions.mine(hidden)).map(({ contribution: said }) => said.text),
      (await as(COLLEAGUE).contributions.mine(hidden)).length,
      [text.isAltered, text.text.passages.length],
      (await animation.drafts()).map(({ title }) => title),
      (await animation.find(hidden, {})).threads.map(({ contribution: said }) => said.text)
    ];
  };
  const expected = [
    [['Plus clair', 'Trois jours au plus.', 'wording', 'Agent colleague', false, false, [], [], []], ['Trois jours.', '', 'remark', 'Agent colleague', false, false, [], [], []], ['Deux jours ?', '', 'question', 'Agent visitor', false, false, ['Deux jours par semaine ?'], ['Oui, deux.'], ['Retenu']]]
  ];
  /** Agents and an animator go on. @param passage on which nothing was said yet */
  const goOn = async (passage: number): Promise<void> => {
    const call = await callNamed('Charte du télétravail');
    const said = await as(AGENT).contributions.add(call, contribution(passage, 'Encore'), key());
    const hidden = await callNamed('Réservé');
    await as('agent2').contributions.add(hidden, contribution(2, `Moi aussi, sur ${passage}`), key());
    await (await as(ANIMATOR).animation()).decide(call, { kind: 'disposed', contribution: said.id, targets: [], reason: 'Merci', content: { disposition: 'notKept' } }, 0);
    const { threads } = await as(COLLEAGUE).contributions.page(call, [passage]);
    assert.deepEqual(threads.map(({ contribution: { text }, decisions }) => [text, decisions.map(({ reason }) => reason)]), [['Encore', ['Merci']]]);
    assert.equal((await as('agent2').contributions.mine(hidden))[0]?.contribution.text, `Moi aussi, sur ${passage}`);
  };

  describe(`lists of calls of other versions on ${name}`, { concurrency: false }, () => {
    for (const { file, writes } of versions) {
      describe(`from ${file}`, () => {
        let kept: readonly unknown[];
        onSite(replayed(writes), async () => {
          kept = await stored();
        });

        it('are read, and contributed to, before anybody upgrades them', async () => {
          assert.deepEqual(kept.slice(0, 1), expected);
          assert.deepEqual(standing(await provisioner(AGENT).status()), ['older', [], true]);
          await goOn(4);
          kept = await stored();
        });

        it('end as one of two owners at once, with nothing lost and nothing left to do, and people go on', async () => {
          const reports = await Promise.all([provisioner('owner').setUp(), provisioner('admin').setUp()]);
          assert.deepEqual(reports.map(({ left, request }) => [left, request]), [[[], null], [[], null]]);
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
          assert.deepEqual((await provisioner().setUp()).changes, []);
          assert.deepEqual(await stored(), kept);
          await goOn(5);
        });
      });

      describe(`from ${file}, cut off at each request`, () => {
        onSite(replayed(writes));

        it('and begun again lose nothing, and are of use at every moment', async () => {
          const kept = await stored();
          const old = (await provisioner().status()).lists.filter(({ state }) => state === 'older').map(({ url }) => url);
          assert.ok(old.length > 0);
          for (const schema of callLists.filter(({ url }) => old.includes(url))) {
            const cuts = await setUpCutOff((options) => provisioner('owner', [schema], options), async (cut) => {
              const [, faults, usable] = standing(await provisioner(AGENT).status());
              assert.deepEqual([faults, usable], [[], true], `${schema.url}, cut ${cut}`);
            });
            assert.ok(cuts > 3, `${schema.url}: ${cuts} cuts`);
          }
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
          assert.deepEqual(await stored(), kept);
        });
      });
    }

    describe('of a newer package', () => {
      const newer = callLists.filter(({ url }) => url !== SupportsList.url).map(
        (schema): ListSchema => defineList({ ...schema, version: schema.version + 1, fields: { ...schema.fields, Later: { type: 'text', title: { fr: 'Plus tard', en: 'Later' }, since: schema.version + 1 } } })
      );
      onSite(replayed(versions[0]?.writes ?? []), async () => {
        await provisioner('owner', [...newer, SupportsList]).setUp();
      });

      it('are newer, work, and are left as they are', async () => {
        assert.deepEqual(standing(await provisioner(AGENT).status()), ['newer', [], true]);
        assert.deepEqual((await stored()).slice(0, 1), expected);
        const animation = await as('owner').animation();
        const { call } = await animation.publish(await animation.saveDraft(callDraft({ title: 'Sous une autre version' }), textOf(3), key()), key());
        await as(AGENT).contributions.add(call, contribution(1, 'Un avis'), key());
        await goOn(5);
        assert.deepEqual(await provisioner().setUp(), { changes: [], left: [], request: null });
        assert.equal((await provisioner('owner', newer).status()).state, 'current');
        const answer = await site.rest('admin', `_api/web/GetList('/sites/intranet/${ContributionsList.url}')/fields/getByInternalNameOrTitle('Later')?$select=InternalName`);
        assert.equal(answer.status, 200);
      });
    });
  });
}
