import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createPollServices } from '../../src/data/polls/pollServices';
import { createUsageServices } from '../../src/data/usages/usageServices';
import { DataError } from '../../src/data/DataError';
import { privacyServicesOf } from '../../src/data/privacy/privacyServicesOf';
import type { PrivacyServices } from '../../src/data/privacy/PrivacyServices';
import { ownServicesOf } from '../../src/data/thread/ownServicesOf';
import { threadServicesOf } from '../../src/data/thread/threadServices';
import type { OpenedCall } from '../../src/domain/calls/Thread';
import type { Poll } from '../../src/domain/polls/Poll';
import { purgeRuns } from '../../src/domain/privacy/acts';
import { pollState } from '../../src/domain/polls/pollState';
import type { Held } from '../../src/domain/privacy/Held';
import { ERASED } from '../../src/domain/privacy/erased';
import { filesOf, heldAsJson } from '../../src/domain/privacy/Held';
import type { KnownPerson } from '../../src/domain/privacy/namesPerson';
import { callDraft, contribution, textOf } from './callTexts';
import { callsAs, withCalls } from './localCalls';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { memoryStorage } from './memoryStorage';
import { operationsIn } from './operationsIn';
import { inTurn, withPolls, withUsages } from './preparations';
import type { Persona, Preparation } from './SiteUnderTest';

const HOSTILE = '<img src=x onerror=alert(1)> & "guillemets" ‮';
const key = (): string => crypto.randomUUID();
const codeOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof DataError ? error.code : String(error)));
const withThread: Preparation = { name: 'thread lists', run: (site) => threadServicesOf(site.connection('owner'), memoryStorage()).setup.setUp() };

