import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import { brokenCertificate } from '../../src/domain/polls/certificates';
import { pollState } from '../../src/domain/polls/pollState';
import { ConfidentialBallotsList, OpenBallotsList, PollRecordsList, PollsList } from '../../src/lists/polls';
import type { Write } from './fixtures/recording';
import type { Hostile } from './hostile';
import { hostileOn } from './hostile';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { replayed } from './preparations';

const recorded = JSON.parse(readFileSync(join(__dirname, 'fixtures', 'version-2.json'), 'utf8')) as readonly Write[];
const OPTIONS = JSON.stringify([{ id: 1, text: 'Mardi' }, { id: 2, text: 'Jeudi' }]);

/** What becomes of polls, votes and certificates that the version before stored: boxes without a name, ballots without a fingerprint. */
export function run(name: string, open: OpenSite): void {
  describe(`polls of the version before on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let old: Hostile;
    const as = (persona: Persona): PollServices => createPollServices(site.connection(persona));
    const idOf = (persona: Persona): Promise<number> => site.connection(persona).userId();

    before(async () => {
      site = await open(replayed(recorded));
      old = hostileOn(site);
    });
    after(() => site.close());

    /** As the version before stored a publication. */
    const published = async (confidential: boolean): Promise<number> => {
      const poll = await old.add('owner', PollsList.url, { Title: 'Quel jour ?', Options: OPTIONS, MinChoices: 1, MaxChoices: 1, MayChangeVote: true, ResultVisibility: 'always', OptionOrder: 'fixed', Confidential: confidential, MinimumGroupSize: 3, ClientKey: crypto.randomUUID() });
      if (!confidential) for (const folder of ['', '/first-0-1', '/first-0-2']) await old.makeFolder('owner', OpenBallotsList.url, `${poll}${folder}`);
      await decided(poll, 0, 'published', { confidential, lastBallotIdBefore: 0 });
      return poll;
    };
    const decided = async (poll: number, number: number, kind: string, content: object): Promise<void> => {
      await old.add('owner', PollRecordsList.url, { Title: `${poll} ${kind}`, Poll: poll, Kind: kind, Content: JSON.stringify(content), ClientKey: `${poll}:${number}:${kind}` });
    };
    const voted = async (persona: Persona, poll: number, folder: string, step: number): Promise<void> => {
      await old.addTo(persona, `${OpenBallotsList.url}/${poll}/${folder}`, { Poll: String(poll), BallotKey: `${poll}:${await idOf(persona)}:1:${step}` });
    };

    for (const state of ['before their lists are brought up to date', 'after'] as const) {
      describe(state, () => {
        before(async () => {
          if (state === 'after') await as('owner').setup.setUp();
        });

        it('are open, their votes count, and can be changed', async () => {
          const id = await published(false);
          await voted('visitor', id, 'first-0-1', 0);
          await voted('colleague', id, 'first-0-2', 0);
          const poll = await as('visitor').polls.get(id);
          assert.deepEqual((await as('visitor').ballots.myVotes([poll]))[id]?.choices, [1]);
          const changed = await as('visitor').ballots.cast(poll, [2]);
          assert.deepEqual([changed.outcome, changed.tally], ['recorded', { counts: { 1: 0, 2: 2 }, voters: 2 }]);
          const owner = as('owner');
          const report = await owner.ballots.audit(poll);
          assert.deepEqual([report.tally, report.exclusions, report.gaps], [{ counts: { 1: 0, 2: 2 }, voters: 2 }, [], []]);
          const closed = await owner.polls.close(poll);
          site.advance(2);
          assert.equal((await as('agent1').ballots.cast(poll, [1])).outcome, 'tooLate');
          const certified = await owner.ballots.certify(closed, await owner.ballots.audit(closed));
          assert.equal(pollState(certified, owner.serverNow()).certified?.result.tally.voters, 2);
        });

        it('keep their certificates', async () => {
          const id = await published(false);
          await voted('visitor', id, 'first-0-1', 0);
          await decided(id, 1, 'closed', {});
          await decided(id, 2, 'certified', { result: { tally: { counts: { 1: 1, 2: 0 }, voters: 1 }, read: 1, excluded: {}, invitedCount: null } });
          const owner = as('owner');
          const poll = await owner.polls.get(id);
          const { certified } = pollState(poll, owner.serverNow());
          assert.deepEqual([certified?.result.tally, certified?.result.read, certified && brokenCertificate(poll, certified)], [{ counts: { 1: 1, 2: 0 }, voters: 1 }, 1, null]);
          assert.equal((await owner.ballots.audit(poll)).isAsCertified, null);
        });

        it('of confidential votes count the ballots of both versions', async () => {
          const id = await published(true);
          await old.add('visitor', ConfidentialBallotsList.url, { Poll: id, Choices: '1' });
          await old.add('colleague', ConfidentialBallotsList.url, { Poll: id, Choices: '2' });
          const poll = await as('visitor').polls.get(id);
          assert.deepEqual((await as('visitor').ballots.myVotes([poll]))[id]?.choices, [1]);
          assert.equal((await as('colleague').ballots.cast(poll, [1])).outcome, 'recorded');
          assert.equal((await as('agent1').ballots.cast(poll, [2])).outcome, 'recorded');
          const report = await as('owner').ballots.audit(await as('owner').polls.close(poll));
          assert.deepEqual([report.tally, report.gaps], [{ counts: { 1: 2, 2: 1 }, voters: 3 }, []]);
        });

        it('that are drafts are still there, and are published', async () => {
          const id = await old.add('owner', PollsList.url, { Title: 'Brouillon ?', Options: OPTIONS, MinChoices: 1, MaxChoices: 1, ResultVisibility: 'always', OptionOrder: 'fixed', ClientKey: crypto.randomUUID() });
          const owner = as('owner');
          const poll = await owner.polls.publish(await owner.polls.get(id));
          assert.deepEqual([poll.question, (await as('visitor').ballots.cast(poll, [1])).outcome], ['Brouillon ?', 'recorded']);
        });
      });
    }
  });
}
