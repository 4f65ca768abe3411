import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { array, number, object, string } from 'valibot';
import { ListTable } from '../../src/data/items/ListTable';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { withRulesOfKind } from '../../src/domain/polls/kindRules';
import { ifNeedBe, NO_DATE } from '../../src/domain/polls/pollKinds';
import { scaleOptions } from '../../src/domain/polls/ratingResult';
import { defineStored } from '../../src/domain/stored/defineStored';
import { defineList } from '../../src/lists/defineList';
import { PollsList } from '../../src/lists/polls';
import type { Write } from './fixtures/recording';
import { operationsIn } from './operationsIn';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { replayed, withPolls } from './preparations';

const VOTERS = ['visitor', 'colleague', 'member', 'agent1', 'agent2'] as const;

/** One kind of poll, what five agents answer, how one of them changes it, and what the folders then say. */
interface Case {
  readonly draft: Partial<PollDraft>;
  readonly votes: readonly (readonly number[])[];
  readonly change: readonly number[];
  readonly counts: Readonly<Record<number, number>>;
}

const optionsOf = (...texts: readonly string[]) => texts.map((text, index) => ({ id: index + 1, text }));

const CASES: Readonly<Record<string, Case>> = {
  'a rating': {
    draft: { kind: 'rating', options: scaleOptions(0, 10) },
    votes: [[11], [9], [9], [1], [6]],
    change: [8],
    counts: { 1: 1, 2: 0, 3: 0, 4: 0, 5: 0, 6: 1, 7: 0, 8: 1, 9: 2, 10: 0, 11: 0 }
  },
  'a choice of dates': {
    draft: { kind: 'dates', options: optionsOf('2026-12-04', '2026-12-07T08:00Z/2026-12-07T09:30Z', '2026-12-11') },
    votes: [[1, ifNeedBe(2)], [2, 3], [ifNeedBe(1)], [NO_DATE], [1, 2, 3]],
    change: [ifNeedBe(1), 2],
    counts: { 1: 1, 2: 3, 3: 2, [ifNeedBe(1)]: 2, [ifNeedBe(2)]: 0, [ifNeedBe(3)]: 0, [NO_DATE]: 1 }
  },
  'a ranking': {
    draft: { kind: 'ranking', options: optionsOf('Vélos', 'Crèche', 'Jardin') },
    votes: [[1, 2, 3], [2, 1, 3], [3, 2, 1], [2, 3, 1], [1, 3, 2]],
    change: [1, 3, 2],
    counts: { 1: 2, 2: 2, 3: 1 }
  },
  'several questions': {
    draft: {
      kind: 'questions',
      questions: [
        { id: 1, text: 'Où ?', minChoices: 1, maxChoices: 1 },
        { id: 2, text: 'Avec quoi ?', minChoices: 0, maxChoices: 3 }
      ],
      options: optionsOf('Parc', 'Place', 'Musique', 'Jeux', 'Repas').map((option) => ({ ...option, question: option.id <= 2 ? 1 : 2 }))
    },
    votes: [[1, 3, 4], [2], [1, 5], [2, 3, 4, 5], [1]],
    change: [2, 4, 5],
    counts: { 1: 2, 2: 3, 3: 1, 4: 2, 5: 3 }
  }
};

/** As the version before read the answers of a poll. */
const olderOptions = defineStored({ name: 'poll options', version: 1, schema: array(object({ id: number(), text: string() })) });

