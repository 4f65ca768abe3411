import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OpenedSession, RegistrationServices } from '../../src/data/registrations/RegistrationServices';
import { stepKey } from '../../src/domain/registrations/RegistrationStep';
import type { SessionDraft } from '../../src/domain/registrations/Session';
import { RegistrationDecisionsList, RegistrationStepsList, SessionsList } from '../../src/lists/registrations';
import { registrationPersonas, registrationsAs, withRegistrations } from './localRegistrations';
import type { LocalSite } from './localSite';
import { openLocalSite } from './localSite';
import { operationsIn } from './operationsIn';
import { activityDraft, sessionDraft } from './registrationTexts';
import type { Persona } from './SiteUnderTest';

const WEB = '/sites/intranet';
const SESSION_FULL = 20;
const KB = 1024;

/** Far beyond what SharePoint looks through at once, which is sixty rows here. */
describe('registrations, when there are thousands', { concurrency: false }, () => {
  let site: LocalSite;
  let requests = 0;
  let bytes = 0;
  const operations: string[] = [];

  before(async () => {
    site = await openLocalSite(withRegistrations);
  });
  after(() => site.close());

  const page = (persona: Persona): RegistrationServices =>
    registrationsAs(site, persona, {
      fetch: async (input, init) => {
        const answer = await fetch(input, init);
        if (!String(input).endsWith('/contextinfo')) {
          requests += 1;
          bytes += (await answer.clone().arrayBuffer()).byteLength;
          operations.push(...operationsIn(String(input), init));
        }
        return answer;
      }
    });
  const measured = async <T>(work: () => Promise<T>) => {
    requests = bytes = 0;
    operations.length = 0;
    const result = await work();
    return { result, requests, bytes, operations: operations.length };
  };
  const publish = async (changes: Partial<SessionDraft>): Promise<OpenedSession> => {
    const services = registrationsAs(site, registrationPersonas.organiser);
    await services.catalogue.list(new Date());
    const organising = await services.organising();
    const key = crypto.randomUUID();
    const { id } = await organising.addActivity(activityDraft(), key);
    const [stored] = await organising.addSessions(id, [sessionDraft(services.serverNow(), changes)], key);
    assert.ok(stored);
    const opened = await organising.publish(stored, key);
    site.advance(3600);
    return opened;
  };
  const publishedAt = ({ decisions }: OpenedSession): number => decisions[0]?.created.getTime() ?? 0;
  /** Registers as an agent whose page just opened, with what it knows of the session. */
  const register = async (opened: OpenedSession, persona: Persona) => {
    const services = page(persona);
    await services.userId();
    return measured(() => services.registrations.send(opened, { kind: 'register', claim: 0, clientKey: crypto.randomUUID() }));
  };

  // First: ids are few then, and windows of sixty soon gone through.
  it('of a session that overflows are told as at most k before there is a mark, and exactly from it on, in two requests and 64 kB more', async () => {
    const opened = await publish({ capacity: SESSION_FULL, waitingSize: 500 });
    const { id, box } = opened.session;
    const from = publishedAt(opened);
    let second = 1;
    const step = (agent: number, folder: 'in' | 'out', number: number) => ({
      author: `agent${agent}`, created: new Date(from + 1000 * second++), folder: `${box}/${folder}`,
      values: (authorId: number) => ({ Session: id, Kind: folder === 'in' ? 'register' : 'withdraw', Claim: 0, StepKey: stepKey(box, authorId, number) })
    });
    const crowd = Array.from({ length: 150 }, (_, index) => index + 20);
    site.plant(`${WEB}/${RegistrationStepsList.url}`, [...crowd.map((agent) => step(agent, 'in', 0)), ...crowd.slice(60, 140).map((agent) => step(agent, 'out', 1))]);

    const early = await register(opened, 'agent10');
    assert.deepEqual([early.result.outcome, early.result.certainty, early.result.standing?.kind], ['recorded', 'atMost', 'waiting']);
    assert.equal(early.result.standing?.kind === 'waiting' && early.result.standing.position >= 151 - 80 - SESSION_FULL, true);

    const organising = await registrationsAs(site, registrationPersonas.organiser).organising();
    const before = await organising.registrants(opened);
    assert.equal(before.isMarkTrue, null);
    const again = await organising.registrants(opened);
    assert.deepEqual([again.isMarkTrue, again.places.figures.places, again.places.figures.waiting, again.read], [true, SESSION_FULL, 151 - 80 - SESSION_FULL, 231]);
    const marks = await site.rest('agent5', `_api/web/GetList('${WEB}/${RegistrationDecisionsList.url}')/items?$select=Id&$filter=Kind eq 'mark' and Session eq ${id}`);
    assert.equal(((await marks.json()) as { readonly value: readonly unknown[] }).value.length, 1);

    site.advance(5);
    const { result, ...cost } = await register(opened, 'agent11');
    assert.deepEqual([result.outcome, result.certainty, result.standing], ['recorded', 'exact', { kind: 'waiting', position: 152 - 80 - SESSION_FULL, mayTake: false }]);
    assert.ok(cost.requests <= 3, `${cost.requests} requests: ${operations.join('\n')}`);
    assert.ok(cost.bytes <= 64 * KB, `${cost.bytes} bytes`);
    assert.deepEqual((await organising.registrants(opened)).people.find(({ person }) => person.name === 'Agent agent11')?.standing, result.standing);

    // An agent of before the mark sees the same, in as many requests.
    const old = page('agent165');
    await old.userId();
    const seen = await measured(() => old.registrations.standing(opened));
    assert.deepEqual(seen.result.standing, (await organising.registrants(opened)).people.find(({ person }) => person.name === 'Agent agent165')?.standing);
    assert.ok(seen.requests <= 3 && seen.bytes <= 64 * KB, `${seen.requests} requests, ${seen.bytes} bytes`);
  });

  it('that somebody else stored as withdrawals prove no place', async () => {
    const opened = await publish({ capacity: 1 });
    const row = (index: number) => ({ author: 'agent9', created: new Date(publishedAt(opened) + 1000 * (2 + index)), folder: `${opened.session.box}/out`, values: { Session: opened.session.id, Kind: 'withdraw', Claim: 0, StepKey: stepKey(opened.session.box, 500 + index, 0) } });
    assert.equal((await register(opened, 'agent2')).result.standing?.kind, 'place');
    site.plant(`${WEB}/${RegistrationStepsList.url}`, Array.from({ length: 9 }, (_, index) => row(index)));
    const { result } = await register(opened, 'agent3');
    assert.deepEqual([result.standing?.kind, result.counts], ['waiting', { in: 2, out: 9 }]);
  });

  it('take one request of four operations and at most 4 kB while the counts prove the place, with thirty or with thousands', async () => {
    const costs = [];
    for (const count of [30, 3000]) {
      const opened = await publish({ capacity: 5000 });
      // As agents of whom nothing else is known would have stored them.
      const row = (index: number) => ({ author: 'owner', created: new Date(publishedAt(opened) + 1000 * (1 + Math.floor(index / 2))), folder: `${opened.session.box}/in`, values: { Session: opened.session.id, Kind: 'register', Claim: 0, StepKey: stepKey(opened.session.box, 1_000_000 + index, 0) } });
      site.plant(`${WEB}/${RegistrationStepsList.url}`, Array.from({ length: count }, (_, index) => row(index)));
      const { result, ...cost } = await register(opened, 'agent5');
      assert.deepEqual([result.outcome, result.standing?.kind, result.certainty, result.counts], ['recorded', 'place', 'exact', { in: count + 1, out: 0 }]);
      costs.push(cost);
    }
    const [few, many] = costs;
    assert.ok(few && many);
    assert.deepEqual([few.requests, many.requests, few.operations, many.operations], [1, 1, 4, 4]);
    assert.ok(many.bytes <= 4 * KB, `${many.bytes} bytes`);
    assert.ok(Math.abs(many.bytes - few.bytes) <= 64, `${few.bytes} and ${many.bytes} bytes`);
  });

  it('open the catalogue of a hundred and twenty sessions in ten operations at most: none of a session alone', async () => {
    const opened = await publish({ title: 'Première' });
    await site.settings({ listViewThreshold: 5000 });
    const created = new Date(publishedAt(opened) + 60_000);
    const { id: _, activityId, box: __, ...rules } = opened.session;
    const others = Array.from({ length: 119 }, (___, index) => ({ box: `s-many-${index}`, startsAt: new Date(rules.startsAt.getTime() + index * 3_600_000) }));
    const planted = { author: 'owner', created };
    const ids = site.plant(`${WEB}/${SessionsList.url}`, others.map(({ box, startsAt }) => ({ ...planted, values: { Title: box, Activity: activityId, StartsAt: startsAt.toISOString(), EndsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(), Mode: 'arrival', Reserves: '[]', Box: box, ClientKey: crypto.randomUUID() } })));
    site.plant(`${WEB}/${RegistrationDecisionsList.url}`, others.map(({ startsAt }, index) => ({ ...planted, folder: opened.activity.box, values: { Session: ids[index] ?? 0, Kind: 'published', Content: JSON.stringify({ session: { ...rules, startsAt: startsAt.toISOString(), endsAt: rules.endsAt.toISOString() } }), ClientKey: crypto.randomUUID() } })));
    site.plant(`${WEB}/${RegistrationStepsList.url}`, others.flatMap(({ box }, index) => ['in', 'out', 'kept'].map((folder) => ({ ...planted, folder: `${box}/${folder}`, ...(folder === 'in' ? { values: { Session: ids[index] ?? 0, Kind: 'register', Claim: 0, StepKey: stepKey(box, 1_000_000, 0) } } : {}) }))));
    const services = page('agent5');
    await services.userId();
    const { result, ...cost } = await measured(() => services.catalogue.list(created));
    const many = result.filter(({ session }) => session.box.startsWith('s-many'));
    assert.deepEqual([many.length, many.every(({ counts }) => counts?.in === 1)], [119, true]);
    assert.ok(cost.operations <= 10, `${cost.operations} operations: ${operations.join('\n')}`);
  });
});
