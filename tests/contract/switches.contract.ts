import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import '@pnp/sp/security/list';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/security/web';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import { MODERATE_LEVEL } from '../../src/data/provisioning/levels';
import { Provisioner } from '../../src/data/provisioning/Provisioner';
import { isUsable } from '../../src/data/provisioning/SetUpStatus';
import { SupportBox } from '../../src/data/supports/SupportBox';
import { newBox } from '../../src/domain/ballots/newBox';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { ballotRules } from '../../src/domain/polls/pollState';
import type { SupportSpace } from '../../src/domain/supports/SupportSpace';
import { newTarget, supportRules, targetFingerprint } from '../../src/domain/supports/SupportSpace';
import { PollDraftsList } from '../../src/lists/pollOwners';
import { ConfidentialBallotsList, OpenBallotsList } from '../../src/lists/polls';
import { SupportsList } from '../../src/lists/supports';
import { hostileRest } from '../attack/hostileRest';
import { hostileOn } from './hostile';
import type { Positions } from './pairwise';
import { pairwise } from './pairwise';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';

/** What nobody documents, or sources contradict each other about: `local/sharepoint/settings.ts`. */
const SWITCHES = {
  folderCountIncludesFolders: [true, false],
  folderCountIsTrimmed: [false, true],
  contributorMaySetAuthor: [true, false],
  ownItemsHideFolders: [true, false],
  ownItemsExempt: ['either', 'manageLists', 'overrideListBehaviors'],
  exemptWithoutEdit: [true, false],
  writeSecurityNoneRefusesAdds: [true, false],
  uniqueExcludesOwnItems: [true, false],
  clientMayChooseId: [false, true]
} as const;

/** What polls and supports promise, in each position of each switch together with each position of each other. */
export function run(name: string, open: OpenSite): void {
  describe(`polls and supports in each position of what nobody documents, on ${name}`, { concurrency: false }, () => {
    const table: Record<string, boolean | string>[] = [];
    after(() => console.table(table));
    for (const positions of pairwise(SWITCHES)) {
      it(said(positions), async () => {
        const site = await open();
        const row = { ...positions, promises: 'kept' };
        try {
          await site.settings(positions);
          await keepsItsPromises(site);
          await keepsItsPromisesOfSupports(site);
        } catch (error) {
          row.promises = 'broken';
          throw error;
        } finally {
          table.push(row);
          await site.close();
        }
      });
    }
  });
}

function said(positions: Positions): string {
  return Object.entries(positions).map(([name, value]) => `${name}: ${value}`).join(', ');
}

async function keepsItsPromises(site: SiteUnderTest): Promise<void> {
  const hostile = hostileOn(site);
  const as = (persona: Persona): PollServices => createPollServices(site.connection(persona));
  const owner = as('owner');
  await owner.setup.setUp();
  assert.ok(isUsable(await owner.setup.status()) && isUsable(await as('visitor').setup.status()));
  const publish = async (changes: Partial<PollDraft> = {}): Promise<Poll> => {
    const options = ['Mardi', 'Jeudi'].map((text, index) => ({ id: index + 1, text }));
    return owner.polls.publish(await owner.polls.create({ ...emptyPollDraft(), question: 'Quel jour ?', options, ...changes }, crypto.randomUUID()));
  };
  const [visitor, member] = [await as('visitor').userId(), await as('member').userId()];

  // An open vote, with somebody in the way of it.
  const poll = await publish();
  const { layout } = ballotRules(poll);
  await hostile.add('member', OpenBallotsList.url, { BallotKey: layout.key({ agentId: visitor, slot: 1, number: 0, from: 0, to: 1 }) });
  const voted: string[] = [];
  for (const persona of ['visitor', 'colleague', 'agent1'] as const) voted.push((await as(persona).ballots.cast(poll, [1])).outcome);
  voted.push((await as('visitor').ballots.cast(poll, [2])).outcome);
  assert.deepEqual(voted, ['recorded', 'recorded', 'recorded', 'recorded']);
  assert.deepEqual((await as('agent1').ballots.tallies([poll]))[poll.id], { counts: { 1: 2, 2: 1 }, voters: 3 });
  await hostile.makeFolder('member', OpenBallotsList.url, `${layout.box}/first-0-1/deep`);
  const forged = hostile.vote('member', poll, { agentId: await as('agent2').userId(), slot: 1, number: 0, from: 0, to: 2 }, { Author: 'agent2' });
  const wasForged = await forged.then(() => true, () => false);
  const report = await owner.ballots.audit(poll);
  assert.deepEqual([report.tally, report.gaps], [{ counts: { 1: 2, 2: 1 }, voters: 3 }, []]);
  assert.ok(report.exclusions.every(({ editorId }) => editorId === member) && report.exclusions.length === (wasForged ? 3 : 2), JSON.stringify(report.exclusions));
  const [ballot] = await hostile.itemsIn(OpenBallotsList.url, `${layout.box}/first-0-1`);
  await assert.rejects(hostile.merge('colleague', OpenBallotsList.url, ballot ?? 0, { Title: 'x' }));
  await assert.rejects(hostile.remove('colleague', OpenBallotsList.url, ballot ?? 0));

  // A confidential one: nobody reads another's, and whoever may not see all certifies nothing.
  const secret = await publish({ confidential: true, minimumGroupSize: 3 });
  for (const persona of ['visitor', 'colleague', 'agent1', 'agent2'] as const) assert.equal((await as(persona).ballots.cast(secret, [1])).outcome, 'recorded');
  assert.equal((await hostile.read('visitor', ConfidentialBallotsList.url, `Poll eq ${secret.id}`, 'Secret')).length, 1);
  assert.equal((await hostile.read('member', ConfidentialBallotsList.url, `Poll eq ${secret.id}`, 'Secret')).length, 0);
  const closed = await owner.polls.close(secret);
  site.advance(2);
  const counted = await owner.ballots.audit(closed);
  assert.deepEqual([counted.tally, counted.gaps], [{ counts: { 1: 4, 2: 0 }, voters: 4 }, []]);
  assert.ok((await as('visitor').ballots.audit(closed)).gaps.length > 0);
  await moderate(site, 'agent3');
  const moderated = await as('agent3').ballots.audit(closed);
  assert.ok(moderated.gaps.length > 0 || moderated.tally.voters === 4, JSON.stringify(moderated));

  // A draft is its owners' own.
  const draft = await owner.polls.create({ ...emptyPollDraft(), question: 'Secret ?' }, crypto.randomUUID());
  assert.equal((await site.rest('visitor', `_api/web/GetList('/sites/intranet/${PollDraftsList.url}')/items`)).ok, false);
  assert.equal((await owner.polls.get(draft.id)).question, 'Secret ?');
}

