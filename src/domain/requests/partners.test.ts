import { readDay } from '../calendar/calendarDay';
import type { CalendarDay } from '../calendar/calendarDay';
import { boardContent, dueOf } from './boardRow';
import { partnerStanding, partnerState } from './partners';
import type { RequestRecord, RequestSaid } from './RequestRecord';
import { requestState } from './requestState';
import type { RequestState } from './StateOfRequest';
import { accepted, CAMILLE, contacted, drop, form, invited, LEA, NADIA, PAUL, received, records, settingAt, STRANGER } from './testing/requestCity';

const day = (text: string): CalendarDay => readDay(text) as CalendarDay;
const olga = { name: 'Olga Petit', organisation: 'Métropole', reason: 'Elle anime le réseau voisin', until: null };
const hugo = { name: 'Hugo Blanc', organisation: 'Université', reason: 'Étude', until: day('2027-03-31') };
const withPartners = { ...form, partners: [olga, hugo, { ...olga, name: 'Refusé' }] };
const opening: readonly (readonly [time: string, author: typeof PAUL, said: RequestSaid])[] = [
  ['2026-11-03T11:00', CAMILLE, { ...received, form: withPartners } as RequestSaid],
  ['2026-11-05T15:00', CAMILLE, contacted('2026-11-05T14:00')],
  ['2026-11-05T15:10', CAMILLE, invited(PAUL, 'paul')],
  ['2026-11-05T15:11', CAMILLE, invited(NADIA, 'nadia')],
  ['2026-11-05T16:00', PAUL, { kind: 'joined', word: '' }],
  ['2026-11-06T09:00', NADIA, { kind: 'joined', word: '' }],
  ['2026-11-06T10:00', CAMILLE, { ...accepted, partners: [{ name: 'Olga Petit', isAllowed: true, until: null }, { name: 'Hugo Blanc', isAllowed: true, until: hugo.until }, { name: 'Refusé', isAllowed: false, until: null }] } as RequestSaid],
  ['2026-11-06T10:01', CAMILLE, { kind: 'waived', reason: 'Formés' }],
  ['2026-11-12T10:00', CAMILLE, { kind: 'opened', url: 'https://ville.test/sites/x' }]
];
const stateOf = (rows: readonly RequestRecord[], now: string): RequestState => {
  const state = requestState({ id: 7, drops: [{ ...drop(), said: { kind: 'sent', form: withPartners } }], records: rows }, settingAt(now));
  if (!state) throw new Error('no request');
  return state;
};
const standings = (state: RequestState, today: string) => Object.fromEntries(state.partners.map((each) => [each.name, partnerStanding(each, day(today))]));

