import { CLOSING_RULE } from '../../lists/closingRule';
import { closingRule, refusedBy } from './closingRule';

test('a rule names the calls that it refuses, each once', () => {
  const rule = closingRule('Appel', [15, 4, 15]);
  expect(rule).toBe('=1*([Appel]<>4)*([Appel]<>15)=1');
  expect(refusedBy(rule)).toEqual([4, 15]);
  expect(CLOSING_RULE.test(rule)).toBe(true);
});

test('no rule refuses nothing, and is what is left when the last call opens again', () => {
  expect([refusedBy(''), closingRule('Call', [])]).toEqual([[], '']);
});

test.each(['=[Appel]>3', '=1=1', '=1*([Appel]<>4)=0', '=1*([Appel]<>4)=1+1', 'x=1*([Appel]<>4)=1', '=1*([Appel]<>04)=1'])('%s is somebody else’s', (formula) => {
  expect(refusedBy(formula)).toBeNull();
});

test('a rule fits, however many calls were closed: the newest are in it', () => {
  const calls = Array.from({ length: 500 }, (_, index) => 100_000 + index);
  const rule = closingRule('Appel à commentaires', calls);
  expect([rule.length <= 1023, rule.length > 980]).toEqual([true, true]);
  expect(refusedBy(rule)).toEqual(calls.slice(-30));
  expect(refusedBy(closingRule('Appel', calls))).toEqual(calls.slice(-56));
});
