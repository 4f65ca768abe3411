import type { Call } from '../../domain/calls/Call';
import type { Contribution } from '../../domain/calls/Contribution';
import { anchor, callWith, contribution, day, decision, nadia } from '../../domain/calls/testing/callWith';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { onSwallowed } from '../swallowed';
import { fromContribution } from './callRows';
import type { CallSite } from './CallSite';
import { mentionKey } from './mentionKey';
import { storeMentions } from './storeMentions';
import { tellAssigned } from './tellAssigned';

const call: Call = callWith();
const person = (index: number) => ({ login: `i:0#.f|membership|agent${index}@ville.example`, name: `Agent ${index}` });
const people = (count: number) => Array.from({ length: count }, (_, index) => person(index));
const told: unknown[] = [];
beforeEach(() => {
  told.splice(0);
  onSwallowed((_, where) => void told.push(where));
});

const row = { id: 1, etag: '', created: day(5), modified: day(5), author: nadia, editor: nadia };

/** What stores everything, but the first so many times. */
function storing(...failures: readonly DataError[]) {
  const left = [...failures];
  return jest.fn<ReturnType<CallSite['store']>, Parameters<CallSite['store']>>(async (_call, _folder, values) => {
    const failure = left.shift();
    if (failure) throw failure;
    return { ...values, ...row };
  });
}

function deciding(...failures: readonly DataError[]) {
  const store = storing(...failures);
  return jest.fn<ReturnType<CallSite['decide']>, Parameters<CallSite['decide']>>(async (values, clientKey) => {
    await store(call, null, fromContribution(4, contribution(1), 0), clientKey);
    return { ...values, ...row };
  });
}

test('a person has one key, however a page or a site writes him, and nobody else has it', () => {
  expect(mentionKey('i:0#.f|membership|agent1@ville.example')).toBe(mentionKey('Agent1@Ville.Example'));
  expect(mentionKey(person(1).login)).not.toBe(mentionKey(person(2).login));
  expect(mentionKey(person(1).login)).toMatch(/^@[0-9a-f]{28}$/);
});

describe('who is mentioned is told', () => {
  const said = (changes: Partial<Contribution>): Contribution => contribution(100, { anchor: anchor({ passage: 12 }), ...changes });

  it('by a record under his key, beside what authors say later, that says who and of which contribution; ten people at most, each under a key of his own', async () => {
    const store = storing();
    await storeMentions({ store }, call, said({ mentions: people(12) }), 'key');
    const { calls } = store.mock;
    expect(calls).toHaveLength(10);
    expect(calls[0]?.slice(0, 3)).toEqual([call, 'b0/12-record', { call: 4, kind: 'mentioned', text: '', content: { mentions: [person(0)] }, answers: 100, space: 0, passage: mentionKey(person(0).login) }]);
    expect(new Set(calls.map(([, , , key]) => key)).size).toBe(10);
    const again = storing();
    await storeMentions({ store: again }, call, said({ mentions: people(12) }), 'key');
    expect(again.mock.calls).toEqual(store.mock.calls);
  });

  it('nobody where nobody is', async () => {
    const store = storing();
    await storeMentions({ store }, call, said({}), 'key');
    expect(store).not.toHaveBeenCalled();
  });

  it('the others where one cannot be, which is no failure; what passes is one, since the same again tells the rest', async () => {
    const store = storing(new DataError('forbidden'));
    await storeMentions({ store }, call, said({ mentions: people(2) }), 'key');
    expect([store.mock.calls.length, told]).toEqual([2, ['tell somebody that he is mentioned']]);
    for (const code of ['offline', 'timeout', 'throttled', 'signedOut'] as const) expect(await codeOf(storeMentions({ store: storing(new DataError(code)) }, call, said({ mentions: people(2) }), 'key'))).toBe(code);
  });
});

describe('to whom something is assigned is told', () => {
  it('by a record under his key that says of which contributions; twenty people at most, the same when it is told again', async () => {
    const decide = deciding();
    await tellAssigned({ decide }, decision(9, day(6), 'assigned', { people: people(22) }, { targets: [101, 102] }));
    await tellAssigned({ decide }, decision(9, day(6), 'assigned', { people: people(1) }, { contribution: 103 }));
    await tellAssigned({ decide }, decision(10, day(6), 'assigned', { people: people(1) }, { contribution: 103 }));
    const { calls } = decide.mock;
    expect(calls).toHaveLength(22);
    expect(calls[0]?.[0]).toEqual({ call: 4, scope: mentionKey(person(0).login), contribution: 0, kind: 'told', reason: '', content: { people: [person(0)] }, targets: [101, 102] });
    expect(calls[20]?.[0]).toMatchObject({ contribution: 0, targets: [103] });
    expect([calls[20]?.[1] === calls[0]?.[1], calls[21]?.[1] === calls[0]?.[1], new Set(calls.slice(0, 20).map(([, key]) => key)).size]).toEqual([true, false, 20]);
  });

  it('nobody of the directory where a service is named; and a refusal is survived', async () => {
    const decide = deciding(new DataError('forbidden'));
    await tellAssigned({ decide }, decision(9, day(6), 'assigned', { name: 'Service' }, { contribution: 103 }));
    expect(decide).not.toHaveBeenCalled();
    await tellAssigned({ decide }, decision(9, day(6), 'assigned', { people: people(2) }, { contribution: 103 }));
    expect([decide.mock.calls.length, told]).toEqual([2, ['tell somebody what is assigned to him']]);
  });
});
