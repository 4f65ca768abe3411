import { anchorIn, callDraft, textOf } from '../../../tests/contract/callTexts';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import { DataError } from '../../data/DataError';
import { newClientKey } from '../../data/items/newClientKey';
import type { Call, CallDraft } from '../../domain/calls/Call';
import type { OpenedCall } from '../../domain/calls/Thread';
import { Outbox } from '../outbox/Outbox';
import { submissionState } from '../outbox/Submission';
import { SubmissionStore } from '../outbox/SubmissionStore';
import { QueryClient } from '../queries/QueryClient';
import { contributionSubmission, recordSubmission, sendContributions, supportSubmission } from './contributionOutbox';
import { refOf } from './refOf';

const HOUR = 3_600_000;
const [nadia, camille] = [{ id: 7, name: 'Nadia Benali' }, { id: 10, name: 'Camille Roux' }] as const;

describe('what an agent says, on its way', () => {
  let now = 0;
  const started: Outbox[] = [];
  /** A page of the browser, opened now. */
  const open = (services: MemoryCallServices): Outbox => {
    const outbox = new Outbox({ store: new SubmissionStore('nadia|web'), lockName: 'nadia|web', now: () => now });
    started.push(outbox);
    sendContributions(outbox, services, new QueryClient({ staleTime: 0, retries: () => false, failed: () => undefined, changeFailed: () => undefined }));
    return outbox;
  };
  const siteWith = async (changes: Partial<CallDraft> = {}): Promise<OpenedCall & { readonly services: MemoryCallServices }> => {
    const services = new MemoryCallServices(nadia, { now: () => new Date(now) });
    const opened = await services.publish(callDraft(changes), textOf(3));
    now += HOUR;
    return { services, ...opened };
  };
  const say = (outbox: Outbox, { id }: Call, text: string): void => contributionSubmission.submit(outbox, newClientKey(), { call: id, kind: 'remark', anchor: anchorIn(1), text, wording: '', answers: 0, files: [], direction: '' });
  const textsOf = async (services: MemoryCallServices, call: Call): Promise<readonly string[]> => (await services.as(camille).contributions.page(call, [1])).threads.map(({ contribution }) => contribution.text);
  const waiting = (outbox: Outbox): readonly string[] => outbox.all(contributionSubmission.kind).map((each) => `${submissionState(each)} ${each.lastError ?? ''}`);

  beforeEach(() => {
    now = Date.UTC(2031, 2, 5, 9);
    localStorage.clear();
  });
  afterEach(() => {
    for (const outbox of started.splice(0)) outbox.stop();
  });

  it('waits through two days without a network and a closed browser, and is stored once', async () => {
    const { services, call } = await siteWith();
    services.failNext('open', new DataError('offline'));
    const before = open(services);
    say(before, call, 'Dit dans le train');
    await before.flush();
    expect(await textsOf(services, call)).toEqual([]);
    before.stop();
    now += 48 * HOUR;
    services.failNext('add', new DataError('timeout'), 'after');
    const later = open(services);
    await later.flush();
    now += HOUR;
    await later.flush();
    expect(await textsOf(services, call)).toEqual(['Dit dans le train']);
    expect(localStorage.length).toBe(0);
  });

  it.each([
    ['closed', { closesAt: new Date(Date.UTC(2031, 2, 6, 9)) }, []],
    ['held', {}, ['held']]
  ] as const)('is not sent to a call that is %s meanwhile: it stays, with why', async (why, changes, kinds) => {
    const { services, call, decisions } = await siteWith(changes);
    services.failNext('open', new DataError('offline'));
    const before = open(services);
    say(before, call, 'Trop tard ?');
    await before.flush();
    before.stop();
    const animation = await services.as(camille, 'owner').animation();
    for (const kind of kinds) await animation.decide(call, { kind, contribution: 0, targets: [], reason: '', content: {} }, decisions[0]?.id ?? 0);
    now += 48 * HOUR;
    const later = open(services);
    await later.flush();
    expect(await textsOf(services, call)).toEqual([]);
    expect(waiting(later)).toEqual([`refused ${why}`]);
    expect(later.all(contributionSubmission.kind).map((each) => contributionSubmission.payloadOf(each)?.text)).toEqual(['Trop tard ?']);
  });

  it('is followed by what he says of it later, and by his support', async () => {
    const { services, call } = await siteWith();
    const said = await services.contributions.add(call, { kind: 'remark', anchor: anchorIn(1), text: 'Dit', wording: '', answers: 0, files: [], direction: '' }, newClientKey());
    const { id } = said;
    const outbox = open(services);
    const contribution = refOf(said);
    recordSubmission.submit(outbox, String(id), { call: call.id, contribution, kind: 'edited', text: 'Mieux dit' });
    supportSubmission.submit(outbox, String(id), { call: call.id, contribution, isOn: true });
    await outbox.flush();
    const [thread] = (await services.as(camille).contributions.page(call, [1])).threads;
    expect(thread?.records.map(({ text }) => text)).toEqual(['Mieux dit']);
    expect((await services.contributions.supports(call, [1], [said])).mine).toEqual([id]);
  });
});