/** What polls of each kind promise, on any SharePoint: what a choice does. */
export function run(name: string, open: OpenSite): void {
  describe(`kinds of polls on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let owner: PollServices;
    const as = (persona: Persona): PollServices => createPollServices(site.connection(persona));
    const draftOf = (changes: Partial<PollDraft>): PollDraft => withRulesOfKind({ ...emptyPollDraft(), question: 'Et vous ?', minimumGroupSize: 3, ...changes });
    const publish = async (changes: Partial<PollDraft>): Promise<Poll> => owner.polls.publish(await owner.polls.create(draftOf(changes), crypto.randomUUID()));

    before(async () => {
      site = await open(withPolls);
      owner = as('owner');
    });
    after(() => site.close());

    for (const [kind, { draft, votes, change, counts }] of Object.entries(CASES)) {
      describe(kind, () => {
        it('comes back as it was written', async () => {
          const written = draftOf(draft);
          const stored = await owner.polls.create(written, crypto.randomUUID());
          assert.deepEqual([stored.kind, stored.options, stored.questions], [written.kind, written.options, written.questions]);
        });

        it('counts votes by folders, as the check does, and costs each voter the same', async () => {
          const poll = await publish(draft);
          // Near the second in which a poll opened, the server alone decides, and is asked once more.
          site.advance(5);
          const costs: number[] = [];
          for (const [index, persona] of VOTERS.entries()) {
            let operations = 0;
            const fetchCounted: typeof fetch = (input, init) => {
              operations += operationsIn(String(input), init).length;
              return fetch(input, init);
            };
            const voter = createPollServices(site.connection(persona, { fetch: fetchCounted }));
            const { outcome, vote } = await voter.ballots.cast(poll, votes[0] ?? []);
            assert.deepEqual([outcome, vote.choices], ['recorded', votes[0]]);
            costs.push(operations);
            if (index > 0) await voter.ballots.cast(poll, votes[index] ?? []);
          }
          assert.equal(new Set(costs).size, 1, `operations of a first vote: ${costs.join()}`);
          const changed = await as('visitor').ballots.cast(poll, change);
          assert.deepEqual([changed.outcome, changed.vote.choices, changed.tally], ['recorded', change, { counts, voters: VOTERS.length }]);
          for (const [index, persona] of VOTERS.entries()) {
            assert.deepEqual((await as(persona).ballots.myVotes([poll]))[poll.id]?.choices, index === 0 ? change : votes[index]);
          }
          const report = await owner.ballots.audit(poll);
          assert.deepEqual([report.tally, report.exclusions, report.differences, report.gaps], [{ counts, voters: VOTERS.length }, [], [], []]);
          assert.deepEqual((await as('agent3').ballots.audit(poll)).tally, report.tally);
          const withdrawn = await as('visitor').ballots.cast(poll, []);
          assert.deepEqual([withdrawn.outcome, withdrawn.tally?.voters], ['recorded', VOTERS.length - 1]);
        });

        it('is counted by its owner when it is confidential, and read by nobody else', async () => {
          const poll = await publish({ ...draft, confidential: true });
          for (const [index, persona] of VOTERS.entries()) await as(persona).ballots.cast(poll, votes[index] ?? []);
          await as('visitor').ballots.cast(poll, change);
          assert.deepEqual((await as('visitor').ballots.myVotes([poll]))[poll.id]?.choices, change);
          assert.deepEqual((await as('agent3').ballots.audit(poll)).gaps, ['mayNotSeeAll', 'countDiffers']);
          await setTimeout(1100);
          const closed = await owner.polls.close(poll);
          const report = await owner.ballots.audit(closed);
          assert.deepEqual([report.tally, report.exclusions, report.gaps], [{ counts, voters: VOTERS.length }, [], []]);
        });

        it('refuses what makes no vote', async () => {
          const poll = await publish(draft);
          const wrong = { 'a rating': [1, 2], 'a choice of dates': [1, ifNeedBe(1)], 'a ranking': [1, 2], 'several questions': [3] }[kind] ?? [];
          await assert.rejects(as('visitor').ballots.cast(poll, wrong), RangeError);
        });

        it('is left out, and named to owners, by the version that does not know it', async () => {
          const { id } = await publish(draft);
          const older = defineList({ ...PollsList, fields: { Title: { type: 'title', title: PollsList.title }, Options: { type: 'json', stored: olderOptions, default: [], title: PollsList.title } } });
          const { rows, unreadable } = await new ListTable(site.connection('owner'), older).page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 });
          assert.deepEqual([rows, unreadable.map((row) => row.id)], [[], [id]]);
        });
      });
    }

    it('a choice is stored as the version before stores it', async () => {
      const { id } = await publish({ options: optionsOf('Mardi', 'Jeudi') });
      const older = defineList({ ...PollsList, fields: { Title: { type: 'title', title: PollsList.title }, Options: { type: 'json', stored: olderOptions, default: [], title: PollsList.title } } });
      const { rows } = await new ListTable(site.connection('owner'), older).page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 });
      assert.deepEqual(rows[0]?.options, optionsOf('Mardi', 'Jeudi'));
    });
  });

  for (const version of [1, 2]) {
    describe(`kinds of polls in lists of version ${version} on ${name}`, { concurrency: false }, () => {
      let site: SiteUnderTest;
      before(async () => {
        site = await open(replayed(JSON.parse(readFileSync(join(__dirname, 'fixtures', `version-${version}.json`), 'utf8')) as readonly Write[]));
      });
      after(() => site.close());

      it('wait for no upgrade', async () => {
        const owner = createPollServices(site.connection('owner'));
        for (const [kind, { draft, votes, counts, change }] of Object.entries(CASES)) {
          const written = withRulesOfKind({ ...emptyPollDraft(), question: kind, ...draft });
          const poll = await owner.polls.publish(await owner.polls.create(written, crypto.randomUUID()));
          for (const [index, persona] of VOTERS.entries()) await createPollServices(site.connection(persona)).ballots.cast(poll, index === 0 ? change : votes[index] ?? []);
          assert.deepEqual((await owner.ballots.tallies([poll]))[poll.id], { counts, voters: VOTERS.length }, kind);
        }
      });
    });
  }
}
