import type { Call } from '../../domain/calls/Call';
import type { Decision } from '../../domain/calls/Decision';
import type { OpenedCall } from '../../domain/calls/Thread';
import { callWith, contribution, day, decision, published } from '../../domain/calls/testing/callWith';
import { DataError } from '../DataError';
import type { SharedReads } from '../waiting/Waiting';
import type { AnswersToMe, CallRights } from './CallServices';
import type { MentionOfMe } from './MentionsOfMe';
import { waitingCalls } from './waitingCalls';

const asked: string[] = [];
const reads: SharedReads = {
  fetch: (key, read) => {
    asked.push(key.join('/'));
    return read();
  }
};
beforeEach(() => asked.splice(0));

const agent: CallRights = { mayContribute: true, mayAnimate: false, mayOwn: false };
const animator: CallRights = { ...agent, mayAnimate: true };
const none: AnswersToMe = { said: [], groupDecisions: [] };
const opened = (id: number, changes: Partial<Call> = {}, ...decisions: readonly Decision[]): OpenedCall => ({
  call: callWith({ id, title: `Appel ${id}`, ...changes }),
  decisions: [published, ...decisions].map((each) => ({ ...each, callId: id }))
});
function waiting(date: number, list: readonly OpenedCall[], { rights = agent, mine = none, seen = [] as readonly number[], named = [] as readonly MentionOfMe[], read = [] as readonly number[], assigned = [] as readonly number[] } = {}) {
  const provider = waitingCalls(
    {
      calls: { list: async () => list, rights: async () => rights },
      contributions: { mineIn: async () => mine },
      seen: { unseen: async (answers) => answers.filter(({ decision: id, contribution: of }) => (id === 0 ? !read.includes(of) : !seen.includes(id))) },
      mentions: { newest: async () => named },
      assigned: { among: async (calls) => assigned.filter((id) => calls.some((call) => call.id === id)) }
    },
    '/sites/rh'
  );
  return provider.waiting(day(date), reads, 'Europe/Paris');
}
const address = (kind: string, id: number) => ({ kind, id, webPath: '/sites/rh' });

test('open calls that end within a week and to which the agent said nothing await him', async () => {
  const list = [opened(1), opened(2, { closesAt: day(25) }), opened(3, { closesAt: null }), opened(4), opened(5, { closesAt: day(12) }), opened(6, { opensAt: day(15) })];
  const mine = { said: [{ contribution: contribution(100, { callId: 4 }), decisions: [] }], groupDecisions: [] };
  expect(await waiting(13, list, { mine })).toEqual([{ what: 'Appel 1', until: day(20), address: address('call', 1) }]);
  expect(await waiting(12, list.slice(0, 1))).toEqual([]);
  expect(await waiting(13, list.slice(0, 1), { rights: { ...agent, mayContribute: false } })).toEqual([]);
  expect(await waiting(13, [opened(1, {}, decision(2, day(12), 'held'))])).toEqual([]);
});

test('an answer awaits its author until he has read it; of each call the newest', async () => {
  const answered = (id: number, at: number, contributionId: number) => decision(id, day(at), 'disposed', { disposition: 'kept' }, { callId: 1, contribution: contributionId });
  const mine = {
    said: [
      { contribution: contribution(100, { callId: 1 }), decisions: [answered(50, 22, 100)] },
      { contribution: contribution(101, { callId: 1 }), decisions: [answered(51, 23, 101)] },
      { contribution: contribution(102, { callId: 1 }), decisions: [] },
      { contribution: contribution(103, { callId: 2 }), decisions: [] }
    ],
    groupDecisions: [decision(60, day(24), 'disposed', { disposition: 'notKept' }, { callId: 2, targets: [103] })]
  };
  const list = [opened(1), opened(2)];
  const line = (id: number, contributionId: number) => ({ what: `Appel ${id}`, until: null, asks: 'callAnswered', address: address('contribution', contributionId) });
  expect(await waiting(25, list, { mine })).toEqual([line(2, 103), line(1, 101)]);
  expect(await waiting(25, list, { mine, seen: [51, 60] })).toEqual([line(1, 100)]);
  expect(await waiting(25, list, { mine, seen: [50, 51, 60] })).toEqual([]);
});