describe('protection of data on the local SharePoint', { concurrency: false }, () => {
  let site: LocalSite;
  let call: OpenedCall;
  let hidden: OpenedCall;
  const as = (persona: Persona): PrivacyServices => privacyServicesOf(site.connection(persona));
  const rest = (persona: Persona, list: string, path: string, method?: string, body?: unknown): Promise<Response> =>
    site.rest(persona, `_api/web/getList('/sites/intranet/Lists/${list}')/${path}`, { ...(method ? { method: 'POST', headers: { 'X-HTTP-Method': method, 'IF-Match': '*' } } : body === undefined ? {} : { method: 'POST' }), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const personOf = async (persona: Persona): Promise<KnownPerson> => {
    const [found] = await as('owner').find(`agent ${persona}`);
    assert.ok(found, persona);
    return as('owner').known(found);
  };
  const publish = async (changes: Parameters<typeof callDraft>[0]): Promise<OpenedCall> => {
    const animation = await callsAs(site, 'owner').animation();
    const clientKey = key();
    return animation.publish(await animation.saveDraft(callDraft(changes), textOf(3), clientKey), clientKey);
  };
  const textsOf = ({ lists }: Held, url: string): readonly string[] => lists.filter((list) => list.url === url).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text.fr)));

  before(async () => {
    site = await openLocalSite(inTurn(withCalls, withPolls, withUsages, withThread));
    [call, hidden] = [await publish({}), await publish({ names: 'hidden' })];
    await callsAs(site, 'visitor').contributions.add(call.call, contribution(1, HOSTILE), key());
    await callsAs(site, 'visitor').contributions.add(hidden.call, contribution(2, 'Sous cape'), key());
    await callsAs(site, 'colleague').contributions.add(call.call, contribution(1, 'De quelqu’un d’autre'), key());
    const animation = await callsAs(site, 'owner').animation();
    const [{ contribution: reserved } = assert.fail()] = (await animation.all(hidden.call)).threads;
    await animation.decide(hidden.call, { kind: 'shown', contribution: reserved.id, targets: [], reason: '', content: { text: reserved.text } }, 0);
    const own = ownServicesOf(site.connection('visitor'));
    await own.ask({ title: 'Qui connaît QGIS ?', text: 'Je débute', skill: 'SIG', until: null }, key());
    const visitor = { id: await site.connection('visitor').userId(), name: 'Agent visitor' };
    await ownServicesOf(site.connection('colleague')).thank({ kind: 'help', id: 7, person: visitor, what: 'une aide' }, 'Merci à toi');
    await createUsageServices(site.connection('visitor'), { session: memoryStorage(), local: memoryStorage() }).usageMap.addNeed('un tableau blanc', '', key());
  });
  after(() => site.close());

  it('a site registers what its own lists keep, and names processings that it has no list of', async () => {
    const { parts, absent } = await as('owner').register();
    assert.deepEqual(parts.map(({ part }) => part), ['polls', 'usages', 'calls', 'thread', 'links']);
    assert.deepEqual(absent, ['brainstorms', 'tariffs', 'requests', 'registrations', 'protection']);
    const contributions = parts.flatMap(({ lists }) => lists).find(({ url }) => url === 'Lists/ParvisHiddenContributions');
    assert.deepEqual([contributions?.readers.base, contributions?.readers.groups.map(({ fr }) => fr), contributions?.items], ['author', ['Animateurs des appels'], 1]);
  });

  it('all that is held of somebody is found: what he made, reserved or not, and where others name him', async () => {
    const held = await as('owner').held(await personOf('visitor'));
    assert.deepEqual(held.unread, []);
    assert.deepEqual(held.lists.map(({ url }) => url).sort(), ['Lists/ParvisContributions', 'Lists/ParvisHelp', 'Lists/ParvisHiddenContributions', 'Lists/ParvisNeeds', 'Lists/ParvisThanks'].sort());
    assert.ok(textsOf(held, 'Lists/ParvisContributions').includes(HOSTILE));
    assert.ok(!textsOf(held, 'Lists/ParvisContributions').includes('De quelqu’un d’autre'));
    assert.ok(textsOf(held, 'Lists/ParvisHiddenContributions').includes('Sous cape'));
    assert.deepEqual(held.lists.find(({ url }) => url === 'Lists/ParvisThanks')?.rows.map(({ because }) => because), [['named']]);
    const json = JSON.parse(heldAsJson(held)) as { readonly format: string; readonly version: number; readonly lists: readonly { readonly list: string; readonly rows: readonly unknown[] }[] };
    assert.deepEqual([json.format, json.version, json.lists.length], ['parvis-personal-data', 2, 5]);
  });

  it('a visitor, a colleague and a member find of others what they may read, and are told what they may not', async () => {
    const person = await personOf('visitor');
    for (const persona of ['colleague', 'member'] as const) {
      const held = await as(persona).held(person);
      assert.ok(!held.lists.some(({ url }) => url === 'Lists/ParvisHiddenContributions' || url === 'Lists/ParvisNeeds'), persona);
      assert.deepEqual(held.unread.map(({ url, why }) => [url, why]), [['Lists/ParvisNeeds', 'forbidden'], ['Lists/ParvisHiddenContributions', 'forbidden']], persona);
      assert.equal(await codeOf(as(persona).record('exported', {}, key())), 'forbidden', persona);
    }
    await as('owner').record('exported', { counts: { rows: 3 } }, key());
    for (const persona of ['visitor', 'member'] as const) {
      assert.equal((await rest(persona, 'ParvisPrivacy', 'items')).ok, false, persona);
      assert.equal((await rest(persona, 'ParvisPrivacy', 'items', undefined, { Kind: 'ended', Content: '{}', ClientKey: key() })).ok, false, persona);
    }
    const { acts } = await as('owner').acts();
    assert.deepEqual(acts.map(({ kind, content, by }) => [kind, content.counts, by.name]), [['exported', { rows: 3 }, 'Agent owner']]);
  });

  it('a list above the threshold is asked by the index of its authors', async () => {
    site.plant('/sites/intranet/Lists/ParvisBallots', Array.from({ length: 150 }, (_, index) => ({ author: index % 50 === 0 ? 'agent9' : 'agent8', created: new Date(), values: { Poll: 99, Title: 'x', BallotKey: `99-x:${index}` } })));
    const operations: string[] = [];
    const counting: typeof fetch = (input, init) => {
      operations.push(...operationsIn(String(input), init).filter((each) => each.includes('ParvisBallots')));
      return fetch(input, init);
    };
    const person = await personOf('agent9');
    const held = await privacyServicesOf(site.connection('owner', { fetch: counting })).held(person);
    assert.equal(held.lists.find(({ url }) => url === 'Lists/ParvisBallots')?.rows.length, 3);
    assert.ok(operations.length <= 4, String(operations.length));
  });

  describe('a purge', () => {
    const DAY_MS = 86_400_000;
    const polls = (persona: Persona) => createPollServices(site.connection(persona), { session: memoryStorage() });
    const needs = async (): Promise<readonly string[]> => {
      const answer = (await (await rest('owner', 'ParvisNeeds', 'items?$select=Title&$orderby=ID')).json()) as { readonly value: readonly { readonly Title: string }[] };
      return answer.value.map(({ Title }) => Title);
    };
    const ended = async (changes: Partial<Poll>): Promise<Poll> => {
      const owner = polls('owner').polls;
      const poll = await owner.publish(await owner.create({ kind: 'choice', question: 'Quel jour ?', description: '', options: [{ id: 1, text: 'Lundi' }, { id: 2, text: 'Mardi' }], questions: [], minChoices: 1, maxChoices: 1, opensAt: null, closesAt: null, mayChangeVote: true, resultVisibility: 'afterVoting', optionOrder: 'fixed', confidential: false, minimumGroupSize: 1, invitedCount: null, ...changes }, key()));
      for (const [index, persona] of (['visitor', 'colleague', 'member'] as const).entries()) await polls(persona).ballots.cast(poll, [index === 0 ? 1 : 2]);
      return owner.close(poll);
    };

    it('shows what is over its time and what cannot go yet, removes it, leaves a trace without names, and gives it back', async () => {
      site.plant('/sites/intranet/Lists/ParvisNeeds', [
        { author: 'agent3', created: new Date(Date.now() - 800 * DAY_MS), values: { Title: 'Vieux besoin', State: 'open' } },
        { author: 'agent4', created: new Date(Date.now() - 500 * DAY_MS), values: { Title: 'Autre vieux besoin', State: 'answered' } }
      ]);
      const before = await needs();
      const { purges } = as('owner');
      const due = await (await purges()).due({});
      assert.deepEqual(due.filter(({ things, error }) => things.length > 0 || error).map(({ rule, things }) => [rule, things[0]?.count]), [['needs', 2]]);
      assert.equal((await (await purges()).due({ needs: 24 })).find(({ rule }) => rule === 'needs')?.things[0]?.count, 1);

      const run = key();
      const stopping = new AbortController();
      await assert.rejects((await purges()).run(['needs'], {}, run, { signal: stopping.signal, onProgress: () => stopping.abort() }));
      await (await purges()).run(['needs'], {}, run);
      await (await purges()).run(['needs'], {}, run);
      assert.deepEqual(await needs(), ['un tableau blanc']);
      const [trace] = purgeRuns((await as('owner').acts()).acts);
      assert.deepEqual([trace?.key, trace?.counts, trace?.by.name, trace?.endedAt !== null], [run, { needs: 2 }, 'Agent owner', true]);
      assert.doesNotMatch(await (await rest('owner', 'ParvisPrivacy', 'items')).text(), /agent3|Vieux/);

      // Somebody else, and the owner himself elsewhere, deleted something in the same moments: it stays deleted.
      assert.ok(trace);
      const undo = key();
      assert.deepEqual(await (await purges()).undo(trace, undo), { restored: 2, failed: 0 });
      assert.deepEqual(await (await purges()).undo(trace, undo), { restored: 0, failed: 0 });
      assert.deepEqual([...(await needs())].sort(), [...before].sort());
      assert.equal(purgeRuns((await as('owner').acts()).acts)[0]?.undone?.count, 2);
    });

    it('goes through what each part does with its own things, as their participants were told', async () => {
      const old = await publish({ title: 'Vieil appel', retentionMonths: 6 });
      const goesOn = await publish({ title: 'Appel terminé', retentionMonths: 6 });
      for (const opened of [old, goesOn]) {
        await callsAs(site, 'colleague').contributions.add(opened.call, contribution(1, 'À oublier'), key());
        const animation = await callsAs(site, 'owner').animation();
        const none = { contribution: 0, targets: [], reason: '', content: {} };
        const { id } = await animation.decide(opened.call, { ...none, kind: 'closed' }, opened.decisions[0]?.id ?? 0);
        if (opened === old) await animation.decide(opened.call, { ...none, kind: 'archived' }, id);
      }
      site.advance(200 * 86_400);
      const { purges } = as('owner');
      const due = (await (await purges()).due({})).find(({ rule }) => rule === 'calls');
      assert.deepEqual(due?.things.map(({ title, refused }) => [title, refused]).sort(), [['Appel terminé', 'notArchived'], ['Vieil appel', null]]);
      await (await purges()).run(['calls'], {}, key());
      const said = async ({ call: { id } }: OpenedCall): Promise<number> => ((await (await rest('owner', 'ParvisContributions', `items?$filter=Call eq ${id}`)).json()) as { readonly value: readonly unknown[] }).value.length;
      assert.deepEqual([await said(old), await said(goesOn)], [0, 1]);
      const [trace] = purgeRuns((await as('owner').acts()).acts);
      assert.ok(trace);
      const { failed } = await (await purges()).undo(trace, key());
      assert.deepEqual([failed, await said(old)], [0, 1]);
    });

    it('leaves certified results as they are, and refuses to take votes of which nothing is certified', async () => {
      const [open, secret, loose] = [await ended({}), await ended({ question: 'En secret ?', confidential: true }), await ended({ question: 'Sans certificat ?' })];
      const { ballots, polls: owner } = polls('owner');
      for (const poll of [open, secret]) await owner.archive(await ballots.certify(poll, await ballots.audit(poll)));
      await owner.archive(loose);
      const results = async (): Promise<unknown> => Promise.all([open, secret].map(async ({ id }) => pollState(await polls('visitor').polls.get(id), new Date()).certified?.result.tally));
      const before = await results();
      assert.deepEqual((await (await as('owner').purges()).due({})).find(({ rule }) => rule === 'polls')?.things, []);
      site.advance(760 * 86_400);
      const { purges } = as('owner');
      const due = (await (await purges()).due({})).find(({ rule }) => rule === 'polls');
      assert.deepEqual(due?.things.map(({ title, count, refused }) => [title, count, refused]).sort(), [['En secret ?', 3, null], ['Quel jour ?', 3, null], ['Sans certificat ?', 3, 'notCertified']]);
      for (const persona of ['visitor', 'member'] as const) assert.equal(await codeOf((await as(persona).purges()).run(['polls'], {}, key())), 'forbidden', persona);
      await (await purges()).run(['polls'], {}, key());
      assert.deepEqual(await results(), before);
      assert.deepEqual((await (await purges()).due({})).find(({ rule }) => rule === 'polls')?.things.map(({ title }) => title), ['Sans certificat ?']);
      assert.equal((await ballots.tallies([await owner.get(loose.id)]))[loose.id]?.voters, 3);
      const [trace] = purgeRuns((await as('owner').acts()).acts);
      assert.ok(trace);
      const { restored, failed } = await (await purges()).undo(trace, key());
      assert.deepEqual([failed, restored > 0], [0, true]);
      assert.equal((await (await purges()).due({})).find(({ rule }) => rule === 'polls')?.things.length, 3);
    });
  });

  describe('an erasure', () => {
    const rows = async (list: string): Promise<string> => (await rest('owner', list, 'items?$top=500')).text();
    const standing = async (opened: OpenedCall): Promise<unknown> => {
      const { threads } = await (await callsAs(site, 'owner').animation()).all(opened.call);
      return threads.map(({ contribution: { id, kind, author, isAltered, isMisplaced }, replies, decisions }) => [id, kind, author?.id, isAltered, isMisplaced, replies.length, decisions.length]);
    };

    it('takes the words of one person out and leaves all that is counted; what must be kept stays and is named', async () => {
      const polls = (persona: Persona) => createPollServices(site.connection(persona), { session: memoryStorage() });
      const text = async (question: string): Promise<Poll> => {
        const owner = polls('owner').polls;
        const poll = await owner.publish(await owner.create({ kind: 'text', question, description: '', options: [{ id: 1, text: '', isText: true }], questions: [], minChoices: 1, maxChoices: 1, opensAt: null, closesAt: null, mayChangeVote: true, resultVisibility: 'afterClosing', optionOrder: 'fixed', confidential: true, minimumGroupSize: 1, invitedCount: null }, key()));
        await polls('visitor').ballots.cast(poll, [1], undefined, ['Plus d’ombre secrète']);
        await polls('colleague').ballots.cast(poll, [1], undefined, ['Des bancs']);
        site.advance(2);
        const over = await owner.close(poll);
        site.advance(2);
        return over;
      };
      const [loose, sealed] = [await text('Et vous ?'), await text('Et vous encore ?')];
      await polls('owner').ballots.certify(sealed, await polls('owner').ballots.audit(sealed));
      const [mine] = (await (await callsAs(site, 'owner').animation()).all(call.call)).threads.filter(({ contribution: { text: said } }) => said === HOSTILE);
      assert.ok(mine);
      await callsAs(site, 'colleague').contributions.support(call.call, mine.contribution, true);
      const supported = async (): Promise<number> => (await (await rest('owner', 'ParvisSupports', 'items?$filter=BallotKey ne null')).json() as { readonly value: readonly unknown[] }).value.length;
      const tally = async (poll: Poll): Promise<unknown> => {
        const report = await polls('owner').ballots.audit(await polls('owner').polls.get(poll.id));
        return [report.tally, report.exclusions.length];
      };
      const before = [await standing(call), await standing(hidden), await supported(), await tally(loose), await tally(sealed)];

      const person = await personOf('visitor');
      const eraser = await as('owner').eraser();
      const plan = await eraser.plan(person);
      assert.deepEqual(plan.unread, []);
      assert.deepEqual(plan.marked.map(({ title, count }) => [title.fr, count]).sort(), [['Appels à commentaires : contributions', 1], ['Appels à commentaires : contributions réservées', 1], ['Appels à commentaires : décisions', 1], ['Mon fil : entraide', 1], ['Sondages : votes confidentiels', 1]].sort());
      assert.deepEqual(plan.removed.map(({ title, count }) => [title.fr, count]), [['Carte des usages : besoins', 1]]);
      assert.deepEqual(plan.kept.map(({ title, count, law }) => [title.fr, count, law]), [['Sondages : votes confidentiels', 1, 'certified']]);
      for (const persona of ['member', 'visitor'] as const) assert.equal(await codeOf((await as(persona).eraser()).run(plan, key())), 'forbidden', persona);

      const run = key();
      const stopping = new AbortController();
      await assert.rejects(eraser.run(plan, run, { signal: stopping.signal, onProgress: () => stopping.abort() }));
      await eraser.run(plan, run);
      await eraser.run(plan, run);
      assert.deepEqual([await standing(call), await standing(hidden), await supported(), await tally(loose), await tally(sealed)], before);
      for (const list of ['ParvisContributions', 'ParvisHiddenContributions', 'ParvisCallDecisions', 'ParvisHelp', 'ParvisNeeds']) assert.doesNotMatch(await rows(list), /onerror|Sous cape|QGIS|tableau blanc/, list);
      assert.match(await rows('ParvisContributions'), /Effacé à la demande/);
      assert.equal((await rows('ParvisConfidentialBallots')).match(/ombre secrète/g)?.length, 1);
      assert.doesNotMatch(await (await site.rest('admin', '_api/site/recyclebin')).text(), /tableau blanc/);
      assert.deepEqual((await eraser.plan(person)).steps, []);
      // Colleagues read the mark in place of the words.
      const { threads } = await (await callsAs(site, 'owner').animation()).all(call.call);
      assert.match(threads.find(({ contribution }) => contribution.id === mine.contribution.id)?.contribution.text ?? '', /^Effacé à la demande de la personne/);
    });

    it('takes earlier versions and files that hang on a row away, where an owner had switched either on, also when it was broken off between the two', async () => {
      const list = (name: string): string => `_api/web/getList('/sites/intranet/Lists/${name}')`;
      const send = (path: string, body: object | string, verb?: string): Promise<Response> => site.rest('owner', path, { method: 'POST', headers: verb === undefined ? {} : { 'X-HTTP-Method': verb, 'IF-Match': '*' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
      assert.ok((await send(list('ParvisContributions'), { EnableVersioning: true, EnableAttachments: true }, 'MERGE')).ok);
      await callsAs(site, 'member').contributions.add(call.call, contribution(1, 'Texte du membre'), key());
      const { threads } = await (await callsAs(site, 'owner').animation()).all(call.call);
      const id = threads.find(({ contribution: { text } }) => text === 'Texte du membre')?.contribution.id ?? assert.fail();
      const item = `${list('ParvisContributions')}/items(${id})`;
      const versions = async (): Promise<readonly { readonly VersionId: number }[]> => ((await (await site.rest('owner', `${item}/versions?$select=VersionId`)).json()) as { readonly value: readonly { readonly VersionId: number }[] }).value;
      assert.ok((await send(`${item}/AttachmentFiles/add(FileName='mon plan.pdf')`, 'octets')).ok);

      const person = await personOf('member');
      const held = await as('owner').held(person);
      const [{ path, name } = assert.fail()] = filesOf(held);
      assert.equal(name, 'mon plan.pdf');
      assert.equal(new TextDecoder().decode(await as('owner').file(path)), 'octets');

      const eraser = await as('owner').eraser();
      await eraser.run(await eraser.plan(person), key());
      assert.equal((await versions()).length, 1);
      assert.doesNotMatch(await (await site.rest('owner', `${item}/AttachmentFiles`)).text(), /mon plan/);
      assert.deepEqual(filesOf(await as('owner').held(person)), []);
      assert.deepEqual(await eraser.audit(), []);

      // Broken off between a row and its history: it is named, and the next erasure goes on.
      assert.ok((await send(item, { Text: ERASED }, 'MERGE')).ok);
      assert.ok((await versions()).length > 1);
      assert.deepEqual((await eraser.audit()).map(({ id: row, why }) => [row, why]), [[id, 'versions']]);
      const again = await eraser.plan(person);
      assert.deepEqual(again.steps, [{ list: 'Lists/ParvisContributions', id, by: 'mark' }]);
      await eraser.run(again, key());
      assert.deepEqual([(await versions()).length, await eraser.audit(), (await eraser.plan(person)).steps], [1, [], []]);
    });

    it('is told from a forgery: a mark that no act explains, and a row in which more than words was changed, are named', async () => {
      const eraser = await as('owner').eraser();
      assert.deepEqual(await eraser.audit(), []);
      const { threads } = await (await callsAs(site, 'owner').animation()).all(call.call);
      const [erased, other] = [threads.find(({ contribution: { text } }) => text === ERASED), threads.find(({ contribution: { text } }) => text !== ERASED)];
      assert.ok(erased && other);
      await rest('owner', 'ParvisContributions', `items(${erased.contribution.id})`, 'MERGE', { Kind: 'objection' });
      await rest('owner', 'ParvisContributions', `items(${other.contribution.id})`, 'MERGE', { Text: ERASED });
      assert.deepEqual((await eraser.audit()).map(({ id, why }) => [id, why]).sort(), [[erased.contribution.id, 'changed'], [other.contribution.id, 'noAct']].sort());
    });
  });

  it('lists above the threshold are gathered, looked at before an erasure and by their age, in a request a page', async () => {
    const DAY_MS = 86_400_000;
    const plant = (list: string, valuesOf: (index: number) => Readonly<Record<string, string | number>>): void =>
      void site.plant(`/sites/intranet/Lists/${list}`, Array.from({ length: 150 }, (_, index) => ({ author: index % 50 === 0 ? 'agent6' : 'agent8', created: new Date(Date.now() - 900 * DAY_MS + index * 1000), values: valuesOf(index) })));
    plant('ParvisNeeds', (index) => ({ Title: `Besoin ${index}`, State: 'open' }));
    plant('ParvisHelp', (index) => ({ Title: `Demande ${index}`, Request: 0, Kind: 'asked', SkillKey: 'sig', Skill: 'SIG', Text: 'Qui sait ?', Until: new Date(Date.now() - 880 * DAY_MS).toISOString(), Content: '{"helpers":[]}' }));
    plant('ParvisContributions', (index) => ({ Title: 'x', Call: 99, Kind: 'remark', Text: `Remarque ${index}`, Content: '{}', Passage: '99.1' }));
    const operations: string[] = [];
    const counting: typeof fetch = (input, init) => {
      operations.push(...operationsIn(String(input), init));
      return fetch(input, init);
    };
    const person = await personOf('agent6');
    const privacy = privacyServicesOf(site.connection('owner', { fetch: counting }));
    const held = await privacy.held(person);
    assert.deepEqual([held.unread, held.lists.map(({ url, rows }) => [url, rows.length]).sort()], [[], [['Lists/ParvisContributions', 3], ['Lists/ParvisHelp', 3], ['Lists/ParvisNeeds', 3]]]);
    const plan = await (await privacy.eraser()).plan(person);
    assert.deepEqual([plan.unread, plan.steps.length], [[], 9]);
    const due = await (await privacy.purges()).due({});
    assert.deepEqual(due.filter(({ error }) => error !== undefined), []);
    assert.deepEqual(due.filter(({ rule }) => rule === 'needs' || rule === 'help').map(({ things }) => (things[0]?.count ?? 0) >= 150), [true, true]);
    assert.ok(operations.length < 150, `${operations.length} operations`);
  });
});
