import fc from 'fast-check';
import { differenceOf } from './differenceOf';

test.each([
  ['a b', 'a c', { lead: 'a ', removed: 'b', added: 'c', tail: '' }],
  ['', 'a b', { lead: '', removed: '', added: 'a b', tail: '' }],
  ['a b', '', { lead: '', removed: 'a b', added: '', tail: '' }],
  ['un deux trois quatre cinq six sept huit', 'un deux trois quatre CINQ six sept huit', { lead: '… deux trois quatre ', removed: 'cinq', added: 'CINQ', tail: ' six sept huit' }],
  ['a un deux trois quatre', 'b un deux trois quatre', { lead: '', removed: 'a', added: 'b', tail: ' un deux trois …' }],
  ['un deux trois x quatre cinq six', 'un deux trois y quatre cinq six', { lead: 'un deux trois ', removed: 'x', added: 'y', tail: ' quatre cinq six' }],
  ['a  b', 'a c', { lead: 'a', removed: '  b', added: ' c', tail: '' }],
  ['a a', 'a a a', { lead: 'a a', removed: '', added: ' a', tail: '' }]
])('%j and %j differ in whole words', (before, after, difference) => expect(differenceOf(before, after)).toEqual(difference));

test('short texts are what they were by what is shown of them', () => {
  const text = fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { lead, removed, added, tail } = differenceOf(before, after);
      expect([lead + removed + tail, lead + added + tail]).toEqual([before, after]);
    })
  );
});