async function keepsItsPromisesOfSupports(site: SiteUnderTest): Promise<void> {
  const hostile = hostileRest(site, SupportsList.url);
  const owner = site.connection('owner');
  await new Provisioner(owner, [SupportsList]).setUp();
  const as = (persona: Persona): SupportBox => new SupportBox(site.connection(persona), async (same) => same);
  const ownerId = await owner.userId();
  const member = await site.connection('member').userId();
  const visitor = await site.connection('visitor').userId();
  for (const budget of [null, 1]) {
    const target = newTarget();
    const seen = targetFingerprint('Une idée');
    const space: SupportSpace = { box: newBox('idea'), targets: [target], seen: { [target]: seen }, budget, windows: [{ from: new Date(owner.serverNow().getTime() - 60_000), to: null }], revision: 0 };
    await as('owner').open(space, [target]);
    const { layout } = supportRules(space);
    const step = { agentId: visitor, slot: target, number: 0, from: 0, to: target };
    // Somebody is in the way, makes a folder, and forges a name.
    await hostile.add('member', { BallotKey: layout.key(step) });
    await hostile.makeFolder('member', `${space.box}/on-${target}/deep`);
    const wasForged = await hostile.addTo('member', `${space.box}/on-${target}`, { BallotKey: layout.key({ ...step, agentId: ownerId }), Title: seen }, { Author: 'owner' }).catch(() => false);
    const given: string[] = [];
    for (const persona of ['visitor', 'colleague', 'agent1'] as const) given.push((await as(persona).support(space, target, true)).outcome);
    given.push((await as('colleague').support(space, target, false)).outcome);
    assert.deepEqual(given, ['recorded', 'recorded', 'recorded', 'recorded']);
    const report = await as('agent1').audit(space, new Set([ownerId]));
    assert.deepEqual([report.tally, report.gaps], [{ counts: { [target]: 2 }, voters: 2 }, []]);
    assert.ok(report.exclusions.every(({ editorId }) => editorId === member) && report.exclusions.length === (wasForged ? 3 : 2), JSON.stringify(report.exclusions));
  }
}

/** Gives somebody the level of those who moderate on the confidential ballots. */
async function moderate(site: SiteUnderTest, persona: Persona): Promise<void> {
  const { sp, listPath } = site.connection('admin');
  const levels = await sp.web.roleDefinitions.select('Id', 'Name')<{ readonly Id: number; readonly Name: string }[]>();
  const level = levels.find(({ Name }) => Name === MODERATE_LEVEL.name.fr || Name === MODERATE_LEVEL.name.en);
  assert.ok(level);
  await sp.web.getList(listPath(ConfidentialBallotsList.url)).roleAssignments.add(await site.connection(persona).userId(), level.Id);
}
