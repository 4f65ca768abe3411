import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { array, number, object, picklist, string } from 'valibot';
import { ListTable } from '../../src/data/items/ListTable';
import type { AnswerGroups } from '../../src/data/polls/AnswerGroups';
import type { PollServices } from '../../src/data/polls/pollServices';
import { createPollServices } from '../../src/data/polls/pollServices';
import type { AnswerGroup } from '../../src/domain/polls/answerGroups';
import { withRulesOfKind } from '../../src/domain/polls/kindRules';
import type { Poll, PollDraft } from '../../src/domain/polls/Poll';
import { emptyPollDraft } from '../../src/domain/polls/Poll';
import { seenFingerprint } from '../../src/domain/polls/pollFingerprint';
import { pollState } from '../../src/domain/polls/pollState';
import { publishTexts } from '../../src/domain/polls/publishTexts';
import { defineStored } from '../../src/domain/stored/defineStored';
import { defineList } from '../../src/lists/defineList';
import { PollGroupsList } from '../../src/lists/pollOwners';
import { ConfidentialBallotsList, PollRecordsList, PollsList } from '../../src/lists/polls';
import type { Write } from './fixtures/recording';
import { hostileOn } from './hostile';
import { operationsIn } from './operationsIn';
import type { OpenSite, Persona, SiteUnderTest } from './SiteUnderTest';
import { replayed, withPolls } from './preparations';

const VOTERS = ['visitor', 'colleague', 'member', 'agent1', 'agent2'] as const;
const TEXTS = ['Plus d’ombre', 'plus d’ombre !', 'Des bancs <b>ici</b>', '=1+1', 'Rien,\nmerci']; // As people write: as text whatever it says.

/** As the version before read the answers of a poll. */
const older = defineStored({
  name: 'poll options',
  version: 2,
  schema: object({ kind: picklist(['choice', 'rating', 'dates', 'ranking', 'questions', 'text']), options: array(object({ id: number(), text: string() })) }),
  steps: [(options) => options]
});

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);

