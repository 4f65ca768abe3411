import { isEmpty } from './CampaignHoldings';
import { wantedTaking } from './serverTaking';
import { day, decision, stateOf } from './testing/campaignWith';

test('the server takes ideas while they are collected, what is said of them until the campaign is put away', () => {
  const at = (date: number): string => wantedTaking(stateOf([], day(date)));
  expect([at(5), at(11), at(15), at(25)]).toEqual(['all', 'saying', 'saying', 'saying']);
  expect(wantedTaking(stateOf([decision(9, day(20), 'archived')], day(25)))).toBe('none');
});

test('a removal is a trace in what was put away, and counts nowhere else', () => {
  const purged = { ideas: 1, people: 2, records: 0, decisions: 0, marks: 0, pictures: 0, places: 0 };
  expect(stateOf([decision(8, day(19), 'purged', { purged })]).purged).toBeNull();
  const { purged: trace, ignored } = stateOf([decision(8, day(19), 'archived'), decision(9, day(20), 'purged', { purged }), decision(10, day(20), 'purged')], day(25));
  expect([trace?.id, ignored.map(({ id, why }) => [id, why])]).toEqual([9, [[10, 'incomplete']]]);
  expect([isEmpty(purged), isEmpty({ ...purged, ideas: 0 })]).toEqual([false, true]);
});
