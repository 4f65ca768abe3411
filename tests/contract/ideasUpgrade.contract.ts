import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import type { IdeaServices } from '../../src/data/ideas/IdeaServices';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import type { SetUpStatus } from '../../src/data/provisioning/SetUpStatus';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { brainstorm } from '../../src/domain/ideas/brainstorm';
import { outsideOf } from '../../src/domain/ideas/outside/outsideOf';
import type { OpenedCampaign } from '../../src/domain/ideas/IdeaThread';
import type { ListSchema } from '../../src/lists/defineList';
import { ideaLists } from '../../src/lists/ideaLists';
import { ideaDraft, newLine } from './ideaTexts';
import { ideaPersonas, ideasAs } from './localIdeas';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { replayed } from './preparations';
import { recordedVersions } from './recordedVersions';
import { setUpCutOff } from './cutOff';

const { agent: AGENT, colleague: COLLEAGUE, animator: ANIMATOR } = ideaPersonas;
/** French: lists and groups have French names. */
const LANGUAGE = 1036;
const versions = recordedVersions('ideas');
const standing = (status: SetUpStatus): readonly unknown[] => [status.state, status.lists.flatMap(({ faults }) => faults.map(({ kind }) => kind)), isUsable(status)];
const key = (): string => crypto.randomUUID();

/** What is promised of lists of brainstorms that an earlier version made. */
export function run(name: string, open: OpenSite): void {
  let site: SiteUnderTest;
  const as = (persona: Persona): IdeaServices => ideasAs(site, persona);
  const provisioner = (persona: Persona = 'owner', schemas: readonly ListSchema[] = ideaLists, options?: Partial<ConnectionOptions>): Provisioner =>
    new Provisioner(site.connection(persona, { language: LANGUAGE, ...options }), schemas);
  const opened = async (question: string, persona: Persona = COLLEAGUE): Promise<OpenedCampaign> => {
    const found = (await as(persona).campaigns.list()).find(({ campaign }) => campaign.question === question);
    assert.ok(found, question);
    return as(persona).campaigns.open(found.campaign.id);
  };
  const OPEN = 'Que changer dans nos accueils ?';
  const states = async (persona: Persona = COLLEAGUE) => {
    const campaign = await opened(OPEN, persona);
    return brainstorm({ campaign: campaign.campaign, ...(await as(persona).ideas.book(campaign)) }, as(persona).serverNow());
  };
  /** What people said and animators decided. */
  const stored = async (): Promise<readonly unknown[]> => {
    const { ideas, state } = await states();
    const hidden = await opened('Réservé', ANIMATOR);
    return [
      ideas.slice(0, 2).map(({ title, stage, additions, idea, ignored }) => [title, stage, additions.map(({ text }) => text), idea.author?.name, ignored]),
      state.clusters.map((cluster) => cluster.name),
      (await as(ANIMATOR).ideas.book(hidden)).ideas.map(({ title }) => title),
      (await (await as(ANIMATOR).animation()).drafts()).map(({ question }) => question)
    ];
  };
  const expected = [[['Un guichet du soir', 'kept', ['Le mardi'], 'Agent visitor', []], ['Un banc', 'received', [], 'Agent colleague', []]], ['Horaires'], ['Entre nous'], ['Un brouillon']];
  const goOn = async (): Promise<void> => {
    const { campaign, decisions } = await opened(OPEN, AGENT);
    const idea = await as(AGENT).ideas.add(campaign, ideaDraft('Encore'), key());
    await as(COLLEAGUE).ideas.record(campaign, idea, { kind: 'comment', text: 'Oui' }, key());
    await (await as(ANIMATOR).animation()).decide({ campaign, decisions }, { kind: 'staged', idea: idea.id, targets: [], reason: 'Merci', content: { stage: 'studied' } }, 0);
    const { byId } = await states();
    assert.deepEqual([byId.get(idea.id)?.title, byId.get(idea.id)?.stage], ['Encore', 'studied']);
  };

  describe(`lists of brainstorms of other versions on ${name}`, { concurrency: false }, () => {
    for (const { file, writes } of versions) {
      describe(`from ${file}`, () => {
        before(async () => {
          site = await open(replayed(writes));
        });
        after(() => site.close());

        it('are read, and contributed to, before anybody upgrades them', async () => {
          assert.deepEqual(await stored(), expected);
          assert.deepEqual(standing(await provisioner(AGENT).status()), ['older', [], true]);
          await goOn();
        });

        it('are upgraded step by step, cut off at each request, with nothing lost', async () => {
          const old = (await provisioner().status()).lists.filter(({ state }) => state === 'older').map(({ url }) => url);
          assert.ok(old.length > 0);
          for (const schema of ideaLists.filter(({ url }) => old.includes(url))) {
            await setUpCutOff((options) => provisioner('owner', [schema], options), async (cut) => {
              assert.deepEqual(standing(await provisioner(AGENT).status()).slice(1), [[], true], `${schema.url}, cut ${cut}`);
            });
          }
          assert.deepEqual((await provisioner().status()).lists.filter(({ state }) => state !== 'current'), []);
          // That lists joined is marked by a set-up of the whole part: the lists themselves are as they should be.
          assert.deepEqual((await provisioner().setUp()).changes, []);
          assert.deepEqual(standing(await provisioner().status()), ['current', [], true]);
          assert.deepEqual(await stored(), expected);
        });

        it('then keep what agents say among themselves, once an owner opened it', async () => {
          const { campaign } = await opened(OPEN, AGENT);
          const { ideas } = await states();
          const [first] = ideas;
          assert.ok(first);
          assert.equal((await as(AGENT).campaigns.rights()).mayDiscuss, false);
          await (await as('owner').owning()).openInside();
          assert.equal((await as(AGENT).campaigns.rights()).mayDiscuss, true);
          await (await as(AGENT).guests()).sayInside(campaign, first.idea, { kind: 'comment', text: 'Entre nous', answers: 0 }, key());
          await (await as(AGENT).guests()).accept(campaign, 'Écouter', 'metropole.example', key());
          const guests = await as(COLLEAGUE).guests();
          assert.deepEqual([(await guests.inside(campaign, first.idea)).map(({ text }) => text), (await guests.book(campaign)).acceptances.map(({ text }) => text)], [['Entre nous'], ['metropole.example']]);
        });

        it('then take ideas from outside, and people go on', async () => {
          const { campaign } = await opened(OPEN, ANIMATOR);
          await (await as(ANIMATOR).exchange()).take(campaign, { origin: 'Je participe', added: [newLine('1', 'Une fontaine')], changed: [] }, 0);
          await goOn();
          const from = (await states()).ideas.flatMap((state) => outsideOf(state)?.origin ?? []);
          assert.deepEqual(from, ['Je participe']);
        });
      });
    }
  });
}
