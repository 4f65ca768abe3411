import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { compactDraft } from '../../src/data/polls/compactDraft';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import { pollTables } from '../../src/data/polls/pollTables';
import { OvertakenError } from '../../src/domain/polls/OvertakenError';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { pollState } from '../../src/domain/polls/pollState';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { withPolls } from './preparations';

/** What polls promise that are many and last long, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  describe(`many polls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let owner: PollServices;
    const as = (persona: Persona): PollServices => createPollServices(site.connection(persona));
    const publish = async (changes: Partial<PollDraft> = {}): Promise<Poll> => {
      const draft = { ...emptyPollDraft(), question: 'Quel jour ?', options: [{ id: 1, text: 'Mardi' }, { id: 2, text: 'Jeudi' }], ...changes };
      return owner.polls.publish(await owner.polls.create(draft, crypto.randomUUID()));
    };

    before(async () => {
      site = await open(withPolls);
      owner = as('owner');
    });
    after(() => site.close());

    it('that were reopened have their end moved by a decision, and still say who reopened it', async () => {
      const closed = await owner.polls.close(await publish({ closesAt: new Date('2030-01-01T00:00:00Z') }));
      assert.deepEqual(closed.closesAt, pollState(closed, owner.serverNow()).closesAt);
      const reopened = await owner.polls.reopen(closed, 'Panne du réseau', new Date('2031-01-01T00:00:00Z'));
      const moved = await as('owner').polls.moveEnd(reopened, new Date('2032-06-01T00:00:00Z'));
      const state = pollState(moved, owner.serverNow());
      assert.deepEqual([state.status, state.closesAt?.getFullYear(), state.reopened?.reason], ['open', 2032, 'Panne du réseau']);
      await assert.rejects(owner.polls.moveEnd(reopened, null), (error) => error instanceof OvertakenError);
      const edited = await owner.polls.update(moved, { ...moved, description: 'Venez nombreux.' });
      assert.deepEqual([edited.description, pollState(edited, owner.serverNow()).closesAt], ['Venez nombreux.', state.closesAt]);
    });

    it('are all reached, and the open ones at once, when a hundred newer ones are there', async () => {
      const early = await publish({ question: 'Quel arbre planter place de l’Église ?' });
      const again = await owner.polls.reopen(await owner.polls.close(await publish({ closesAt: new Date('2030-01-01T00:00:00Z') })), 'Panne du réseau', null);
      const over = await owner.polls.close(await publish({ question: 'Quel banc au jardin ?' }));
      const { polls } = pollTables(site.connection('owner'));
      const rows = Array.from({ length: 110 }, (_, index) => ({ values: compactDraft({ ...early, question: `Ancienne ${index}`, closesAt: new Date('2020-01-01T00:00:00Z') }), clientKey: crypto.randomUUID() }));
      const last = Math.max(...(await polls.addMany(rows)));
      site.advance(2);
      const voter = as('member');
      const shown = (await voter.polls.list()).map(({ id }) => id);
      assert.deepEqual([early.id, again.id, over.id].map((id) => shown.includes(id)), [true, true, false]);
      assert.equal(voter.polls.olderThan(), last - 99);
      assert.deepEqual((await voter.polls.find('eglise ARBRE')).map(({ id }) => id), [early.id]);
      assert.ok((await voter.polls.older(over.id + 1)).polls.some(({ id }) => id === over.id));
    });
  });
}
