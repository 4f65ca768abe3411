import type { SessionDraft } from './Session';
import { sessionFaults } from './sessionFaults';

const at = (hour: number): Date => new Date(Date.UTC(2026, 4, 12, hour));
const right: SessionDraft = {
  title: '', place: '', link: '', agreement: false, mode: 'arrival', capacity: 20, waitingSize: 10, opensAt: at(6), closesAt: at(7), cancelUntil: at(7),
  startsAt: at(8), endsAt: at(10), answerHours: 48, lastHours: 24, reserves: []
};

it('a session has nothing wrong at the ends of what is allowed', () => {
  for (const draft of [{}, { capacity: 0 }, { capacity: 5000 }, { capacity: null }, { waitingSize: 0 }, { waitingSize: 500 }, { answerHours: 1 }, { answerHours: 720 }, { lastHours: 0 }, { closesAt: at(8), cancelUntil: at(8) }]) {
    expect(sessionFaults({ ...right, ...draft })).toEqual({});
  }
});

it.each<[string, Partial<SessionDraft>, ReturnType<typeof sessionFaults>]>([
  ['fewer places than none', { capacity: -1 }, { capacity: 'range' }],
  ['more than 5,000 places', { capacity: 5001 }, { capacity: 'range' }],
  ['half a place', { capacity: 1.5 }, { capacity: 'range' }],
  ['more than 500 who wait', { waitingSize: 501 }, { waitingSize: 'range' }],
  ['no time to accept', { answerHours: 0 }, { answerHours: 'range' }],
  ['an end before its beginning', { endsAt: at(8) }, { endsAt: 'order' }],
  ['registrations that open once it began', { opensAt: at(8), closesAt: null }, { opensAt: 'order' }],
  ['registrations that close before they open', { closesAt: at(6) }, { closesAt: 'order' }],
  ['a draw that never comes', { mode: 'draw', closesAt: null }, { closesAt: 'missing' }],
  ['places kept for nobody', { reserves: [{ id: 1, direction: ' ', places: 2, until: null }] }, { reserves: 'range' }],
  ['more places kept than there are', { reserves: [{ id: 1, direction: 'Culture', places: 21, until: null }] }, { reserves: 'tooMany' }]
])('a session cannot have %s', (_, draft, faults) => {
  expect(sessionFaults({ ...right, ...draft })).toEqual(faults);
});