test('animators are told what they promised to answer, until the synthesis is published, and what is late', async () => {
  const synthesis = decision(9, day(23), 'synthesis', { version: 1, file: 's.json', hash: 'a'.repeat(64) });
  const list = [opened(1), opened(2, { answersBy: null }), opened(3, { answersBy: day(22) }), opened(4, {}, synthesis), opened(5, { closesAt: null })];
  expect(await waiting(25, list, { rights: animator })).toEqual([
    { what: 'Appel 1', until: day(30), asks: 'callToAnswer', address: address('call', 1) },
    { what: 'Appel 2', until: null, asks: 'callToAnswer', address: address('call', 2) },
    { what: 'Appel 3', until: null, asks: 'callOverdue', address: address('call', 3) }
  ]);
  expect(await waiting(25, list)).toEqual([]);
});

test('who is mentioned is told by whom and where, whether or not there are calls, until he has read it', async () => {
  const named = [
    { contribution: 7, by: 'Paul Petit', at: day(12), what: 'Le vélo à Angers', page: '/sites/rh/SitePages/velo.aspx', isComment: true },
    { contribution: 8, by: 'Zoé Roux', at: day(11), what: 'Appel 1', page: '', isComment: false }
  ];
  expect(await waiting(13, [], { named })).toEqual([
    { what: 'Le vélo à Angers', by: 'Paul Petit', until: null, asks: 'commentMentioned', address: address('contribution', 7), page: '/sites/rh/SitePages/velo.aspx' },
    { what: 'Appel 1', by: 'Zoé Roux', until: null, asks: 'callMentioned', address: address('contribution', 8) }
  ]);
  expect(await waiting(13, [], { named, read: [7] })).toEqual([expect.objectContaining({ by: 'Zoé Roux' })]);
});

test('contributions that are assigned to an animator await him from the start, those of a call that is summed up no more', async () => {
  const synthesis = decision(9, day(23), 'synthesis', { version: 1, file: 's.json', hash: 'a'.repeat(64) });
  const list = [opened(1), opened(2, {}, synthesis), opened(3)];
  const asks = (found: Awaited<ReturnType<typeof waiting>>) => found.flatMap((each) => (each.asks ? [[each.asks, each.address.id, each.until]] : []));
  expect(asks(await waiting(10, list, { rights: animator, assigned: [1, 2] }))).toEqual([['callAssigned', 1, day(30)]]);
  expect(asks(await waiting(25, list, { rights: animator, assigned: [1] }))).toEqual([['callAssigned', 1, day(30)], ['callToAnswer', 3, day(30)]]);
  expect(asks(await waiting(10, list, { assigned: [1] }))).toEqual([]);
});

test('it reads what the screens read, and of the agent’s own only where there are calls', async () => {
  await waiting(13, [opened(1), opened(2), opened(3, { opensAt: day(15) })]);
  expect(asked.splice(0).sort()).toEqual(['calls/list', 'calls/mentions', 'calls/mineIn/1/2', 'calls/rights']);
  await waiting(13, [opened(3, { opensAt: day(15) }), opened(4, {}, decision(2, day(4), 'archived'))]);
  expect(asked.sort()).toEqual(['calls/list', 'calls/mentions', 'calls/rights']);
});

test('where calls are not set up, nothing awaits; any other failure is told', async () => {
  const failing = (code: 'notFound' | 'offline') =>
    waitingCalls({ calls: { list: () => Promise.reject(new DataError(code)), rights: async () => agent }, contributions: { mineIn: async () => none }, seen: { unseen: async (answers) => answers }, mentions: { newest: async () => [] }, assigned: { among: async () => [] } }, '');
  expect(await failing('notFound').waiting(day(3), reads, 'Europe/Paris')).toEqual([]);
  await expect(failing('offline').waiting(day(3), reads, 'Europe/Paris')).rejects.toMatchObject({ code: 'offline' });
});