describe('partners outside', () => {
  it('take part for a year at most, and are asked about a month before; who was not allowed is none', () => {
    expect(partnerState(olga, day('2026-11-12')).renewOn).toBe('2027-11-12');
    const open = stateOf(records(...opening), '2027-03-01T10:00');
    expect(open.partners.map(({ name, organisation, reason, renewOn }) => [name, organisation, reason, renewOn])).toEqual([['Olga Petit', 'Métropole', olga.reason, '2027-11-12'], ['Hugo Blanc', 'Université', 'Étude', '2027-03-31']]);
    expect([standings(open, '2027-02-28'), standings(open, '2027-03-01'), standings(open, '2027-04-01')]).toEqual([{ 'Olga Petit': 'fine', 'Hugo Blanc': 'fine' }, { 'Olga Petit': 'fine', 'Hugo Blanc': 'due' }, { 'Olga Petit': 'fine', 'Hugo Blanc': 'lapsed' }]);
    // Each animator is asked, and the board has it before the review of May.
    expect(open.awaited.filter(({ what }) => what === 'partner')).toEqual([PAUL, NADIA].map((person) => ({ from: 'animator', person, what: 'partner', until: '2027-03-31' })));
    expect([open.reviewOn, dueOf(open), boardContent(open, settingAt('2027-03-01T10:00')).partners]).toEqual(['2027-05-12', '2027-03-31', [{ name: 'Olga Petit', renewOn: '2027-11-12' }, { name: 'Hugo Blanc', renewOn: '2027-03-31' }]]);
  });

  it('are renewed by an animator or the team, leave, and come later: each is a record', () => {
    const said = (at: string, author: typeof PAUL, what: RequestSaid, id: number) => records([at, author, what, { id }]);
    const rows = [
      ...records(...opening),
      ...said('2027-03-10T10:00', PAUL, { kind: 'renewed', partner: ' hugo blanc', until: null, word: 'Encore un an' }, 20),
      ...said('2027-03-11T10:00', CAMILLE, { kind: 'parted', partner: 'Olga Petit', word: 'Partie' }, 21),
      ...said('2027-03-12T10:00', CAMILLE, { kind: 'partnered', partner: { ...olga, name: 'Zoé Roy', until: day('2027-06-30') } }, 22)
    ];
    const state = stateOf(rows, '2027-04-01T10:00');
    expect(state.ignored).toEqual([]);
    expect(state.partners.map(({ name, renewOn, hasLeft }) => [name, renewOn, hasLeft])).toEqual([['Olga Petit', '2027-11-12', true], ['Hugo Blanc', '2028-03-10', false], ['Zoé Roy', '2027-06-30', false]]);
    expect(stateOf([...rows].reverse(), '2027-04-01T10:00')).toEqual(state);
  });

  it.each([
    ['said by the requester', LEA, { kind: 'renewed', partner: 'Olga Petit', until: null, word: '' }, 'notInvited'],
    ['said by somebody else', STRANGER, { kind: 'parted', partner: 'Olga Petit', word: '' }, 'notInvited'],
    ['of somebody who takes no part', PAUL, { kind: 'renewed', partner: 'Refusé', until: null, word: '' }, 'noPartner'],
    ['until a day that is over', PAUL, { kind: 'renewed', partner: 'Olga Petit', until: day('2026-11-30'), word: '' }, 'outOfOrder'],
    ['of one more, by an animator', PAUL, { kind: 'partnered', partner: { ...olga, name: 'Zoé Roy' } }, 'notTeam'],
    ['of one more, without a reason', CAMILLE, { kind: 'partnered', partner: { ...olga, name: 'Zoé Roy', reason: ' ' } }, 'noReason'],
    ['of one who is there', CAMILLE, { kind: 'partnered', partner: olga }, 'outOfOrder']
  ] as const)('count nothing %s', (_, author, said, why) => {
    const state = stateOf([...records(...opening), ...records(['2026-12-01T10:00', author, said as RequestSaid, { id: 20 }])], '2026-12-02T10:00');
    expect([state.partners.length, state.ignored.map((each) => each.why)]).toEqual([2, [why]]);
  });

  it('an open community gets another animator in place of one who is gone', () => {
    const lea = { login: 'i:0#.f|membership|lea@ville.test', name: LEA.name };
    const rows = [
      ...records(...opening),
      ...records(['2027-01-10T10:00', PAUL, { kind: 'proposed', animator: lea, instead: form.animators[1]?.login ?? null }, { id: 20 }])
    ];
    const proposed = stateOf(rows, '2027-01-11T10:00');
    expect([proposed.animators.map(({ name, standing }) => [name, standing]), proposed.awaited[0]]).toEqual([[[PAUL.name, 'joined'], [LEA.name, 'named']], { from: 'team', person: null, what: 'invitation', until: null }]);
    const joined = stateOf([...rows, ...records(['2027-01-12T10:00', CAMILLE, invited(LEA, 'lea'), { id: 21 }], ['2027-01-12T11:00', LEA, { kind: 'joined', word: '' }, { id: 22 }])], '2027-01-13T10:00');
    expect([joined.step, joined.ignored, joined.animators.map(({ name, standing }) => [name, standing])]).toEqual(['opened', [], [[PAUL.name, 'joined'], [LEA.name, 'joined']]]);
  });
});