/** What answers in own words promise, on any SharePoint. */
export function run(name: string, open: OpenSite): void {
  describe(`answers in own words on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    let owner: PollServices;
    const as = (persona: Persona): PollServices => createPollServices(site.connection(persona));
    const draftOf = (changes: Partial<PollDraft>): PollDraft =>
      withRulesOfKind({ ...emptyPollDraft(), kind: 'text', question: 'Que manque-t-il au parc ?', options: [{ id: 1, text: '', isText: true }], minimumGroupSize: 3, ...changes });
    const publish = async (changes: Partial<PollDraft> = {}): Promise<Poll> => owner.polls.publish(await owner.polls.create(draftOf(changes), crypto.randomUUID()));
    const answer = (persona: Persona, poll: Poll, ...texts: readonly string[]) => as(persona).ballots.cast(poll, texts.length > 0 ? [1] : [], undefined, texts);
    const allAnswer = async (poll: Poll): Promise<void> => {
      for (const [index, persona] of VOTERS.entries()) await answer(persona, poll, TEXTS[index] ?? '');
    };
    const closed = async (poll: Poll): Promise<Poll> => {
      site.advance(2);
      const stored = await owner.polls.close(poll);
      site.advance(2);
      return stored;
    };
    const groupsOf = async (services: PollServices): Promise<AnswerGroups> => {
      const groups = await services.groups();
      assert.ok(groups);
      return groups;
    };
    const itemsOf = (list: string): string => `_api/web/GetList('/sites/intranet/${list}')/items?$top=5000`;
    const read = async (persona: Persona, list: string): Promise<string> => (await site.rest(persona, itemsOf(list))).text();

    before(async () => {
      site = await open(withPolls);
      owner = as('owner');
    });
    after(() => site.close());

    it('are asked for by a poll that comes back as it was written, is confidential, and is left out by the version before', async () => {
      const poll = await publish();
      assert.deepEqual([poll.kind, poll.options, poll.confidential, pollState(poll, owner.serverNow()).confidential], ['text', [{ id: 1, text: '', isText: true }], true, true]);
      const olderList = defineList({ ...PollsList, fields: { Title: { type: 'title', title: PollsList.title }, Options: { type: 'json', stored: older, default: { kind: 'choice', options: [] }, title: PollsList.title } } });
      const { rows, unreadable } = await new ListTable(site.connection('owner'), olderList).page({ where: [{ column: 'id', is: 'eq', value: poll.id }], size: 1 });
      assert.deepEqual([rows, unreadable.map(({ id }) => id)], [[], [poll.id]]);
    });

    it('are stored, changed, withdrawn and read back by who wrote them, at one cost for each', async () => {
      const poll = await publish();
      const costs: number[] = [];
      for (const persona of VOTERS) {
        let operations = 0;
        const fetchCounted: typeof fetch = (input, init) => {
          operations += operationsIn(String(input), init).length;
          return fetch(input, init);
        };
        const voter = createPollServices(site.connection(persona, { fetch: fetchCounted }));
        const { outcome, vote } = await voter.ballots.cast(poll, [1], undefined, ['  Plus d’ombre ']);
        assert.deepEqual([outcome, vote.choices, vote.texts], ['recorded', [1], ['Plus d’ombre']]);
        costs.push(operations);
      }
      assert.equal(new Set(costs).size, 1, `operations of a first answer: ${costs.join()}`);
      assert.equal((await answer('visitor', poll, 'Plus d’ombre')).outcome, 'alreadyRecorded');
      assert.deepEqual((await answer('visitor', poll, 'Des bancs')).vote.texts, ['Des bancs']);
      assert.deepEqual((await as('visitor').ballots.myVotes([poll]))[poll.id]?.texts, ['Des bancs']);
      assert.deepEqual((await answer('colleague', poll)).vote.choices, []);
      assert.deepEqual((await owner.ballots.audit(poll)).answers.map(({ text }) => text), ['Plus d’ombre', 'Plus d’ombre', 'Plus d’ombre', 'Des bancs']);
    });

    it('are each one’s own over REST: no agent reads another’s, nor how they are grouped', async () => {
      const poll = await publish();
      await answer('visitor', poll, 'Un secret du visiteur');
      await answer('member', poll, 'Un secret du membre');
      await (await groupsOf(owner)).put([], poll.id, { option: 1, name: 'Un groupe secret' }, [1]);
      assert.match(await read('visitor', ConfidentialBallotsList.url), /Un secret du visiteur/);
      for (const persona of ['colleague', 'member', 'agent3'] as const) {
        assert.doesNotMatch(await read(persona, ConfidentialBallotsList.url), /Un secret du visiteur/, persona);
        const groups = await site.rest(persona, itemsOf(PollGroupsList.url));
        assert.deepEqual([groups.ok, await as(persona).groups()], [false, null], persona);
      }
      assert.match(await read('owner', ConfidentialBallotsList.url), /Un secret du visiteur/);
      assert.deepEqual((await as('agent3').ballots.audit(poll)).gaps, ['mayNotSeeAll', 'countDiffers']);
    });

    it('are no vote when they are empty, too long, too many, or sent where all could read them', async () => {
      const poll = await publish();
      for (const texts of [[], ['  '], ['x'.repeat(501)], ['a', 'b']]) await assert.rejects(as('visitor').ballots.cast(poll, [1], undefined, texts), RangeError);
      const choice = await publish({ kind: 'choice', options: [{ id: 1, text: 'Oui' }, { id: 2, text: 'Non' }] });
      await assert.rejects(as('visitor').ballots.cast(choice, [1], undefined, ['Oui, mais']), RangeError);
      const hostile = hostileOn(site);
      for (const Secret of ['1', '1 ["a","b"]', '1 [""]', `1 ["${'x'.repeat(501)}"]`, '1 ["a"', '1 {"0":"a"}', '- ["a"]']) await hostile.add('agent3', ConfidentialBallotsList.url, { Poll: poll.id, Title: seenFingerprint(poll), Secret });
      const { tally, answers, exclusions } = await owner.ballots.audit(poll);
      assert.deepEqual([tally.voters, answers, exclusions.map(({ reason }) => reason)], [0, [], Array.from({ length: 7 }, () => 'unreadable')]);
    });

    it('cannot be changed where the poll does not let them, and the same one again is no change', async () => {
      const poll = await publish({ mayChangeVote: false });
      assert.equal((await answer('visitor', poll, 'La première')).outcome, 'recorded');
      assert.equal((await answer('visitor', poll, 'La première')).outcome, 'alreadyRecorded');
      const { outcome, vote } = await answer('visitor', poll, 'La seconde');
      assert.deepEqual([outcome, vote.texts], ['alreadyVoted', ['La première']]);
      await hostileOn(site).add('visitor', ConfidentialBallotsList.url, { Poll: poll.id, Title: seenFingerprint(poll), Secret: '1 ["La seconde"]' });
      const { answers, exclusions } = await owner.ballots.audit(poll);
      assert.deepEqual([answers.map(({ text }) => text), exclusions.map(({ reason }) => reason)], [['La première'], ['changeNotAllowed']]);
    });

    it('are one of several questions, sent and counted with the others', async () => {
      const poll = await publish({
        kind: 'questions',
        questions: [{ id: 1, text: 'Venez-vous ?', minChoices: 1, maxChoices: 1 }, { id: 2, text: 'Pourquoi ?', minChoices: 0, maxChoices: 1 }],
        options: [{ id: 1, text: 'Oui', question: 1 }, { id: 2, text: 'Non', question: 1 }, { id: 3, text: '', question: 2, isText: true }]
      });
      assert.equal(poll.confidential, true);
      await as('visitor').ballots.cast(poll, [1, 3], undefined, ['Pour les arbres']);
      await as('member').ballots.cast(poll, [2], undefined, []);
      await assert.rejects(as('agent1').ballots.cast(poll, [3], undefined, ['Sans la première']), RangeError);
      const { tally, answers } = await owner.ballots.audit(poll);
      assert.deepEqual([tally, answers.map(({ option, text }) => [option, text])], [{ counts: { 1: 1, 2: 1, 3: 1 }, voters: 2 }, [[3, 'Pour les arbres']]]);
      assert.deepEqual((await as('visitor').ballots.myVotes([poll]))[poll.id], { ...(await as('visitor').ballots.myVotes([poll]))[poll.id], choices: [1, 3], texts: ['Pour les arbres'] });
    });

    it('are grouped by owners, renamed, moved and ungrouped, and never changed', async () => {
      const poll = await publish();
      await allAnswer(poll);
      const { answers } = await owner.ballots.audit(poll);
      const ids = answers.map(({ ballotId }) => ballotId);
      const groups = await groupsOf(owner);
      const change = async (make: (rows: Awaited<ReturnType<AnswerGroups['read']>>) => Promise<void>): Promise<readonly (readonly [string, string, readonly number[]])[]> => {
        await make(await groups.read(poll.id));
        return (await groups.read(poll.id)).map(({ kind, name: named, ballotIds }) => [kind, named, ballotIds]);
      };
      const [a = 0, b = 0, c = 0] = ids;
      assert.deepEqual(await change((rows) => groups.put(rows, poll.id, { option: 1, name: 'Ombre' }, [a])), [['group', 'Ombre', [a]]]);
      assert.deepEqual(await change((rows) => groups.put(rows, poll.id, { option: 1, name: 'Ombre' }, [a, b])), [['group', 'Ombre', [a, b]]]);
      assert.deepEqual(await change((rows) => groups.put(rows, poll.id, { option: 1, name: 'Bancs' }, [b, c])), [['group', 'Ombre', [a]], ['group', 'Bancs', [b, c]]]);
      assert.deepEqual(await change((rows) => groups.rename(rows, { option: 1, name: 'Bancs' }, 'Des bancs')), [['group', 'Ombre', [a]], ['group', 'Des bancs', [b, c]]]);
      assert.deepEqual(await change((rows) => groups.leave(rows, [a, c])), [['group', 'Des bancs', [b]]]);
      assert.deepEqual(await change((rows) => groups.choose(rows, poll.id, 1, c, true)), [['group', 'Des bancs', [b]], ['chosen', '', [c]]]);
      assert.deepEqual(await change((rows) => groups.undo(rows, { option: 1, name: 'Des bancs' })), [['chosen', '', [c]]]);
      assert.deepEqual(await change((rows) => groups.choose(rows, poll.id, 1, c, false)), []);
      const known = await groups.read(poll.id);
      await groups.put(known, poll.id, { option: 1, name: 'Ombre' }, [a]);
      const before = await groups.read(poll.id);
      await (await groupsOf(as('admin'))).put(before, poll.id, { option: 1, name: 'Ombre' }, [b]);
      await assert.rejects(groups.put(before, poll.id, { option: 1, name: 'Ombre' }, [c]), (error) => codeOf(error) === 'conflict');
      assert.deepEqual((await owner.ballots.audit(poll)).answers, answers);
    });

    it('of 5,000 make a group of several rows', async () => {
      const groups = await groupsOf(owner);
      const many = Array.from({ length: 5000 }, (_, index) => 1_000_000 + index);
      await groups.put([], 999, { option: 1, name: 'Beaucoup' }, many);
      const rows = await groups.read(999);
      assert.deepEqual([rows.length, rows.flatMap(({ ballotIds }) => ballotIds)], [3, many]);
      await groups.undo(rows, { option: 1, name: 'Beaucoup' });
      assert.deepEqual(await groups.read(999), []);
    });

    it('are published with the certificate as the owner decides, in one record that says no name and no small figure', async () => {
      const poll = await closed(await publish().then(async (open_) => (await allAnswer(open_), open_)));
      const report = await owner.ballots.audit(poll);
      assert.deepEqual([report.gaps, report.answers.map(({ text }) => text)], [[], TEXTS]);
      const ids = report.answers.map(({ ballotId }) => ballotId);
      const made: readonly AnswerGroup[] = [{ option: 1, name: 'De l’ombre', ballotIds: ids.slice(0, 3) }];
      const texts = publishTexts({ answers: report.answers, groups: made, chosen: new Map([[1, new Set(ids.slice(2, 4))]]) }, [1], poll.minimumGroupSize, 'chosen');
      const certified = await owner.ballots.certify(poll, report, texts);
      const seen = pollState(await as('agent3').polls.get(poll.id), owner.serverNow()).certified;
      assert.deepEqual(seen?.result.texts, { grouping: texts?.grouping, questions: [{ option: 1, groups: [{ name: 'De l’ombre', count: null }], others: null, chosen: ['Des bancs <b>ici</b>', '=1+1'] }] });
      const [stored = ''] = await hostileOn(site).read('visitor', PollRecordsList.url, `Poll eq ${poll.id} and Kind eq 'certified'`, 'Content');
      assert.ok(!stored.includes('Plus d’ombre') && !stored.includes('"count":3'), stored);
      assert.equal((await owner.ballots.audit(certified)).isAsCertified, true);
      // Published again, with other groups: nobody voted otherwise.
      const again = await owner.ballots.certify(certified, await owner.ballots.audit(certified), null);
      assert.equal(pollState(again, owner.serverNow()).certified?.result.texts, null);
    });

    it('that somebody changes under a certificate are found by the next check, and a changed record counts for nothing', async () => {
      const poll = await closed(await publish().then(async (open_) => (await allAnswer(open_), open_)));
      const report = await owner.ballots.audit(poll);
      const certified = await owner.ballots.certify(poll, report, publishTexts({ answers: report.answers, groups: [], chosen: new Map() }, [1], 3, 'groups'));
      const hostile = hostileOn(site);
      await hostile.merge('admin', ConfidentialBallotsList.url, report.answers[0]?.ballotId ?? 0, { Secret: '1 ["Réécrit"]' });
      const after_ = await owner.ballots.audit(certified);
      assert.equal(after_.isAsCertified, false);
      site.advance(60);
      const record = certified.records.find(({ kind }) => kind === 'certified');
      await hostile.merge('admin', PollRecordsList.url, record?.id ?? 0, { Title: 'x' });
      const { certified: standing, distrusted } = pollState(await owner.polls.get(poll.id), owner.serverNow());
      assert.deepEqual([standing, distrusted.map(({ reason }) => reason)], [null, ['altered']]);
    });

    it('that so few changed since a certificate that the difference would tell them give no second one', async () => {
      const open_ = await publish();
      await allAnswer(open_);
      const poll = await closed(open_);
      const certified = await owner.ballots.certify(poll, await owner.ballots.audit(poll), null);
      const reopened = await owner.polls.reopen(certified, 'Un oubli', null);
      site.advance(2);
      await answer('visitor', reopened, 'Tout autre chose');
      assert.deepEqual((await owner.ballots.audit(await closed(reopened))).gaps, ['tooFewChanged']);
    });
  });

  describe(`answers in own words in lists of version 2 on ${name}`, { concurrency: false }, () => {
    let site: SiteUnderTest;
    before(async () => {
      site = await open(replayed(JSON.parse(readFileSync(join(__dirname, 'fixtures', 'version-2.json'), 'utf8')) as readonly Write[]));
    });
    after(() => site.close());

    it('have no place: publishing says so, and can be done once they are updated', async () => {
      const services = (): PollServices => createPollServices(site.connection('owner'));
      const written = withRulesOfKind({ ...emptyPollDraft(), kind: 'text', question: 'Et vous ?', options: [{ id: 1, text: '', isText: true }] });
      const draft = await services().polls.create(written, crypto.randomUUID());
      await assert.rejects(services().polls.publish(draft), { name: 'ListsOutdatedError' });
      assert.equal(await services().groups(), null);
      await services().setup.setUp();
      const owner = services();
      const poll = await owner.polls.publish(await owner.polls.get(draft.id));
      await createPollServices(site.connection('visitor')).ballots.cast(poll, [1], undefined, ['x'.repeat(500)]);
      assert.ok(await owner.groups());
      assert.deepEqual((await owner.ballots.audit(poll)).answers.map(({ text }) => text.length), [500]);
    });
  });
}
