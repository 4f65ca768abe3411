import type { CallPhase } from './callState';
import { callState } from './callState';
import { listCalls } from './listCalls';
import { callWith } from './testing/callWith';

const now = new Date('2026-11-26T08:00:00Z');
const at = (day: number): Date => new Date(Date.UTC(2026, 10, day));

function listed(title: string, phase: CallPhase, opensAt: Date | null, closesAt: Date | null) {
  const call = callWith({ title, opensAt, closesAt });
  return { call, state: { ...callState(call, [], now), phase, opensAt, closesAt } };
}

test('what ends soonest comes first, then what has no end, then what opens later; the past ones from the latest', () => {
  const { current, past } = listCalls([
    listed('in June', 'scheduled', at(29), at(30)),
    listed('sooner', 'scheduled', at(27), null),
    listed('no end', 'open', at(1), null),
    listed('held', 'held', at(1), at(28)),
    listed('soon', 'open', at(1), at(27)),
    listed('older', 'closed', at(1), at(2)),
    listed('newer', 'closed', at(1), at(9)),
    listed('archived', 'archived', at(1), at(9)),
    listed('half published', 'unpublished', null, null)
  ]);
  expect(current.map(({ call }) => call.title)).toEqual(['soon', 'held', 'no end', 'sooner', 'in June']);
  expect(past.map(({ call }) => call.title)).toEqual(['newer', 'older']);
});
